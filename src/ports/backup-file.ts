/** The file that was chosen, and whether it may be written without asking again. */
export interface ChosenFile {
  readonly name: string;
  readonly allowed: boolean;
}

/** One file of the user's that is written anew again and again. Nothing here rejects but `write`. */
export interface BackupFile {
  /** Whether this browser lets a page keep a file. */
  readonly possible: boolean;
  chosen(): Promise<ChosenFile | undefined>;
  /** Lets the user choose; undefined: they chose none. To be called inside a tap. */
  choose(suggestedName: string): Promise<ChosenFile | undefined>;
  /** Asks to write to the chosen one again. To be called inside a tap. */
  allow(): Promise<boolean>;
  /**
   * Writes all of it, or leaves the file as it was. False: none is chosen, or it may not be written.
   *
   * @throws what `pieces` throws, or when the disk is full or the file is gone
   */
  write(pieces: AsyncIterable<string>): Promise<boolean>;
  /** The file stays; the app forgets it. */
  forget(): Promise<void>;
}
