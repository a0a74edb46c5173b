import type { Phrase } from './phrase.ts';
import type { Score } from './score.ts';
import type { SessionState } from './session.ts';
import type { Ms } from './units.ts';
import { viewSession } from './view-session.ts';
import { spokenSide, wordsOf } from './words-of.ts';

/** What an athlete may ask at any time. */
export type Question = 'how-long' | 'whats-next';

/** The answer at a moment of session time; undefined when there is nothing under way. */
export function answer(
  question: Question,
  score: Score,
  state: SessionState,
  now: Ms,
): Extract<Phrase, { key: Question }> | undefined {
  const view = viewSession(score, state, now);
  if (!view || state.status === 'finished') return undefined;
  if (question === 'how-long') {
    const { phase, remaining, reps, left } = view;
    return { key: 'how-long', phase, remaining, reps: reps?.paced ? reps.of - reps.done : undefined, left };
  }
  const { timeline, language } = score;
  const at = state.status === 'ready' ? 0 : state.step;
  // In a rest or a run-up the set ahead is what comes next.
  const from = timeline.steps[at]?.kind === 'work' ? at + 1 : at;
  const next = timeline.steps.slice(from).find((step) => step.kind === 'work');
  return {
    key: 'whats-next',
    name: next && wordsOf(timeline, next.set.exercise, language).name,
    target: next?.set.target,
    side: next && spokenSide(timeline, next.set),
  };
}
