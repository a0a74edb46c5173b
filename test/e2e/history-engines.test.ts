import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/content/en/coach.ts';
import { addDays } from '../../src/core/history/day.ts';
import { digestOf } from '../../src/core/history/digest.ts';
import { ANY, matcher, type Wanted } from '../../src/core/history/match-session.ts';
import { sumUp } from '../../src/core/history/sum-up.ts';
import type { LoggedSet, OpenSession } from '../../src/core/record.ts';
import { readBackup } from '../../src/core/transfer/read-backup.ts';
import { writeCsv } from '../../src/core/transfer/write-csv.ts';
import { believableHistory } from '../believable/history.ts';
import { written } from '../core/transfer/written.ts';
import { compareProgress, today } from './harness/compare-progress.ts';
import { all, type Engine, FOCUSED, press, showsText, textOf, until } from './harness/engine.ts';
import { chromiumEngine } from './harness/engine-chromium.ts';
import { firefoxEngine } from './harness/engine-firefox.ts';
import { webkitEngine } from './harness/engine-webkit.ts';
import { becomes, fits, focuses, namesOf, sizesOf, tabTo } from './harness/look.ts';
import { type App, serveApp } from './harness/serve-app.ts';

/** More than a year, so that the one before this has sessions on any day of the calendar. */
const HISTORY = believableHistory({ seed: 3, sessions: 150, until: addDays(today, -1) });
const nameOf = (id: string): string => en.exercise(id)?.name ?? id;

async function restore(engine: Engine, path: string): Promise<void> {
  await showsText(engine, 'On this device');
  await engine.choose(`${all('input[type=file]')}[0]`, path);
  await showsText(engine, `New sessions ${HISTORY.length}`);
  await fits(engine);
  await press(engine, 'Take it in');
  await showsText(
    engine,
    `Taken in: ${HISTORY.length} sessions. Undo the import On this device Sessions ${HISTORY.length}`,
  );
}

/** What is found is what the rules find in the same sessions. */
async function search(engine: Engine): Promise<void> {
  const digests = HISTORY.map(digestOf).toReversed();
  const finds = async (wanted: Wanted): Promise<void> => {
    const found = digests.filter(matcher(wanted, nameOf)).map(({ name }) => name);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(digests.length);
    await showsText(engine, new RegExp(` ${found.length} sessions? Show all`));
    expect(await namesOf(engine, 'h3 a')).toEqual(found);
  };
  // As wide as their words, not as their longest option.
  for (const { width } of await sizesOf(engine, 'select')) expect(width).toBeLessThan(180);
  await press(engine, 'Search your sessions');
  await engine.keys(...'boddy');
  await finds({ ...ANY, words: 'boddy' });
  await press(engine, 'With a note');
  await finds({ ...ANY, words: 'boddy', note: true });
  await press(engine, 'Show all');
  await focuses(engine, 'Search your sessions');
  expect(await engine.evaluate(`${FOCUSED}.value`)).toBe('');
  await until('the whole list', async () => (await namesOf(engine, 'h3 a')).length === 20);
}

/** From the last day of the year before this to the last session in it, which Enter opens. */
async function walkCalendar(engine: Engine): Promise<OpenSession> {
  const year = Number(today.slice(0, 4)) - 1;
  const within = HISTORY.filter((session) => digestOf(session).day.startsWith(String(year)));
  const last = within.at(-1);
  if (!last) throw new Error('A year without a session');
  await press(engine, 'Previous year');
  const { sessions, weeks } = sumUp(within.map(digestOf));
  await showsText(engine, new RegExp(`${sessions} sessions in ${weeks} weeks, `));

  let day = `${year}-12-31`;
  await tabTo(engine, day);
  const walk = async (key: string, days: number): Promise<void> => {
    day = addDays(day, days);
    await engine.keys(key);
    await focuses(engine, day);
  };
  await walk('PageUp', -28);
  await walk('PageDown', 28);
  const target = digestOf(last).day;
  while (addDays(day, -7) >= target) await walk('ArrowLeft', -7);
  while (day > target) await walk('ArrowUp', -1);
  await showsText(engine, 'Sets a day 1–9 10–19 20–29 30 or more with pain');
  await engine.keys('Enter');
  await focuses(engine, last.record.routine.name);
  return last;
}

