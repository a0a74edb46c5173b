/** What is missing of the history. */
export interface Loss {
  /** Sessions that had been kept. */
  readonly expected: number;
  /** Of these, those that are gone; 0 where what is wrong is inside of sessions. */
  readonly missing: number;
}

/** Notices what a database does not report: that something kept is no longer there. */
export interface HistoryWatch {
  /**
   * Compares the history with what had been noted of it outside the database. Reads the newest sessions whole and a few
   * older ones in turn, so that a long history costs no more than a short one. Never rejects; undefined: all is well.
   */
  check(): Promise<Loss | undefined>;
  /** Whether something was missing, at the last look, where this place of the history's order is. */
  isLost(sequence: number): boolean;
  /**
   * Looks again after a file brought back what it had. Where as many sessions stand as there should, and all of them are
   * among those that `vouched` for, that counts as whole: nobody knows better than the file. Never rejects.
   *
   * @param vouched ids of sessions that are here as the file has them, or that were looked at beside it
   */
  checkAgain(vouched: ReadonlySet<string>): Promise<Loss | undefined>;
  /** What is there from now on counts as whole. */
  accept(): Promise<void>;
}
