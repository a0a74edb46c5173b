import type { Cue, Say } from './cue.ts';
import { LOOK, layOut } from './lay-out.ts';
import type { CoachLanguage } from './phrase.ts';
import type { Preferences } from './preferences.ts';
import { scriptStep } from './script-step.ts';
import type { Timeline } from './step.ts';
import { DEFAULT_TALK, type Talk } from './talk.ts';
import { type Ms, seconds } from './units.ts';
import type { Voice } from './voice.ts';
import { type Coach, tone, wish } from './wish.ts';
import { wordsOf } from './words-of.ts';

/** A timeline with everything there is to hear, fitted to one language and one voice. */
export interface Score {
  readonly timeline: Timeline;
  readonly countIn: Ms;
  readonly language: CoachLanguage;
  /** Cues of a step of this length, in the order they sound. */
  cuesOf(step: number, length: Ms | 'open'): readonly Cue[];
  /** Cues of the count-in, `countIn` long, that takes an interrupted work step up again; go is not among them. */
  leadIn(step: number): readonly Cue[];
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
    countIn,
    kept = true,
    talk = DEFAULT_TALK,
  }: Pick<Preferences, 'countIn'> & { readonly kept?: boolean; readonly talk?: Talk },
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

  return {
    timeline,
    countIn,
    language,
    cuesOf: (step, length) =>
      remember(`${step}:${length}`, () => {
        const { tones, wishes } = scriptStep(timeline, step, length, language, talk);
        // The first word cannot be asked for before Start.
        const now = speaking();
        return layOut(length, tones, wishes, now, step === 0 ? now.latency + LOOK : 0);
      }),
    leadIn: (step) =>
      remember(`lead:${step}`, () => {
        const exercise = timeline.steps[step]?.set.exercise ?? '';
        const { name } = wordsOf(timeline, exercise, language);
        const tones = [3, 2, 1].map((s) => tone('count-in', 'end', -seconds(s), 'countdown'));
        const resume = wish(coach, { key: 'resume', name }, 'start', 0, 'announce', [0, seconds(1)]);
        return layOut(countIn, tones, [resume], speaking());
      }),
    goAgain: tone('go', 'start', 0, 'edge'),
    finale: (active, sets) =>
      layOut(
        'open',
        [tone('finish', 'start', 0, 'edge')],
        [
          wish(coach, { key: 'finish', ms: active, sets, planned, kept }, 'start', 900, 'edge', [
            0,
            seconds(1),
          ]),
        ],
        speaking(),
      ),
  };
}

/** Whether a cue is spoken. */
export function isSay(cue: Cue): cue is Cue & { readonly signal: Say } {
  return cue.signal.kind === 'say';
}
