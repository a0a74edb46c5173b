import { saveStream } from '../adapters/transfer/save-stream.ts';
import { dayOf } from '../core/history/day.ts';
import type { OpenSession } from '../core/record.ts';
import type { BackupHead } from '../core/transfer/backup.ts';
import type { NameOf } from '../core/transfer/set-rows.ts';
import { writeBackup } from '../core/transfer/write-backup.ts';
import { writeCsv, writeHevy, writeStrong } from '../core/transfer/write-csv.ts';
import type { ExportFormat } from '../ui/screens/data-models.ts';

/** What the files are called, before their day. */
const NAMES: Readonly<Record<ExportFormat, string>> = {
  backup: 'backup',
  csv: 'sets',
  strong: 'strong',
  hevy: 'hevy',
};

/** Writes everything to a file of the athlete's; false: they chose none. To be called inside the tap. */
export function exportData(
  as: ExportFormat,
  sessions: AsyncIterable<OpenSession>,
  head: BackupHead & { readonly madeAt: number },
  nameOf: NameOf,
): Promise<boolean> {
  const day = dayOf(head.madeAt, Intl.DateTimeFormat().resolvedOptions().timeZone);
  const name = `groundwork-${NAMES[as]}-${day}`;
  switch (as) {
    case 'backup':
      return saveStream(`${name}.json`, 'application/json', writeBackup(head, sessions));
    case 'csv':
      return saveStream(`${name}.csv`, 'text/csv', writeCsv(sessions, nameOf));
    case 'strong':
      return saveStream(`${name}.csv`, 'text/csv', writeStrong(sessions, nameOf));
    case 'hevy':
      return saveStream(`${name}.csv`, 'text/csv', writeHevy(sessions, nameOf));
  }
}
