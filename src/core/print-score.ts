import type { isSay, Score } from './score.ts';
import type { Ms, Side } from './units.ts';
import { lengthOfTimeline, OPEN_STEP } from './view-session.ts';

/** One line of a printed score. */
export interface ScoreLine {
  /** Index of the step; one past the last for the end. */
  readonly step: number;
  readonly kind: 'prepare' | 'work' | 'switch' | 'rest' | 'end';
  readonly exercise?: string;
  readonly side?: Side;
  readonly set?: number;
  readonly of?: number;
  readonly group?: 'straight' | 'superset' | 'circuit';
  readonly edge: 'start' | 'end';
  readonly offset: Ms;
  /** Milliseconds from Start. */
  readonly at: Ms;
  readonly signal: 'say' | 'tone';
  readonly text?: string;
  readonly tone?: string;
  /** How long it sounds, for speech by estimate. */
  readonly length: Ms;
}

/** The whole score on one line of time, steps without a length taken as `openStep`. */
export function* printScore(score: Score, openStep: Ms = OPEN_STEP): Generator<ScoreLine> {
  const { steps } = score.timeline;
  let start = 0;
  for (const step of steps) {
    const { exercise, side, number, of, group } = step.set;
    const taken = step.length === 'open' ? openStep : step.length;
    for (const cue of score.cuesOf(step.index, step.length)) {
      // What an open set would still have said after its end is never heard.
      if (cue.offset >= taken) continue;
      const at = start + cue.offset + (cue.edge === 'end' ? taken : 0);
      const where = {
        step: step.index,
        kind: step.kind,
        exercise,
        ...(side && { side }),
        set: number,
        of,
        group,
      };
      yield { ...where, edge: cue.edge, offset: cue.offset, at, ...soundOf(cue) };
    }
    start += taken;
  }
  const sets = steps.filter((step) => step.kind === 'work').length;
  for (const cue of score.finale(lengthOfTimeline(score.timeline, openStep), sets)) {
    yield {
      step: steps.length,
      kind: 'end',
      edge: cue.edge,
      offset: cue.offset,
      at: start + cue.offset,
      ...soundOf(cue),
    };
  }
}

function soundOf(cue: Parameters<typeof isSay>[0]): Pick<ScoreLine, 'signal' | 'text' | 'tone' | 'length'> {
  const { signal } = cue;
  return signal.kind === 'say'
    ? { signal: 'say', text: signal.text, length: signal.length }
    : { signal: 'tone', tone: signal.tone, length: signal.length };
}
