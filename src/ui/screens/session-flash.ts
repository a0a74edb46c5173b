import { css } from 'lit';
import type { SessionView } from '../../core/view.ts';

/** At most three flashes a second are safe (WCAG 2.3.1); with this distance two. */
const APART = 500;
const LENGTH = 420;

/** Where the field lies: over everything, in the way of nothing. */
export const flashStyles = css`
  .flash {
    position: absolute;
    inset: 0;
    background: var(--flash);
    opacity: 0;
    pointer-events: none;
  }
`;

/** What has just begun or ended, as far as it is worth a flash. */
export const edgeBetween = (
  was: SessionView | undefined,
  is: SessionView | undefined,
): 'go' | 'stop' | undefined => {
  if (was?.status !== 'running') return undefined;
  const works = (view: SessionView) => view.phase === 'work' && view.goesOnIn === undefined;
  // The last set ends with the session.
  if (is?.status === 'finished') return works(was) ? 'stop' : undefined;
  if (is?.status !== 'running') return undefined;
  if (!works(was) && works(is)) return 'go';
  return works(was) && is.phase !== 'work' ? 'stop' : undefined;
};

let last = Number.NEGATIVE_INFINITY;

/** A gentle flash of the field over the whole screen, for gyms too loud for tones. Never where less motion is asked for. */
export function flash(field: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const now = performance.now();
  if (now - last < APART) return;
  last = now;
  field.animate([{ opacity: 0 }, { opacity: 0.55, offset: 0.25 }, { opacity: 0 }], {
    duration: LENGTH,
    easing: 'ease-out',
  });
}