/** One set more or longer than it was; gives what must be in the log now. */
async function edit(engine: Engine, { record, sets }: OpenSession): Promise<LoggedSet> {
  await showsText(engine, 'How it was');
  await fits(engine);
  await press(engine, 'Edit');
  const [name = ''] = await namesOf(engine, '.stepper');
  await fits(engine);
  await press(engine, 'More', name);
  const first = sets.toSorted((a, b) => a.step - b.step)[0] as LoggedSet;
  const set =
    first.reps === undefined
      ? { ...first, seconds: (first.seconds ?? 0) + 5 }
      : { ...first, reps: first.reps + 1 };
  const amount = set.reps ?? `${set.seconds} s`;
  await until('the longer set', async () => (await namesOf(engine, 'output')).includes(String(amount)));
  await press(engine, 'Edit');
  await showsText(engine, new RegExp(`${record.routine.name} .*Sets .*${amount}`));
  return set;
}

/** Begins the session that is shown once more and ends it at once, at the second asking. */
async function repeat(engine: Engine): Promise<void> {
  await press(engine, 'Repeat this session');
  await showsText(engine, /Get ready/);
  await press(engine, 'End session');
  await focuses(engine, 'Keep going');
  const [question] = await sizesOf(engine, 'dialog[open]');
  expect(question?.height).toBeLessThan(400);
  await engine.keys('Enter');
  await until('the question to go', async () => !(await textOf(engine)).includes('End this session?'));
  await engine.keys('Escape');
  await showsText(engine, 'End this session?');
  await press(engine, 'End session');
  await showsText(engine, 'It is in your log.');
  const [sets] = await sizesOf(engine, 'gw-numerals');
  expect(sets?.width).toBeLessThan(sets?.height ?? 0);
  await press(engine, 'Done');
}

/** A backup and a table; gives the sessions that are in both. */
async function takeAlong(engine: Engine, edited: OpenSession): Promise<readonly OpenSession[]> {
  const backup = await engine.saved(() => press(engine, 'Save a backup'));
  expect(backup.name).toMatch(/^groundwork-backup-.*\.json$/);
  const read = await readBackup([backup.text]);
  const sessions = read.ok ? read.value.sessions : [];
  const { id } = edited.record;
  // The last one is the one that was repeated.
  expect(sessions.slice(0, -1)).toEqual(HISTORY.map((one) => (one.record.id === id ? edited : one)));
  expect(sessions.at(-1)?.record.timeline).toEqual(edited.record.timeline);

  const table = await engine.saved(() => press(engine, 'Spreadsheet (CSV)'));
  expect(table.name).toMatch(/^groundwork-sets-.*\.csv$/);
  let text = '';
  for await (const piece of writeCsv(sessions, (exercise) => en.exercise(exercise)?.name)) text += piece;
  expect(table.text).toBe(text);
  return sessions;
}

/** The newest goes from the list, and the key under the finger brings it back. */
async function deleteAndUndo(engine: Engine): Promise<void> {
  const ids = (): Promise<string[]> => engine.evaluate(`${all('h3 a')}.map((link) => link.dataset.session)`);
  await showsText(engine, 'Show more');
  const before = await ids();
  const [newest = ''] = await namesOf(engine, 'h3 a');
  const [button = ''] = await namesOf(engine, 'li button');
  await press(engine, button);
  await focuses(engine, 'Undo');
  await becomes(async () => (await ids())[0], before[1]);
  await fits(engine);
  await engine.keys('Enter');
  await becomes(ids, before);
  await focuses(engine, newest);
}

