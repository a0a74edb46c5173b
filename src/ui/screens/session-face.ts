import { msg, str } from '@lit/localize';
import type { Ms } from '../../core/units.ts';
import type { SessionView } from '../../core/view.ts';
import { clock, countdown, countUp } from '../format.ts';
import type { GwDial } from '../parts/dial.ts';

/** What the dial shows. */
export interface Face {
  readonly value: string;
  readonly caption: string;
  /** The same for a screen reader that looks for it. */
  readonly words: string;
  readonly shape: GwDial['shape'];
  readonly length: Ms | undefined;
  readonly parts: number;
  readonly running: boolean;
}

const SHAPE = { work: 'solid', rest: 'dashed', prepare: 'thin', switch: 'arrows' } as const;

/** The one number of this moment: a countdown, repetitions done, time gone in an open set, or the way back into a set. */
export const faceOf = (view: SessionView): Face => {
  const drawn = {
    shape: SHAPE[view.phase],
    length: view.length === 'open' ? undefined : view.length,
    parts: view.phase === 'work' && view.reps?.paced ? view.reps.of : 0,
    running: view.status === 'running' && view.goesOnIn === undefined,
  };
  if (view.goesOnIn !== undefined) {
    const value = countdown(view.goesOnIn);
    return { ...drawn, value, caption: msg('Go on in'), words: msg(str`Goes on in ${value} seconds`) };
  }
  const { done, of, paced } = view.reps ?? { done: 0, of: 0, paced: false };
  // A set that the athlete ends counts up: nobody sees their repetitions, and what they are to be stays in view.
  if (view.remaining === undefined) {
    const value = countUp(view.elapsed);
    const caption = of === 1 ? msg('1 rep') : msg(str`${of} reps`);
    return { ...drawn, value, caption, words: msg(str`${value}, ${caption} at your own pace`) };
  }
  if (paced) {
    return {
      ...drawn,
      value: String(done),
      caption: msg(str`of ${of}`),
      words: msg(str`${done} of ${of} reps`),
    };
  }
  return {
    ...drawn,
    value: countdown(view.remaining),
    caption: '',
    words: msg(str`${clock(view.remaining)} left`),
  };
};
