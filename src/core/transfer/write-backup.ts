import type { OpenSession } from '../record.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupHead } from './backup.ts';

/**
 * Writes a backup (docs/backup-format.md) piece by piece, one session a line: a history of any length needs the memory
 * of one session, and a damaged file loses no more than the lines that are damaged.
 */
export async function* writeBackup(
  head: BackupHead,
  sessions: AsyncIterable<OpenSession> | Iterable<OpenSession>,
): AsyncGenerator<string, void, void> {
  const { madeAt, ...rest } = head;
  const all = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    ...(madeAt !== undefined && { madeAt: new Date(madeAt).toISOString() }),
    ...rest,
    sessions: [],
  };
  // Ends with `"sessions":[]}`, of which the last two wait for the end.
  yield wellFormed(all).slice(0, -2);
  let between = '\n';
  for await (const { record, sets, events, reached } of sessions) {
    yield `${between}${wellFormed({ record, sets, events, reached })}`;
    between = ',\n';
  }
  yield '\n]}\n';
}

/** JSON in which no half of a character is left: such a note could be written, but not be read again. */
function wellFormed(value: unknown): string {
  const text = JSON.stringify(value);
  if (!/\\ud[89a-f]/.test(text)) return text;
  return JSON.stringify(value, (_, part) =>
    typeof part === 'string' ? part.replaceAll(/\p{Cs}/gu, '\ufffd') : part,
  );
}
