import type { SessionState } from '../core/session.ts';
import type { SessionView } from '../core/view.ts';

/** What a screen shows of a session, as a text that is another one when it looks different. */
export function pictureOf(view: SessionView | undefined, state: SessionState): string {
  const { remaining, elapsed = 0, goesOnIn } = view ?? {};
  return [
    view?.status,
    'visit' in state ? state.visit : 0,
    remaining === undefined ? Math.floor(elapsed / 1000) : Math.ceil(remaining / 1000),
    goesOnIn && Math.ceil(goesOnIn / 1000),
    view?.reps?.done,
    view?.length,
    view?.canUndo,
  ].join();
}
