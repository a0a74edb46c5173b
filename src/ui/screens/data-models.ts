import type { Day } from '../../core/history/day.ts';
import type { Rejected } from '../../core/transfer/backup.ts';
import type { WeightUnit } from '../../core/transfer/foreign.ts';
import type { UnsureDates } from '../../core/transfer/read-foreign.ts';
import type { Difference } from '../../core/transfer/tell-apart.ts';

/** How everything can be taken along. */
export type ExportFormat = 'backup' | 'csv' | 'strong' | 'hevy';

/** What the athlete asks of their data. Those that open a dialog of the browser are fired inside the tap. */
export type DataOrder =
  | { readonly kind: 'export'; readonly as: ExportFormat }
  | { readonly kind: 'open'; readonly file: File }
  | { readonly kind: 'cancel' }
  /** This name of the file is that exercise; undefined: it keeps its own name. */
  | { readonly kind: 'map'; readonly name: string; readonly exercise: string | undefined }
  | { readonly kind: 'unit'; readonly unit: WeightUnit }
  /** Which number of the file's dates is the day. */
  | { readonly kind: 'dates'; readonly dayFirst: boolean }
  | { readonly kind: 'settings'; readonly take: boolean }
  /** Whether the file's version of a session takes the place of the one here; without an id: of every one. */
  | { readonly kind: 'want'; readonly id: string | undefined; readonly want: boolean }
  /** Take in what the preview shows. */
  | { readonly kind: 'take-in' }
  /** Take the last import back. */
  | { readonly kind: 'undo' }
  | { readonly kind: 'keep' }
  /** Choose the file that is written after each session, may it be written again, or forget it. */
  | { readonly kind: 'file'; readonly what: 'choose' | 'allow' | 'forget' }
  /** Every session; `choices`: settings, goal and favourites as well. */
  | { readonly kind: 'delete-all'; readonly choices: boolean };

/** What is kept, and how safely. */
export interface DataState {
  readonly sessions: number;
  /** Bytes; undefined where the browser does not tell. */
  readonly used: number | undefined;
  readonly persistent: boolean;
  /** Nothing survives the page. */
  readonly memory: boolean;
  /** Epoch milliseconds. */
  readonly lastBackup: number | undefined;
  /** The file that is written after each session; null: none is chosen; undefined: this browser has no such thing. */
  readonly file: { readonly name: string; readonly allowed: boolean } | null | undefined;
  /** A session is under way, and must not lose the ground under its feet. */
  readonly busy: boolean;
}

/** A name of a file and the exercise it is taken for. */
export interface NameRow {
  readonly name: string;
  readonly sets: number;
  readonly exercise: string | undefined;
  /** Found by likeness, and worth a look. */
  readonly unsure: boolean;
}

/** A session that is here and in the file. */
export interface SessionRow {
  readonly id: string;
  readonly name: string;
  readonly day: Day;
}

/** One that is not the same in both. */
export interface ConflictRow extends SessionRow {
  /** Whether the file's takes the place of the one here. */
  readonly wanted: boolean;
  /** It cannot: one of the two has not ended. */
  readonly fixed: boolean;
  /** In what the two differ. */
  readonly differs: readonly Difference[];
}

/** What is in a file and what taking it in would do. */
export interface ImportPreview {
  /** `Strong`, `a backup`. */
  readonly source: string;
  readonly fresh: number;
  readonly same: number;
  /** Damaged here; the file's take their place. */
  readonly repaired: readonly SessionRow[];
  readonly conflicting: readonly ConflictRow[];
  readonly sets: number;
  /** Epoch milliseconds; undefined when there are no sessions. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly names: readonly NameRow[];
  /** Whether there were names that are worth a look when the file was opened. */
  readonly namesUnsure: boolean;
  /** Present when the file has weights without a unit. */
  readonly unit?: WeightUnit;
  /** Present when nothing tells the days of its dates from the months. */
  readonly dates?: UnsureDates;
  /** Present when the file has settings: whether they are taken over. */
  readonly settings?: boolean;
  readonly rejected: readonly Rejected[];
  readonly rejectedCount: number;
}

/** Something under way. */
export interface DataWork {
  readonly label: string;
  /** 0–1; undefined: nobody knows how long it takes. */
  readonly share?: number;
  /** It is done as a whole and cannot be stopped any more. */
  readonly lasting?: boolean;
}
