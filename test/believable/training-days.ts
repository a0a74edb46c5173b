import { addDays, type Day, weekOf } from '../../src/core/history/day.ts';
import type { Random } from './random.ts';

/** What kind of weeks a session falls into. */
export type Phase = 'training' | 'away' | 'hurt' | 'coming back';

export interface TrainingDay {
  readonly day: Day;
  readonly phase: Phase;
}

/** Tuesday, Thursday, Saturday before the others. 0 is Monday. */
const LIKED = [1, 3, 5, 0, 6, 2, 4];

/**
 * The last days on which a runner trained, up to a day, oldest first: so many a week (from, to), fewer on holidays in
 * July and at New Year, and around an injury every year or two almost none for a month.
 */
export function trainingDays(
  random: Random,
  count: number,
  until: Day,
  [least, most]: readonly [number, number],
): readonly TrainingDay[] {
  const found: TrainingDay[] = [];
  // Backwards, a week at a time. How many weeks from here the injury's weeks lie.
  let healedBefore = random.whole(14, 24);
  for (let back = 0; found.length < count; back++) {
    const monday = addDays(weekOf(until), -7 * back);
    if (back > healedBefore + 9) healedBefore = back + random.whole(45, 90);
    const phase = phaseOf(monday, back - healedBefore);
    const wanted =
      phase === 'training'
        ? random.whole(least, most)
        : phase === 'coming back'
          ? random.whole(1, Math.max(1, least))
          : random.whole(0, 1);
    const days = new Set<number>();
    for (let tries = 0; days.size < Math.min(7, wanted); tries++)
      days.add(random.chance(0.8) ? (LIKED[tries % 7] ?? 0) : random.whole(0, 6));
    for (const weekday of [...days].sort((a, b) => b - a)) {
      const day = addDays(monday, weekday);
      if (day <= until && found.length < count) found.push({ day, phase });
    }
  }
  return found.reverse();
}

/** `since`: weeks back from the week in which all was well again; negative: after it. */
function phaseOf(monday: Day, since: number): Phase {
  if (since >= 0 && since < 4) return 'hurt';
  if (since < 0 && since >= -4) return 'coming back';
  const inYear = monday.slice(5);
  if ((inYear >= '07-10' && inYear <= '07-24') || inYear >= '12-22') return 'away';
  return 'training';
}
