import type { BrowserContext, Page } from 'playwright-core';
import type { SessionView } from '../../../src/core/view.ts';

/** What is seen of the session at one moment. Times in milliseconds. */
export interface Sight {
  readonly status: SessionView['status'];
  readonly phase: SessionView['phase'];
  /** Which loading of which page: another one has another. */
  readonly page: number;
  /** When, epoch milliseconds. */
  readonly at: number;
  /** To the end of the session, of the step, of the count-in. */
  readonly left: number;
  readonly remaining: number;
  readonly goesOnIn: number;
  /** Steps of the sets shown as done. */
  readonly logged: readonly number[];
  /** Those the coach has gone on from, i.e. those the app promises to have on the disk. */
  readonly acknowledged: readonly number[];
}

/** What is remembered of a page. */
export interface Marks {
  /** The first sight of a session on this page. */
  first?: Sight;
  /** The newest. */
  last?: Sight;
  /** From the page being parsed to its resume card. */
  card?: number;
}

/** Looks at the session screen at every frame, and tells what it sees. Runs inside the page, before its scripts. */
function observe(): void {
  const marks: Marks = {};
  let parsed = 0;
  let view: SessionView | undefined;
  let seenAt = 0;
  let lookedAt = 0;
  let acknowledged: readonly number[] = [];
  document.addEventListener('DOMContentLoaded', () => {
    parsed = performance.now();
  });
  const stepsOf = (shown: SessionView): number[] =>
    shown.progress.filter(({ logged }) => logged).map(({ step }) => step);
  const { speak } = speechSynthesis;
  speechSynthesis.speak = (utterance) => {
    // The coach goes on only when what was done before is on the disk.
    if (view && utterance.text.trim() !== '') acknowledged = stepsOf(view);
    speak(utterance);
  };
  const tell = (window as unknown as { gwSight(sight: Sight): void }).gwSight;
  const look = (): void => {
    // Not by a timer, which would stand still with the page's time.
    requestAnimationFrame(look);
    if (parsed > 0 && marks.card === undefined) {
      const card = document.querySelector('gw-resume')?.shadowRoot?.querySelector('button');
      if (card?.checkVisibility()) marks.card = performance.now() - parsed;
    }
    const now = performance.now();
    const shown = (document.querySelector('gw-session') as (Element & { view?: SessionView }) | null)?.view;
    if (!shown) return;
    if (shown !== view) {
      view = shown;
      seenAt = now;
    }
    if (shown.status === 'ready') return;
    const logged = stepsOf(shown);
    if (!marks.first) acknowledged = logged;
    // What stands on the screen is true for the moment it was drawn at.
    const since = shown.status === 'running' ? now - seenAt : 0;
    const counted = shown.goesOnIn ?? 0;
    const gone = Math.max(0, since - counted);
    const sight: Sight = {
      status: shown.status,
      phase: shown.phase,
      page: performance.timeOrigin,
      at: window.gwTime.real(),
      left: shown.left - gone,
      remaining: (shown.remaining ?? 0) - gone,
      goesOnIn: Math.max(0, counted - since),
      logged,
      // What was said in a session before this one on the same page is none of this one's.
      acknowledged: acknowledged.filter((step) => logged.includes(step)),
    };
    lookedAt = now;
    marks.first ??= sight;
    marks.last = sight;
    tell(sight);
  };
  requestAnimationFrame(look);
  Object.assign(window, {
    gwMarks: marks,
    gwGoAhead(ahead: number): number {
      const { last } = marks;
      if (last?.status !== 'running') return 0;
      const since = performance.now() - lookedAt;
      const left = last.goesOnIn > 0 ? last.goesOnIn : last.remaining;
      const short = last.phase === 'work' && last.goesOnIn === 0 ? ahead : 0;
      const by = Math.max(0, left - since - short);
      window.gwTime.jump(by);
      return by;
    },
  });
}

/** From the next page on, `onSight` hears of the session at every frame, up to the moment a page dies. */
export async function watchSessions(context: BrowserContext, onSight: (sight: Sight) => void): Promise<void> {
  await context.exposeFunction('gwSight', onSight);
  await context.addInitScript(observe);
}

export const marksOf = (page: Page): Promise<Marks> =>
  page.evaluate(() => (window as unknown as { gwMarks: Marks }).gwMarks);

/**
 * Moves a running session to the end of its count-in, rest or preparation, or to so many milliseconds before the end of
 * its set: in one go with the look at where it is, so that no slowness of the machine makes it too far.
 *
 * @returns by how much
 */
export const goAhead = (page: Page, ahead: number): Promise<number> =>
  page.evaluate((ms) => (window as unknown as { gwGoAhead(ahead: number): number }).gwGoAhead(ms), ahead);
