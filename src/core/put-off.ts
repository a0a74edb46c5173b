import type { Say, TimedCue } from './cue.ts';
import { BEFORE_TONE, BEHIND_TONE } from './lay-out.ts';
import { LONGEST_SILENCE, TARDIEST } from './learn-voice.ts';
import type { Ms } from './units.ts';

type SpokenCue = TimedCue & { readonly signal: Say };

/** Any voice is ready for the next line this long after one. */
const READY: Ms = LONGEST_SILENCE + TARDIEST;

/**
 * When cues of a changed plan are heard. Right after a tap the sound that is on its way to the ear cannot be called
 * back: a tone planned sooner than `soonest` sounds then, its words follow it, and lines close behind those keep
 * their distance, as long as they end before the next tone.
 *
 * @param cues in the order they sound
 * @param soonest session time at which a tone asked for now is heard
 */
export function putOff(cues: readonly TimedCue[], soonest: Ms): TimedCue[] {
  const late: TimedCue[] = [];
  /** End of the last tone that was put off. */
  let toneEnd: Ms = Number.NEGATIVE_INFINITY;
  /** End of the line before, as planned and as it will be, where no other tone came since. */
  let before: { readonly planned: Ms; readonly said: Ms } | undefined;
  for (const [i, cue] of cues.entries()) {
    if (!isSpoken(cue)) {
      if (cue.at < soonest) toneEnd = soonest + cue.signal.length;
      else before = undefined;
      late.push(cue.at < soonest ? { ...cue, at: soonest } : cue);
      continue;
    }
    let at = Math.max(cue.at, toneEnd + BEHIND_TONE);
    const distance = before ? Math.min(cue.at - before.planned, READY) : 0;
    if (before && before.said + distance > at) {
      const tone = cues.find((other, j) => j > i && !isSpoken(other) && other.at >= soonest);
      const room = tone ? tone.at - BEFORE_TONE - cue.signal.length : Number.POSITIVE_INFINITY;
      at = Math.max(at, Math.min(before.said + distance, room));
    }
    before = { planned: cue.at + cue.signal.length, said: at + cue.signal.length };
    late.push(at > cue.at ? { ...cue, at } : cue);
  }
  return late;
}

const isSpoken = (cue: TimedCue): cue is SpokenCue => cue.signal.kind === 'say';
