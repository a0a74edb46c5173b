import type { BrowserContext, Page } from 'playwright-core';
import type { SessionView } from '../../../src/core/view.ts';
import { newProfile } from './chromium.ts';
import { giveVoice } from './fake-voice.ts';
import { accelerate, jump, setSpeed } from './page-time.ts';
import { serveApp } from './serve-app.ts';

/** One kill and what was found afterwards. Times in milliseconds. */
export interface KillRound {
  /** Sets the coach had gone on from when the browser died; the app promises every one of them. */
  readonly acknowledged: number;
  /** Steps of those that were gone. */
  readonly lost: readonly number[];
  /** Sets the screen showed as done that were gone, written down or not. */
  readonly shownLost: readonly number[];
  /** How far the restored session was behind what was last seen of it; negative when it had gone on since. */
  readonly lag: number;
  /** How long before the kill that was: more than a few milliseconds only where the machine was busy elsewhere. */
  readonly unseen: number;
  /** From the page being parsed to its resume card. */
  readonly card: number;
  /** What the session was in the middle of. */
  readonly phase: string;
}

/** What is seen of the session at one moment. */
interface Glimpse {
  readonly status: SessionView['status'];
  readonly phase: SessionView['phase'];
  /** When, epoch milliseconds. */
  readonly at: number;
  /** Milliseconds to the end of the session. */
  readonly left: number;
  readonly logged: readonly number[];
  readonly acknowledged: readonly number[];
}

interface Marks {
  /** The first view a session had on this page. */
  first?: { readonly left: number; readonly logged: readonly number[] };
  /** From the page being parsed to its resume card. */
  card?: number;
}

/** Watches the session screen at every frame, and tells what it sees. Runs inside the page. */
function observe(): void {
  const marks: Marks = {};
  let parsed = 0;
  let view: SessionView | undefined;
  let seenAt = 0;
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
  const tell = (window as unknown as { gwGlimpse(glimpse: Glimpse): void }).gwGlimpse;
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
    if (!marks.first) {
      marks.first = { left: shown.left, logged: stepsOf(shown) };
      acknowledged = marks.first.logged;
    }
    const counted = shown.goesOnIn ?? 0;
    // What stands on the screen is true for the moment it was drawn at.
    const gone = shown.status === 'running' ? Math.max(0, now - seenAt - counted) : 0;
    const logged = stepsOf(shown);
    tell({
      status: shown.status,
      phase: shown.phase,
      at: window.gwTime.real(),
      left: shown.left - gone,
      logged,
      // What was said in a session before this one on the same page is none of this one's.
      acknowledged: acknowledged.filter((step) => logged.includes(step)),
    });
  };
  requestAnimationFrame(look);
  Object.assign(window, { gwMarks: marks });
}

const marksOf = (page: Page): Promise<Marks> =>
  page.evaluate(() => (window as unknown as { gwMarks: Marks }).gwMarks);

const between = (least: number, most: number): number => least + Math.random() * (most - least);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function until<T>(what: string, look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await wait(10);
  }
  throw new Error(`Waited 30 s in vain: ${what}`);
}

const viewOf = (page: Page): Promise<SessionView | undefined> =>
  page.evaluate(
    () => (document.querySelector('gw-session') as (Element & { view?: SessionView }) | null)?.view,
  );

/** Moves the session on to a second or so before the end of a set, so that the kill comes at the worst of moments. */
async function goToEndOfSet(page: Page): Promise<void> {
  for (;;) {
    const view = await until('a running session', async () => {
      const shown = await viewOf(page);
      return shown?.status === 'running' ? shown : undefined;
    });
    const { goesOnIn = 0, remaining = 0, phase } = view;
    const ahead = phase === 'work' ? between(600, 2_500) : 0;
    if (goesOnIn === 0 && phase === 'work' && remaining <= 2_600) return;
    await jump(page, goesOnIn > 0 ? goesOnIn : Math.max(50, remaining - ahead));
    const { left } = view;
    await until('the session to look at the clock', async () => {
      const shown = await viewOf(page);
      return shown && (shown.left !== left || shown.goesOnIn !== view.goesOnIn) ? true : undefined;
    });
  }
}

/**
 * Kills the browser in the middle of a session, again and again, and looks each time what is left of it.
 *
 * @param onRound hears of every round as it is over
 */
export async function killRounds(count: number, onRound?: (round: KillRound) => void): Promise<KillRound[]> {
  const app = await serveApp();
  const profile = newProfile();
  const rounds: KillRound[] = [];
  let running: BrowserContext | undefined;
  /** The last glimpse before the kill. */
  let last: Glimpse | undefined;

  async function open(): Promise<Page> {
    running = await profile.launch();
    await running.exposeFunction('gwGlimpse', (glimpse: Glimpse) => {
      last = glimpse;
    });
    await accelerate(running, 1);
    await giveVoice(running);
    await running.addInitScript(observe);
    const page = running.pages()[0] ?? (await running.newPage());
    await page.goto(app.url);
    return page;
  }

  try {
    let page = await open();
    let fresh = true;
    while (rounds.length < count) {
      if (fresh) await page.getByRole('link', { name: 'Start', exact: true }).click();
      await goToEndOfSet(page);
      // Not at once: the jump of the clock was the test's, and what it skipped is still on its way to the disk.
      await wait(between(600, 3_000));

      const seen = await until('a glimpse of the session', () => last);
      const killedAt = await profile.kill();
      await running?.close().catch(() => undefined);
      const glimpse = last ?? seen;

      page = await open();
      const card = await until('the resume card', async () => (await marksOf(page)).card);
      await page.getByText('Paused, and safe').waitFor();
      // Time stands still for the look at where it goes on.
      await setSpeed(page, 0);
      await page.getByRole('button', { name: 'Resume', exact: true }).click();
      const first = await until('the session to go on', async () => (await marksOf(page)).first);
      const gone = (steps: readonly number[]) => steps.filter((step) => !first.logged.includes(step));
      const round: KillRound = {
        acknowledged: glimpse.acknowledged.length,
        lost: gone(glimpse.acknowledged),
        shownLost: gone(glimpse.logged),
        lag: first.left - glimpse.left,
        unseen: killedAt - glimpse.at,
        card,
        phase: glimpse.phase,
      };
      rounds.push(round);
      onRound?.(round);
      await setSpeed(page, 1);

      // A session near its end makes room for the next.
      fresh = first.left < 60_000;
      if (fresh) {
        await page.getByRole('button', { name: 'End session', exact: true }).first().click();
        await page.locator('gw-dialog').getByText('End session', { exact: true }).click();
        await page.getByRole('button', { name: 'Done', exact: true }).click();
      }
    }
    return rounds;
  } finally {
    await running?.close().catch(() => undefined);
    await app.stop();
    profile.remove();
  }
}
