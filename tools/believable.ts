/**
 * Writes a backup file with the log of a made-up runner, to be restored by hand in the app (Settings, Your data).
 *
 *     node tools/believable.ts [--seed 1] [--sessions 150] [--until 2026-11-24] > file.json
 */
import { parseArgs } from 'node:util';
import { addDays } from '../src/core/history/day.ts';
import { writeBackup } from '../src/core/transfer/write-backup.ts';
import { believableHistory } from '../test/believable/history.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    sessions: { type: 'string', default: '150' },
    until: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});
const seed = Number(values.seed);
const sessions = Number(values.sessions);
if (!Number.isInteger(seed)) throw new Error('--seed takes a whole number.');
if (!Number.isInteger(sessions) || sessions < 1 || sessions > 10_000)
  throw new Error('--sessions takes a whole number from 1 to 10000.');
// Throws for what is no day.
const until = addDays(values.until, 0);

for await (const piece of writeBackup({}, believableHistory({ seed, sessions, until })))
  if (!process.stdout.write(piece)) await new Promise((resolve) => process.stdout.once('drain', resolve));
