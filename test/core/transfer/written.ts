import type { OpenSession } from '../../../src/core/record.ts';
import type { BackupHead } from '../../../src/core/transfer/backup.ts';
import { writeBackup } from '../../../src/core/transfer/write-backup.ts';

/** A backup as one text. */
export async function written(head: BackupHead, all: readonly OpenSession[]): Promise<string> {
  let text = '';
  for await (const piece of writeBackup(head, all)) text += piece;
  return text;
}
