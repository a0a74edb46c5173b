import { en } from '../src/content/en/coach.ts';
import { library } from '../src/content/exercises.ts';
import { readyRoutine } from '../src/content/routines.ts';
import { advance, type Heard, NOTHING_HEARD } from '../src/core/advance.ts';
import { compileRoutine } from '../src/core/compile-routine.ts';
import type { TimedCue } from '../src/core/cue.ts';
import { TARDIEST } from '../src/core/learn-voice.ts';
import { DEFAULT_PREFERENCES } from '../src/core/preferences.ts';
import { putOff } from '../src/core/put-off.ts';
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

/** Something to be heard, in milliseconds from the tap on Start. */
export interface Intended {
  readonly at: number;
  readonly cue: TimedCue;
  /** Must be heard. Else it may be: a tap came while it was sounding or on its way, or another tone covers it. */
  readonly sure: boolean;
}

/** What the rules want heard for these taps, and moments when plans changed. */
export interface Plan {
  readonly intended: readonly Intended[];
  /** When Start was tapped, on the page's clock. */
  readonly start: number;
  /** Taps after Start, in milliseconds from it. */
  readonly changes: readonly number[];
}

/** Milliseconds by which the moment a tap is heard at is uncertain: two clocks, and a fade. */
const HAZE = 30;
/** A line is asked for at most so long before its moment, and may last so much longer than estimated. Milliseconds. */
const ASKED_BEFORE = TARDIEST;
const OUTLASTS = 1_500;
/** Tones nearer to each other than this are one sound to the judge. Milliseconds. */
export const TONE_GAP = 50;

/** Asks the rules what should be heard, given what was tapped and when. `until`: milliseconds from Start. */
export function planOf(score: Score, controls: Witnessed['controls'], until: number): Plan {
  const start = controls.find(({ kind }) => kind === 'start')?.at;
  if (start === undefined) throw new Error('Start was not tapped');
  let state: SessionState = { status: 'ready' };
  let heard: Heard = NOTHING_HEARD;
  let intended: readonly Intended[] = [];
  const changes: number[] = [];
  for (const control of controls) {
    const at = Math.round(control.at - start);
    const soonest = at + Math.round(control.delay ?? 0);
    const next = advance(score, state, heard, eventOf(control), at, Number.POSITIVE_INFINITY);
    if (next.cancelScheduled) intended = intended.flatMap((old) => leftOf(old, at, soonest));
    const anew = putOff(next.cues, soonest).map((cue) => ({ at: cue.at, cue, sure: true }));
    intended = [...intended, ...anew];
    ({ state, heard } = next);
    if (at > 0) changes.push(at);
  }
  return { intended: apart(intended.filter(({ at }) => at <= until)), start, changes };
}

/** What a tap leaves of something planned before it; nothing, or the same, or something that may be heard. */
function leftOf(old: Intended, tap: number, soonest: number): Intended[] {
  const { signal } = old.cue;
  const end = old.at + signal.length;
  if (signal.kind === 'tone') {
    // Handed to the card before the tap, it is heard whatever the app does; the rest of it is faded out.
    if (end <= soonest - HAZE) return [old];
    return old.at <= soonest + HAZE ? [{ ...old, sure: false }] : [];
  }
  if (end + OUTLASTS <= tap) return [old];
  return old.at - ASKED_BEFORE <= tap ? [{ ...old, sure: false }] : [];
}

/** Of tones that run into one another nobody can tell whether each was heard. */
function apart(intended: readonly Intended[]): Intended[] {
  const tones = intended.filter(({ cue }) => cue.signal.kind === 'tone');
  return intended.map((one) => {
    const meets = tones.some(
      (other) =>
        other !== one &&
        other.at < one.at + one.cue.signal.length + TONE_GAP &&
        one.at < other.at + other.cue.signal.length + TONE_GAP,
    );
    return meets && one.cue.signal.kind === 'tone' ? { ...one, sure: false } : one;
  });
}

const eventOf = ({ kind, by }: PressedControl): SessionEvent =>
  (by === undefined ? { kind } : { kind, by }) as SessionEvent;
