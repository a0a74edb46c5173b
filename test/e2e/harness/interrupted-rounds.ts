import type { BrowserContext, Page } from 'playwright-core';
import { DEFAULT_PREFERENCES } from '../../../src/core/preferences.ts';
import { replay } from '../../../src/core/replay.ts';
import { newProfile, type Profile } from './chromium.ts';
import { until as waitUntil } from './engine.ts';
import { giveVoice } from './fake-voice.ts';
import { accelerate, setSpeed } from './page-time.ts';
import { serveApp } from './serve-app.ts';
import { endSession } from './session-page.ts';
import { goAhead, marksOf, type Sight, watchSessions } from './sights.ts';
import { type Stored, stored } from './stored.ts';

/** One interruption and what was found afterwards. Times in milliseconds. */
export interface Round {
  /** Sets the coach had gone on from when it happened; the app promises every one of them. */
  readonly acknowledged: number;
  /** Steps of those that were gone. */
  readonly lost: readonly number[];
  /** Steps the screen showed as done that were gone, written down or not. */
  readonly shownLost: readonly number[];
  /** What the log and the sets on the disk say differently: a set twice, one without its event, a gap. */
  readonly wrong: readonly string[];
  /** How far the restored session was behind what was last seen of it; negative when it had gone on since. */
  readonly lag: number;
  /** How long before the interruption that was: more than a few only where the machine was busy elsewhere. */
  readonly unseen: number;
  /** From the page being parsed to its resume card. */
  readonly card: number;
  /** What the session was in the middle of. */
  readonly phase: string;
}

interface Place {
  readonly profile: Profile;
  context: BrowserContext;
  page: Page;
  /** The last sight. Once it has happened, of the page to which it happened. */
  seen: Sight | undefined;
  struck: boolean;
}

/** The ways a session is interrupted: each leaves a page on the app's home screen, and tells when it struck. */
const WAYS = {
  /** SIGKILL to every process of the browser. */
  async kill(place: Place, url: string, open: (place: Place) => Promise<void>): Promise<number> {
    const at = await place.profile.kill();
    await place.context.close().catch(() => undefined);
    await open(place);
    await place.page.goto(url);
    return at;
  },
  /** The page's own process dies; the browser lives. */
  async crash(place: Place, url: string): Promise<number> {
    const { page } = place;
    const died = new Promise<number>((resolve) => page.once('crash', () => resolve(Date.now())));
    const session = await place.context.newCDPSession(page);
    // Never answered: there is nobody left to.
    session.send('Page.crash').catch(() => undefined);
    const at = await died;
    await elsewhere(place, url);
    await page.close();
    return at;
  },
  /** The tab is closed. */
  async close(place: Place, url: string): Promise<number> {
    // Without another tab the browser itself would go.
    const other = await place.context.newPage();
    const session = await place.context.newCDPSession(place.page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    const gone = new Promise<number>((resolve) => place.page.once('close', () => resolve(Date.now())));
    await session.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined);
    const at = await gone;
    await other.close({ runBeforeUnload: false }).catch(() => undefined);
    await elsewhere(place, url);
    return at;
  },
  /** The page is reloaded, and again while it loads. */
  async reload(place: Place, url: string): Promise<number> {
    const session = await place.context.newCDPSession(place.page);
    const at = Date.now();
    place.struck = true;
    await session.send('Page.reload');
    await wait(between(0, 300));
    // The reload may still get the better of it.
    await until('the home screen', () => place.page.goto(url));
    return at;
  },
} as const;

async function elsewhere(place: Place, url: string): Promise<void> {
  place.page = await place.context.newPage();
  await place.page.goto(url);
}

export type Way = keyof typeof WAYS;

export interface RoundsAsked {
  readonly count: number;
  readonly way: Way;
  /** Browsers side by side, each on a profile of its own. Default 1. */
  readonly parallel?: number;
  /** Hears of every round as it is over. */
  readonly onRound?: (round: Round) => void;
  /** Once aborted, no further round begins. */
  readonly signal?: AbortSignal;
}

/** Interrupts a session in the middle, again and again, and looks each time what is left of it. */
export async function interruptedRounds({
  count,
  way,
  parallel = 1,
  onRound,
  signal,
}: RoundsAsked): Promise<Round[]> {
  const app = await serveApp();
  const rounds: Round[] = [];
  let begun = 0;
  try {
    const runners = Array.from({ length: Math.min(parallel, count) }, () =>
      runRounds(
        app.url,
        way,
        () => begun++ < count && !signal?.aborted,
        (round) => {
          rounds.push(round);
          onRound?.(round);
        },
      ),
    );
    const ended = await Promise.allSettled(runners);
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
    return rounds;
  } finally {
    await app.stop();
  }
}

async function runRounds(
  url: string,
  way: Way,
  more: () => boolean,
  onRound: (round: Round) => void,
): Promise<void> {
  async function open(place: Place): Promise<void> {
    place.context = await place.profile.launch();
    place.context.setDefaultTimeout(PATIENCE);
    await accelerate(place.context, 1);
    await giveVoice(place.context);
    await watchSessions(place.context, (sight) => {
      if (!place.struck || sight.page === place.seen?.page) place.seen = sight;
    });
    place.page = place.context.pages()[0] ?? (await place.context.newPage());
  }

  const place = { profile: newProfile(), struck: false } as Place;
  try {
    await open(place);
    await place.page.goto(url);
    let fresh = true;
    while (more()) {
      if (fresh) await startAnew(place.page);
      await goToEndOfSet(place.page);
      await wait(between(0, 1_500));

      const struck = await WAYS[way](place, url, open);
      const before = place.seen;
      place.struck = false;
      if (!before) throw new Error('The session was never seen');
      const { round, left } = await lookAfter(place.page, before, struck);
      onRound(round);

      // A session near its end makes room for the next: after its last set there would be nothing to take up again.
      fresh = left < NEAR_ITS_END;
      if (fresh) {
        await endSession(place.page);
        await place.page.getByRole('button', { name: 'Done', exact: true }).click();
      }
    }
  } finally {
    await place.context?.close().catch(() => undefined);
    place.profile.remove();
  }
}

