import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_SWITCHES, chromium } from '../tools/browsers.ts';
import { goFirst } from './go-first.ts';
import { type Witnessed, witness } from './witness.ts';

/** What drivers switch on or off so that hidden pages behave like visible ones, and nothing is heard. */
const UNLIKE_LIFE = [
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--mute-audio',
];

/** A sound card that asks for 85 ms at a time, as wireless ones do: it survives a machine that is busy elsewhere. */
export const PATIENT_CARD = '--audio-buffer-size=4096';

/** As the tables name them. Whatever else there is (network, storage) counts as the browser's own. */
export type ProcessKind = 'page' | 'screen (GPU process)' | 'sound' | 'the browser itself';

export interface RealBrowser {
  readonly browser: Browser;
  /** Milliseconds of processor time so far, by kind of process. Linux; nothing elsewhere. */
  processorTime(): Readonly<Record<ProcessKind, number>>;
  /** The same of its pages' main threads alone. A machine that is busy elsewhere does not make it longer. */
  mainThreadTime(): number;
  close(): Promise<void>;
}

/** Chromium as people have it, on a profile on disk. Playwright's shows every page as visible; this one does not. */
export async function launchRealBrowser({
  args = [],
  env = {},
  headless = true,
}: {
  readonly args?: readonly string[];
  readonly env?: Record<string, string>;
  readonly headless?: boolean;
} = {}): Promise<RealBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'groundwork-bench-profile-'));
  const browser = await puppeteer.launch({
    executablePath: chromium(),
    headless,
    userDataDir: profile,
    defaultViewport: headless ? { width: 412, height: 915 } : null,
    ignoreDefaultArgs: UNLIKE_LIFE,
    args: [...CHROMIUM_SWITCHES, '--disable-component-update', '--no-pings', ...args],
    env: { ...process.env, ...env },
    protocolTimeout: 600_000,
  });
  // It has a session of its own.
  const pid = browser.process()?.pid;
  if (pid !== undefined) goFirst(pid);
  return {
    browser,
    processorTime: () => processorTime(pid),
    mainThreadTime: () => mainThreadTime(pid),
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Processor time of a process and all it started, in milliseconds. */
function processorTime(root: number | undefined): Record<ProcessKind, number> {
  const used = { page: 0, 'screen (GPU process)': 0, sound: 0, 'the browser itself': 0 };
  // The kernel's unit for this is 1/100 s on every Linux there is.
  for (const { ticks, kind } of familyOf(root)) used[kind] += ticks * 10;
  return used;
}

/** Processor time of the first threads of all processes that show pages, in milliseconds; NaN where nobody knows. */
function mainThreadTime(root: number | undefined): number {
  const spent = familyOf(root).flatMap(({ pid, kind }) => {
    if (kind !== 'page') return [];
    try {
      return [Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0])];
    } catch {
      // Gone meanwhile.
      return [];
    }
  });
  // The kernel counts nanoseconds.
  return spent.length > 0 ? spent.reduce((sum, n) => sum + n, 0) / 1e6 : Number.NaN;
}

/** A process and all it started. */
function familyOf(root: number | undefined): Process[] {
  if (root === undefined) return [];
  const family = new Set([root]);
  // Children have higher numbers, nearly always; a second look finds the rest.
  const processes = allProcesses();
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
  }
  return processes.filter(({ pid }) => family.has(pid));
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
  readonly kind: ProcessKind;
}

function allProcesses(): Process[] {
  let names: string[];
  try {
    names = readdirSync('/proc');
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // After "pid (name) ": state ppid … utime stime cutime cstime; the name may hold anything.
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      const [parent = 0] = fields.slice(1);
      const ticks = fields.slice(11, 15).reduce((sum, n) => sum + n, 0);
      return [
        { pid: Number(name), parent, ticks, kind: kindOf(readFileSync(`/proc/${name}/cmdline`, 'utf8')) },
      ];
    } catch {
      // Gone meanwhile.
      return [];
    }
  });
}

function kindOf(command: string): ProcessKind {
  if (command.includes('--type=renderer')) return 'page';
  if (command.includes('--type=gpu-process')) return 'screen (GPU process)';
  return command.includes('audio.mojom.AudioService') ? 'sound' : 'the browser itself';
}

/**
 * A page on a routine's session, ready to start, watched from before its first script. `kept`: what localStorage holds
 * from an earlier visit.
 */
export async function openSession(
  browser: Browser,
  url: string,
  routine: string,
  kept: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.evaluateOnNewDocument(witness);
  await page.evaluateOnNewDocument((entries) => {
    for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
  }, kept);
  await page.goto(`${url}session/${routine}`);
  await page.locator('gw-session >>> button.start').wait();
  return page;
}

/** Presses a button of the player. */
export const pressControl = (page: Page, name: string): Promise<void> =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();

/** Presses Start and waits until the session runs. */
export async function startSession(page: Page): Promise<void> {
  await pressControl(page, 'Start');
  await page.locator('::-p-aria([name="Pause"][role="button"])').wait();
}

export const witnessed = (page: Page): Promise<Witnessed> => page.evaluate(() => window.gwWitness);

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
