import { type ChosenPaces, pacedLength, stepLength } from '../pace.ts';
import { DEFAULT_PREFERENCES } from '../preferences.ts';
import { replay } from '../replay.ts';
import type { LoggedEvent } from '../session.ts';
import type { Timeline } from '../step.ts';
import type { Ms } from '../units.ts';

/**
 * Which steps were done in their planned tempo, counted by the coach from beginning to end. Where a set was slowed down
 * half-way there is no one length of a repetition to tell.
 */
export function coachedSteps(timeline: Timeline, events: readonly LoggedEvent[]): (step: number) => boolean {
  const { steps } = timeline;
  // Most sessions: nothing was changed, and nothing need be replayed.
  if (!events.some(({ event: { kind } }) => kind === 'tempo' || kind === 'pace'))
    return (index) => steps[index]?.set.paced === true;
  const lengths = new Map<number, Ms | 'open'>();
  let chosen: ChosenPaces = {};
  replay(timeline, events, DEFAULT_PREFERENCES.countIn, (state) => {
    if (state.status === 'ready') return;
    chosen = state.chosen ?? {};
    // A step that the log never stops at ran as it was to begin.
    if (state.status !== 'finished') lengths.set(state.step, state.length);
  });
  return (index) => {
    const step = steps[index];
    if (!step) return false;
    const length = lengths.get(index) ?? stepLength(timeline, step, chosen);
    return length !== 'open' && length === pacedLength(timeline, step);
  };
}
