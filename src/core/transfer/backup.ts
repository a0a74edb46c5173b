import type { OpenSession } from '../record.ts';
import type { Routine } from '../routine.ts';

export const BACKUP_FORMAT = 'groundwork-backup';
export const BACKUP_VERSION = 1;

/** Characters of the largest backup that is read: some 15,000 sessions. */
export const LARGEST_BACKUP = 256_000_000;

/** What a backup holds beside the sessions. All of it may be missing. */
export interface BackupHead {
  /** Epoch milliseconds. */
  readonly madeAt?: number;
  /** Version of the app that wrote it. */
  readonly app?: string;
  /** The settings as the app keeps them: whoever reads them checks each of them. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Ids of exercises. */
  readonly favourites?: readonly string[];
  /** The athlete's own routines. */
  readonly routines?: readonly Routine[];
}

/** A part of a file that is not taken in, and why. */
export interface Rejected {
  /** 1-based line of the file. */
  readonly line: number;
  /** Ends a sentence that begins with the line: `is cut off`. */
  readonly problem: string;
}

export interface Backup extends BackupHead {
  /** In the order of the file. */
  readonly sessions: readonly OpenSession[];
  /** At most {@link MOST_REJECTS} are told. */
  readonly rejected: readonly Rejected[];
  /** How many there are in all. */
  readonly rejectedCount: number;
}

/** No list of faults is longer than this: nobody reads more, and a hostile file could make millions. */
export const MOST_REJECTS = 200;