/** Asked twice, and each time nothing goes before the answer. */
async function deleteEverything(engine: Engine, sessions: number): Promise<void> {
  await press(engine, 'Delete all sessions');
  await showsText(engine, `Delete ${sessions} sessions?`);
  await engine.keys('Escape');
  await focuses(engine, 'Delete all sessions');
  await engine.keys('Enter');
  await press(engine, 'Delete without a new backup');
  await showsText(engine, 'Really everything?');
  await press(engine, 'Keep everything');
  await showsText(engine, `Sessions ${sessions}`);
  await press(engine, 'Delete all sessions');
  await press(engine, 'Delete without a new backup');
  await press(engine, 'Delete everything');
  await showsText(
    engine,
    'All sessions are deleted. Settings and favourites are as they were. On this device Sessions 0',
  );
}

async function changeSettings(engine: Engine, address: string): Promise<void> {
  const state = () =>
    engine.evaluate<unknown>(`({
      theme: document.documentElement.dataset.theme,
      chosen: ${all('input[name=theme]')}.find(({ checked }) => checked)?.value,
      cues: ${all('input[role=switch]')}[0]?.checked,
      volume: ${all('input[type=range]')}[1]?.value,
      countIn: ${all('[aria-label="Shortest run-up"] output')}[0]?.textContent,
    })`);
  await engine.goto(address);
  await showsText(engine, 'How much the coach says');
  await fits(engine);
  await press(engine, 'Dark');
  await press(engine, 'Form cues');
  await press(engine, 'More', 'Shortest run-up');
  await engine.evaluate(`${all('input[type=range]')}[1].focus()`);
  await engine.keys('ArrowLeft', 'ArrowLeft');
  const changed = { theme: 'dark', chosen: 'dark', cues: false, volume: '0.9', countIn: '6 s' };
  await becomes(state, changed);
  await engine.goto(address);
  await becomes(state, changed);
}

let app: App;
/** A backup of the year. */
let backup: string;

beforeAll(async () => {
  app = await serveApp();
  backup = join(await mkdtemp(join(tmpdir(), 'groundwork-year-')), 'backup.json');
  await writeFile(backup, await written({}, HISTORY));
});
afterAll(async () => {
  await app.stop();
  await rm(dirname(backup), { recursive: true });
});

describe.concurrent.each([
  ['Chromium', chromiumEngine],
  ['Firefox', firefoxEngine],
  ['WebKit', webkitEngine],
] as const)('a year of sessions in %s', (engineName, open) => {
  let engine: Engine | undefined;

  afterAll(() => engine?.close());

  it('is restored, found, put right, repeated, shown as progress, taken along and deleted', async ({
    skip,
  }) => {
    const opened = await open();
    if ('why' in opened) {
      console.warn(`${engineName} was not tested: ${opened.why}.`);
      skip(opened.why);
      return;
    }
    engine = opened;
    await engine.resize(390, 844);
    await engine.goto(`${app.url}settings/data`);
    await restore(engine, backup);
    await engine.goto(`${app.url}history`);
    await showsText(engine, 'Show more');
    await fits(engine);
    await search(engine);
    const session = await walkCalendar(engine);
    const set = await edit(engine, session);
    const edited = { ...session, sets: session.sets.map((one) => (one.step === set.step ? set : one)) };
    await repeat(engine);

    await engine.goto(`${app.url}settings/data`);
    const sessions = await takeAlong(engine, edited);
    await engine.goto(`${app.url}history`);
    await press(engine, 'Progress');
    await compareProgress(engine, sessions);
    await engine.goto(`${app.url}history`);
    await deleteAndUndo(engine);
    await engine.goto(`${app.url}settings/data`);
    await deleteEverything(engine, sessions.length);
    await changeSettings(engine, `${app.url}settings`);

    expect(await engine.complaints()).toEqual([]);
  }, 300_000);
});
