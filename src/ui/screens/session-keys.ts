import type { SessionView } from '../../core/view.ts';
import type { Control } from '../events.ts';

/** What −15 s and +15 s mean. */
export const REST_STEP = 15_000;

/** The one thing the biggest button does now. */
export const mainControl = (view: SessionView): Control | undefined => {
  if (view.status === 'ready') return { kind: 'start' };
  if (view.status === 'paused') return { kind: 'resume' };
  if (view.status === 'running') return { kind: 'pause' };
  return undefined;
};

/** What a key asks for, or undefined when it means nothing here. `end` is only asked for: the screen asks back. */
export const controlOfKey = (key: string, view: SessionView): Control | undefined => {
  const under = view.status === 'running' || view.status === 'paused';
  switch (key) {
    case ' ':
      return mainControl(view);
    case 'Enter':
      return view.can.done && under ? { kind: 'done' } : mainControl(view);
    case 'ArrowRight':
      return under ? { kind: 'skip' } : undefined;
    case 'ArrowLeft':
      return under && view.can.back ? { kind: 'back' } : undefined;
    case 'ArrowUp':
      return under && view.can.adjustRest ? { kind: 'adjust-rest', by: REST_STEP } : undefined;
    case 'ArrowDown':
      return under && view.can.adjustRest ? { kind: 'adjust-rest', by: -REST_STEP } : undefined;
    case 'Escape':
      return { kind: 'end' };
    default:
      return undefined;
  }
};
