import type { Score } from '../core/score.ts';

/**
 * A score laid out anew whenever what it was made of has changed: how much the coach says, how quickly. Times are the
 * timeline's and stay as they are. To be changed while nothing runs.
 *
 * @param wanted what it is made of; another object: make it anew
 */
export function liveScore<T>(make: (of: T) => Score, wanted: () => T): Score {
  let of = wanted();
  let score = make(of);
  const { timeline, countIn, language } = score;
  const now = (): Score => {
    if (of !== wanted()) {
      of = wanted();
      score = make(of);
    }
    return score;
  };
  return {
    timeline,
    countIn,
    language,
    cuesOf: (step, length) => now().cuesOf(step, length),
    leadIn: (step, from) => now().leadIn(step, from),
    pausing: () => now().pausing(),
    goingOn: (step, room) => now().goingOn(step, room),
    get goAgain() {
      return now().goAgain;
    },
    finale: (active, sets) => now().finale(active, sets),
  };
}
