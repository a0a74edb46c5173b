/**
 * Measures the production build: bytes, first visit, cost of a running session, timing of its tones; when asked for,
 * a history of decades.
 *
 *     npm run bench -- [--only bytes,start,cost,tones] [--runs 5] [--minutes 1] [--routine core-essentials] [--dist <a build>]
 *     npm run bench -- --only history [--sessions 10000] [--cycles 5000] [--runs 5] [--dist <a build>]
 */
import { parseArgs } from 'node:util';
import { builtApp } from './built-app.ts';
import { benchBytes } from './bytes.ts';
import { benchFirstStart } from './first-start.ts';
import { goFirst } from './go-first.ts';
import { benchHistory } from './history/index.ts';
import { benchSessionCost } from './session-cost.ts';
import { sayMachine } from './table.ts';
import { benchTones } from './tones.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'bytes,start,cost,tones' },
    runs: { type: 'string', default: '5' },
    minutes: { type: 'string', default: '1' },
    routine: { type: 'string', default: 'core-essentials' },
    sessions: { type: 'string', default: '10000' },
    cycles: { type: 'string', default: '5000' },
    dist: { type: 'string' },
  },
});
const wanted = new Set(values.only.split(','));
const app = await builtApp(values.dist);
goFirst();
try {
  sayMachine();
  if (wanted.has('bytes')) await benchBytes(app.dir);
  if (wanted.has('start')) await benchFirstStart(app.url, Number(values.runs));
  if (wanted.has('cost')) await benchSessionCost(app.url, values.routine, Number(values.minutes));
  if (wanted.has('tones')) await benchTones(app.url, values.routine, 2 * Number(values.minutes));
  if (wanted.has('history'))
    await benchHistory(app.url, {
      sessions: Number(values.sessions),
      runs: Number(values.runs),
      cycles: Number(values.cycles),
    });
} finally {
  await app.close();
}
