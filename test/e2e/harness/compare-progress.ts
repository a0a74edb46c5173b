import { expect } from 'vitest';
import { addDays, dayOf, weekOf } from '../../../src/core/history/day.ts';
import { digestOf, effortsOf } from '../../../src/core/history/digest.ts';
import { seriesOf } from '../../../src/core/history/series.ts';
import { totalPeriods } from '../../../src/core/history/total-periods.ts';
import type { OpenSession } from '../../../src/core/record.ts';
import { durationInWords } from '../../../src/ui/progress-words.ts';
import { sessionsInWords } from '../../../src/ui/words.ts';
import { all, type Engine, press, showsText, until } from './engine.ts';
import { becomes, cellsOf, fits, namesOf } from './look.ts';

/** As the calendar on the wall says. */
export const today = dayOf(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
const YEAR = { from: addDays(weekOf(today), -7 * 51), to: addDays(weekOf(today), 6) };

/** On the screen of progress: what charts and tables say is what the rules make of these sessions, which are in the log. */
export async function compareProgress(engine: Engine, sessions: readonly OpenSession[]): Promise<void> {
  const totals = totalPeriods(sessions.map(digestOf), YEAR, 'week', () => undefined).toReversed();
  await press(engine, 'A year');
  const slider = `${all('[aria-label="Minutes, value by value"]')}[0]`;
  const asked = () => engine.evaluate<string>(`${slider}.ariaValueText`);
  await becomes(() => engine.evaluate<string>(`${slider}.max`), '51');
  await fits(engine);
  await engine.evaluate(`${slider}.focus()`);
  for (const { minutes, sessions } of totals.slice(0, 4)) {
    const words = `, ${durationInWords(minutes)}, ${sessionsInWords(sessions)}`;
    await until(words, async () => (await asked()).includes(words));
    await engine.keys('ArrowLeft');
  }
  await press(engine, 'Minutes: as a table');
  const minutes = totals.map((total) => [durationInWords(total.minutes)]);
  await becomes(() => cellsOf(engine, 'Minutes'), minutes);
  await press(engine, 'Load: as a table');
  const loads = totals.map(({ load, sessions }) =>
    sessions === 0 ? ['0'] : [load === undefined ? 'not known' : String(Math.round(load))],
  );
  await becomes(() => cellsOf(engine, 'Load'), loads);
  await fits(engine);

  const showAll = (await namesOf(engine, 'button')).find((name) => name.startsWith('Show all'));
  await press(engine, showAll ?? 'Show all');
  await press(engine, 'Side plank');
  await showsText(engine, 'Left against right');
  await fits(engine);
  await press(engine, 'Longest set: as a table');
  const efforts = sessions.flatMap(effortsOf).filter(({ exercise }) => exercise === 'side-plank');
  const { left = [], right = [] } = seriesOf(
    efforts.filter(({ day }) => day >= YEAR.from && day <= YEAR.to),
    'seconds',
  );
  const days = [...new Set([...left, ...right].map(({ day }) => day))].sort().reverse();
  expect(days.length).toBeGreaterThan(10);
  const longest = days.map((on) =>
    [left, right].map((side) => {
      const point = side.findLast(({ day }) => day === on);
      return point ? `${point.value} s` : '';
    }),
  );
  await becomes(() => cellsOf(engine, 'Longest set'), longest);
  await fits(engine);
}