/** The session before may have been seen on the same page: what counts begins with this press. */
async function startAnew(page: Page): Promise<void> {
  const pressed = Date.now();
  await page.getByRole('link', { name: 'Start', exact: true }).click();
  await until('the new session', async () => {
    const { last } = await marksOf(page);
    return last?.status === 'running' && last.at > pressed;
  });
}

/** What the home screen, the disk and the session taken up again have to say. */
async function lookAfter(page: Page, before: Sight, struck: number): Promise<{ round: Round; left: number }> {
  const card = await until('the resume card', async () => (await marksOf(page)).card).catch(
    async (error: Error) => {
      const { sessions, sets } = await stored(page);
      const newest = sessions.toSorted((a, b) => b.sequence - a.sequence)[0];
      const { endedAt, completed, timeline } = newest ?? {};
      const [planned, kept] = [
        timeline?.steps.filter(({ kind }) => kind === 'work').length,
        sets.filter(({ session }) => session === newest?.id).length,
      ];
      throw new Error(
        `${error.message}: the newest session ended ${endedAt && struck - endedAt} ms before, completed ${completed}, ${kept} of ${planned} sets kept, last seen ${JSON.stringify(before)}, ${await lookAround(page)}`,
      );
    },
  );
  await page.getByText('Paused, and safe').waitFor();
  const wrong = contradictions(await stored(page));
  // Time stands still for the look at where it goes on.
  await setSpeed(page, 0);
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  const first = await until('the session to go on', async () => (await marksOf(page)).first);
  const gone = (steps: readonly number[]) => steps.filter((step) => !first.logged.includes(step));
  await setSpeed(page, 1);
  const round: Round = {
    acknowledged: before.acknowledged.length,
    lost: gone(before.acknowledged),
    shownLost: gone(before.logged),
    wrong,
    lag: first.left - before.left,
    unseen: struck - before.at,
    card,
    phase: before.phase,
  };
  return { round, left: first.left };
}

/** What does not fit together in what is stored. */
export function contradictions({ sessions, events, sets }: Stored): string[] {
  const wrong: string[] = [];
  const open = sessions.filter(({ endedAt }) => endedAt === undefined);
  if (open.length !== 1) wrong.push(`${open.length} sessions are open`);
  for (const { id, timeline } of sessions) {
    const log = events.filter(({ session }) => session === id);
    if (log.some(({ seq }, i) => seq !== i + 1)) wrong.push(`gaps in the log: ${log.map(({ seq }) => seq)}`);
    const state = replay(timeline, log, DEFAULT_PREFERENCES.countIn);
    const told = state.status === 'ready' ? [] : state.results.map(({ step }) => step);
    const kept = sets.filter(({ session }) => session === id).map(({ step }) => step);
    if (told.join() !== kept.join()) wrong.push(`the log has the sets ${told}, the store ${kept}`);
  }
  return wrong;
}

/** Moves the session on to just before the end of a set, so that what follows comes at the worst of moments. */
async function goToEndOfSet(page: Page): Promise<void> {
  const reached = async (): Promise<number> => {
    const { sessions, checkpoints } = await stored(page);
    const open = sessions.find(({ endedAt }) => endedAt === undefined)?.id;
    return checkpoints.find(({ session }) => session === open)?.reached ?? 0;
  };
  const sight = () =>
    until('a running session', async () => {
      const { last } = await marksOf(page);
      return last?.status === 'running' ? last : undefined;
    });
  for (;;) {
    const before = await sight();
    if (before.phase === 'work' && before.goesOnIn === 0 && before.remaining < 1_000) return;
    const from = await reached();
    const by = await goAhead(page, between(200, 900));
    await until('the session to look at the clock', async () => {
      const now = await sight();
      return before.left + before.goesOnIn - now.left - now.goesOnIn >= by - 1;
    }).catch(async (error: Error) => {
      throw new Error(`${error.message}: ${by} ms after ${JSON.stringify(before)} ${await lookAround(page)}`);
    });
    // The jump was the test's own: what it skipped must be on the disk before anything counts.
    await until('the jump to be written down', async () => (await reached()) >= from + by).catch(
      async (error: Error) => {
        const { sessions, checkpoints } = await stored(page);
        const open = sessions.filter(({ endedAt }) => endedAt === undefined).map(({ id }) => id);
        throw new Error(
          `${error.message}: ${by} ms after ${from} and ${JSON.stringify(before)}, open ${open}, ${JSON.stringify(checkpoints.slice(-2))}, ${await lookAround(page)}`,
        );
      },
    );
  }
}

/** Longer than the last two sets with the rest between them. */
const NEAR_ITS_END = 180_000;

/** On a machine busy with other things everything takes long. */
const PATIENCE = 120_000;
const until = <T>(what: string, look: () => Promise<T>) => waitUntil(what, look, PATIENCE);

/** What the page shows instead of what was waited for. */
async function lookAround(page: Page): Promise<string> {
  const { last } = await marksOf(page);
  const shown = await page.evaluate(() => [...document.body.children].map(({ localName }) => localName));
  return `at ${page.url()} with ${shown}, last seen ${JSON.stringify(last)}`;
}
const between = (least: number, most: number): number => least + Math.random() * (most - least);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
