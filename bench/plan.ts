import { en } from '../src/content/en/coach.ts';
import { library } from '../src/content/exercises.ts';
import { readyRoutine } from '../src/content/routines.ts';
import { advance, type Heard, NOTHING_HEARD } from '../src/core/advance.ts';
import { compileRoutine } from '../src/core/compile-routine.ts';
import type { TimedCue } from '../src/core/cue.ts';
import { DEFAULT_PREFERENCES } from '../src/core/preferences.ts';
import { createScore, type Score } from '../src/core/score.ts';
import type { SessionEvent, SessionState } from '../src/core/session.ts';
import { DEFAULT_VOICE, type Voice } from '../src/core/voice.ts';
import type { PressedControl, Witnessed } from './witness.ts';

/**
 * The score the app plays with default settings, which for a voice of which nothing is known `npm run cues` prints
 * as well.
 */
export function scoreOf(routineId: string, voice: Voice = DEFAULT_VOICE): Score {
  const ready = readyRoutine(routineId);
  if (!ready) throw new Error(`There is no routine "${routineId}"`);
  const timeline = compileRoutine(ready.routine, library, DEFAULT_PREFERENCES);
  return createScore(timeline, en, voice, DEFAULT_PREFERENCES);
}

/** Something that ought to be heard, in milliseconds from the tap on Start. */
export interface Intended {
  readonly at: number;
  readonly cue: TimedCue;
}

/** What the rules want heard for these taps, and moments when plans changed. */
export interface Plan {
  readonly intended: readonly Intended[];
  /** When Start was tapped, on the page's clock. */
  readonly start: number;
  /** Taps after Start, in milliseconds from it. What lies this close to one may be heard or not. */
  readonly changes: readonly number[];
}

/** Asks the rules what should be heard, given what was tapped and when. `until`: milliseconds from Start. */
export function planOf(score: Score, controls: Witnessed['controls'], until: number): Plan {
  const start = controls.find(({ kind }) => kind === 'start')?.at;
  if (start === undefined) throw new Error('Start was not tapped');
  let state: SessionState = { status: 'ready' };
  let heard: Heard = NOTHING_HEARD;
  let cues: readonly TimedCue[] = [];
  const changes: number[] = [];
  for (const control of controls) {
    const at = Math.round(control.at - start);
    const next = advance(score, state, heard, eventOf(control), at, Number.POSITIVE_INFINITY);
    if (next.cancelScheduled) cues = cues.filter((cue) => cue.at <= at);
    cues = [...cues, ...next.cues];
    ({ state, heard } = next);
    if (at > 0) changes.push(at);
  }
  const intended = cues.filter(({ at }) => at <= until).map((cue) => ({ at: cue.at, cue }));
  return { intended, start, changes };
}

const eventOf = ({ kind, by }: PressedControl): SessionEvent =>
  (by === undefined ? { kind } : { kind, by }) as SessionEvent;

/** Milliseconds around a tap in which a cue may be heard or not. */
const DISPUTED = 300;

export const disputed = ({ changes }: Plan, at: number): boolean =>
  changes.some((change) => at > change - DISPUTED && at < change + DISPUTED);
