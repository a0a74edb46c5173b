import { en } from '../../src/content/en/coach.ts';
import { addDays } from '../../src/core/history/day.ts';
import { type Digest, digestOf, type Effort, effortsOf } from '../../src/core/history/digest.ts';
import { type Goal, steadyGoal } from '../../src/core/history/goal.ts';
import { doneExercises, exerciseOverviewOf, overviewOf, spanOf, weeksOf } from '../../src/main/progress.ts';
import type { GwProgress } from '../../src/ui/screens/progress.ts';
import type { GwProgressExercise } from '../../src/ui/screens/progress-exercise.ts';
import type { Range } from '../../src/ui/screens/progress-models.ts';
import { believableHistory } from '../believable/history.ts';

export const TODAY = '2026-11-24';
export const GOAL: Goal = { ...steadyGoal(3), frozen: ['2026-10-26'] };

let digests: readonly Digest[] = [];
let efforts: readonly Effort[] = [];

/** A year and a half of somebody who goes on. Made when first wanted: it is played through the rules. */
function history(): void {
  if (digests.length > 0) return;
  const sessions = believableHistory({ seed: 3, sessions: 170, until: TODAY });
  digests = sessions.map(digestOf);
  efforts = sessions.flatMap(effortsOf);
}

const firstDay = (): string => digests[0]?.day ?? TODAY;

export function progress(range: Range = 'weeks'): Partial<GwProgress> {
  history();
  return {
    overview: overviewOf(digests, range, spanOf(range, TODAY, firstDay()), TODAY),
    weeks: weeksOf(digests, GOAL, addDays(TODAY, -300), TODAY),
    goal: GOAL,
    exercises: doneExercises([...new Set(efforts.map(({ exercise }) => exercise))], en, new Map(), digests),
  };
}

export function progressOf(exercise: string, range: Range = 'year'): Partial<GwProgressExercise> {
  history();
  const [one] = doneExercises([exercise], en, new Map(), []);
  const own = efforts.filter((effort) => effort.exercise === exercise);
  return {
    ...(one && { exercise: one }),
    overview: exerciseOverviewOf(own, range, spanOf(range, TODAY, firstDay()), TODAY),
  };
}
