import type { Question } from '../../core/answer.ts';
import type { SessionView } from '../../core/view.ts';
import type { Control } from '../events.ts';

/** What −15 s and +15 s mean. */
export const REST_STEP = 15_000;
/** How many times as long a repetition takes after Slower; after Faster it is back where it was. */
export const TEMPO_STEP = 1.125;

/** The one thing the biggest button does now. */
export const mainControl = (view: SessionView): Control | undefined => {
  if (view.status === 'ready') return { kind: 'start' };
  if (view.status === 'paused') return { kind: 'resume' };
  if (view.status === 'running') return { kind: 'pause' };
  return undefined;
};

const underWay = (view: SessionView): boolean => view.status === 'running' || view.status === 'paused';

/** The obvious thing of the moment: Done in a set that waits for it, else pause or resume. */
export const obviousControl = (view: SessionView): Control | undefined =>
  view.can.done && view.status === 'running' ? { kind: 'done' } : mainControl(view);

/** On to what comes next; a set that waits for Done is done with it. */
export const onward = (view: SessionView): Control | undefined =>
  underWay(view) ? { kind: view.can.done ? 'done' : 'skip' } : undefined;

export const backward = (view: SessionView): Control | undefined =>
  underWay(view) && view.can.back ? { kind: 'repeat' } : undefined;

/** So many repetitions were done: of the set that waits for Done, else of the one just over. */
export const counted = (view: SessionView, reps: number): Control | undefined => {
  if (!underWay(view)) return undefined;
  if (view.can.done) return { kind: 'done', reps };
  return view.did && { kind: 'amend', step: view.did.step, reps };
};

/** What a control does that was made to ask something; undefined: it was not. */
export const asking = (
  question: Question | 'none',
): ((view: SessionView) => Control | undefined) | undefined =>
  question === 'none' ? undefined : (view) => (underWay(view) ? { kind: 'ask', question } : undefined);

/** The other pace of the counted set at hand. */
export const otherPace = ({ can: { pace } }: SessionView): Control | undefined =>
  pace && { kind: 'pace', step: pace.step, pace: pace.to };

/** More or less time: of a rest, or for each repetition. */
const moreTime = (view: SessionView, way: 1 | -1): Control | undefined => {
  if (!underWay(view)) return undefined;
  if (view.can.adjustRest) return { kind: 'adjust-rest', by: way * REST_STEP };
  return view.can.tempo ? { kind: 'tempo', factor: TEMPO_STEP ** way } : undefined;
};

/**
 * What a key asks for, or undefined when it means nothing here. `end` is only asked for: the screen asks back.
 * Presentation remotes and page-turner pedals are keyboards that send Page Up and Page Down, or arrows; some remotes
 * send a full stop or B to blank the picture.
 */
export const controlOfKey = (key: string, view: SessionView): Control | undefined => {
  const under = underWay(view);
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case ' ':
      return mainControl(view);
    case '.':
    case 'b':
    case 'MediaPlayPause':
      return under ? mainControl(view) : undefined;
    case 'Enter':
      return view.can.done && under ? { kind: 'done' } : mainControl(view);
    case 'ArrowRight':
    case 'PageDown':
    case 'n':
      return onward(view);
    case 'ArrowLeft':
    case 'PageUp':
    case 'p':
      return backward(view);
    case 'ArrowUp':
    case '+':
      return moreTime(view, 1);
    case 'ArrowDown':
    case '-':
      return moreTime(view, -1);
    case 'm':
      return under ? otherPace(view) : undefined;
    case 'h':
      return { kind: 'ask', question: 'how-long' };
    case 'w':
      return { kind: 'ask', question: 'whats-next' };
    case 'Escape':
      return { kind: 'end' };
    default:
      return undefined;
  }
};
