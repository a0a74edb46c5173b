import type { Pain, SessionRecord } from './record.ts';

/** How a session felt. Each part is present only when it changed; `undefined` takes an answer back. */
export interface Feeling {
  readonly rpe?: number | undefined;
  readonly pain?: Pain | undefined;
  readonly note?: string | undefined;
}

/** The record with the answers changed; an answer taken back leaves no trace. */
export function describeRecord(record: SessionRecord, feeling: Feeling): SessionRecord {
  const changed: Record<string, unknown> = { ...record, ...feeling };
  for (const part of ['rpe', 'pain', 'note']) if (changed[part] === undefined) delete changed[part];
  return changed as unknown as SessionRecord;
}
