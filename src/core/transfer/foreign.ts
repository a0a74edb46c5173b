/** Programs whose tables are understood; `table` is any other one with a date, an exercise and repetitions or time. */
export type Source = 'strong' | 'hevy' | 'liftosaur' | 'fitbod' | 'fitnotes' | 'table';

export type WeightUnit = 'kg' | 'lb';

/** One set as another program wrote it. */
export interface ForeignSet {
  /** 1-based row of the table. */
  readonly row: number;
  /** Epoch milliseconds at which its session began, by the clocks of the zone it was read in. */
  readonly startedAt: number;
  /** The same as it stands in the file, wherever that is read: `2026-02-01T08:00:00`; with a `Z` where the file says the zone. */
  readonly clock: string;
  /** Of its session; may be empty. */
  readonly title: string;
  /** Seconds its session took. */
  readonly duration?: number;
  /** Seconds after the beginning of its session at which it was done. */
  readonly doneAfter?: number;
  readonly sessionNote?: string;
  readonly exercise: string;
  readonly warmUp: boolean;
  readonly reps?: number;
  readonly seconds?: number;
  /** Kilograms. */
  readonly load?: number;
  readonly rpe?: number;
  readonly note?: string;
}

/** A row that says something of an exercise, or of a session, and is no set. */
export interface ForeignRemark extends Pick<ForeignSet, 'startedAt' | 'clock' | 'title' | 'exercise'> {
  readonly remark: string;
}

/** What a table does not say of itself. */
export interface ReadingAid {
  /** IANA zone in which dates without one are read. */
  readonly zone: string;
  /** Whether `5/6/2026` is the 5th of June. */
  readonly dayFirst: boolean;
  /** The unit of weights that have none. */
  readonly unit: WeightUnit;
}

/** Reads the tables of one program. */
export interface Dialect {
  readonly source: Source;
  /** Columns that only its tables have together, as `readTable` names them. */
  readonly columns: readonly string[];
  /** The column of the date. */
  readonly date: string;
  /**
   * Reads one row.
   *
   * @returns undefined for a row that is no set; a text when something is wrong, as the end of a sentence
   */
  read(
    cell: (column: string) => string,
    aid: ReadingAid,
  ): Omit<ForeignSet, 'row'> | ForeignRemark | string | undefined;
}
