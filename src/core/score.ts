import { countDown } from './count-down.ts';
import type { Cue, Say } from './cue.ts';
import { LOOK, layOut } from './lay-out.ts';
import type { CoachLanguage, Phrase } from './phrase.ts';
import { COUNTDOWNS, type Countdown, type Preferences, runUpAgain } from './preferences.ts';
import { AFTER_TONE, scriptStep } from './script-step.ts';
import type { Timeline } from './step.ts';
import { DEFAULT_TALK, type Talk } from './talk.ts';
import { type Ms, seconds } from './units.ts';
import type { Voice } from './voice.ts';
import { type Coach, tone, wish, wishAny } from './wish.ts';
import { spokenSide, wordsOf } from './words-of.ts';

/** A timeline with everything there is to hear, fitted to one language and one voice. */
export interface Score {
  readonly timeline: Timeline;
  /** Run-up of a work step taken up again. */
  readonly countIn: Ms;
  readonly language: CoachLanguage;
  /** Cues of a step of this length, in the order they sound. */
  cuesOf(step: number, length: Ms | 'open'): readonly Cue[];
  /**
   * Cues of the count-in, `countIn` long, that takes a work step up again, in its middle or from its start; go is not
   * among them.
   */
  leadIn(step: number, from: 'middle' | 'start'): readonly Cue[];
  /** Cues of a pause. */
  pausing(): readonly Cue[];
  /** Cues of going on without a count-in, by the time until anything else sounds. */
  goingOn(step: number, room: Ms | 'open'): readonly Cue[];
  /** The go of a work step taken up again in the middle. */
  readonly goAgain: Cue;
  /** Cues of the end, by what will have been done. */
  finale(active: Ms, sets: number): readonly Cue[];
}

/**
 * @param voice a function is asked when a step is first laid out, so that a voice that came late or was learned meanwhile counts
 * @param kept whether there is a log that outlasts the page: the coach promises nothing else
 */
export function createScore(
  timeline: Timeline,
  language: CoachLanguage,
  voice: Voice | (() => Voice),
  {
    countIn: shortest,
    countdown = COUNTDOWNS[0],
    kept = true,
    talk = DEFAULT_TALK,
  }: Pick<Preferences, 'countIn'> & {
    readonly countdown?: Countdown;
    readonly kept?: boolean;
    readonly talk?: Talk;
  },
): Score {
  const speaking = typeof voice === 'function' ? voice : () => voice;
  const coach: Coach = { ...language, talk };
  // The layout of a step is asked for on every look ahead; it depends on nothing but these two.
  const known = new Map<string, readonly Cue[]>();
  const remember = (key: string, make: () => readonly Cue[]) => {
    const cues = known.get(key) ?? make();
    known.set(key, cues);
    return cues;
  };
  const planned = timeline.steps.filter((step) => step.kind === 'work').length;
  const sides = timeline.steps.some((step) => step.kind === 'switch');
  const countIn = runUpAgain({ countIn: shortest, countdown });

  /** With what it goes on where there is time for that, else that it does. */
  const takenUp = (key: 'resume' | 'start-over', index: number): Phrase[] => {
    const bare = { key, name: undefined, side: undefined };
    const step = timeline.steps[index];
    if (step?.kind !== 'work') return [bare];
    const { name } = wordsOf(timeline, step.set.exercise, language);
    return [{ key, name, side: spokenSide(timeline, step.set) }, bare];
  };

  return {
    timeline,
    countIn,
    language,
    cuesOf: (step, length) =>
      remember(`${step}:${length}`, () => {
        const { tones, wishes } = scriptStep(timeline, step, length, language, talk, countdown);
        const now = speaking();
        return layOut(length, tones, wishes, now, step === 0 ? firstWord(length, now) : 0);
      }),
    leadIn: (step, from) =>
      remember(`lead:${step}:${from}`, () => {
        const phrases = takenUp(from === 'middle' ? 'resume' : 'start-over', step);
        const line = wishAny(coach, phrases, 'start', 0, 'announce', [0, seconds(1)]);
        return layOut(countIn, countDown(countIn, countdown), [line], speaking());
      }),
    pausing: () => {
      // Below a command: an answer asked for in this moment is not cut off by it.
      const line = wish(coach, { key: 'paused' }, 'start', AFTER_TONE, 'count', [0, 0]);
      return layOut('open', [tone('stop', 'start', 0, 'edge')], [line], speaking());
    },
    goingOn: (step, room) => {
      const works = timeline.steps[step]?.kind === 'work';
      const line = wishAny(coach, takenUp('resume', step), 'start', AFTER_TONE, 'announce', [0, 0]);
      return layOut(room, works ? [tone('go', 'start', 0, 'edge')] : [], [line], speaking());
    },
    goAgain: tone('go', 'start', 0, 'edge'),
    finale: (active, sets) =>
      layOut(
        'open',
        [tone('finish', 'start', 0, 'edge')],
        [
          wish(coach, { key: 'finish', ms: active, sets, planned, sides, kept }, 'start', 900, 'edge', [
            0,
            seconds(1),
          ]),
        ],
        speaking(),
      ),
  };
}

/** Up to here a headset that was asleep may swallow what is played; the hum that wakes it begins at Start. */
const HEADSET_AWAKE: Ms = 1_500;
/** In a shorter first step every moment is needed. */
const LONG_ENOUGH: Ms = seconds(8);

/** When the first word of a session may begin; it cannot be asked for before Start. */
function firstWord(length: Ms | 'open', { latency }: Voice): Ms {
  const waits = length === 'open' || length >= LONG_ENOUGH;
  return Math.max(latency + LOOK, waits ? HEADSET_AWAKE : 0);
}

/** Whether a cue is spoken. */
export function isSay(cue: Cue): cue is Cue & { readonly signal: Say } {
  return cue.signal.kind === 'say';
}
