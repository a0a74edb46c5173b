import { expect } from 'chai';
import { memorySessionStore } from '../../src/adapters/memory-session-store.ts';
import { en } from '../../src/content/en/coach.ts';
import { HistoryScreens } from '../../src/main/history-screens.ts';
import type { Router } from '../../src/main/router.ts';
import type { SessionDesk } from '../../src/main/session-desk.ts';
import { Stage } from '../../src/main/stage.ts';
import type { SessionStore } from '../../src/ports/session-store.ts';
import { anEvent, aSession, aSet, ended } from '../adapters/sessions.ts';
import { clear, drawn, pressable, within } from './support.ts';

/** A disk on which nothing is written before it `goes`. */
const slow = (store: SessionStore, goes: Promise<void>): SessionStore => ({
  ...store,
  describe: (record) => goes.then(() => store.describe(record)),
});

/** Waits until it is so. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 15_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The screens of the history, as the app puts them up, over a store in which there are sessions of these names. */
async function history(...names: readonly string[]) {
  const store = memorySessionStore();
  for (const name of names) {
    const record = await store.begin(aSession(name));
    await store.append(name, [anEvent(1, 30_000)], [aSet(1, 30), aSet(3, 20)]);
    await store.end({ ...ended(record), routine: { ...record.routine, name } });
  }
  let go = (): void => undefined;
  const goes = new Promise<void>((resolve) => {
    go = resolve;
  });
  const stage = new Stage(undefined);
  const router = { go: () => undefined } as unknown as Router;
  const screens = new HistoryScreens(slow(store, goes), en, stage, router, {} as SessionDesk);
  const shown = async (): Promise<HTMLElement> => {
    await drawn(stage.screen ?? document.body);
    return stage.screen ?? document.body;
  };
  return { store, screens, shown, go };
}

describe('the page of a session', () => {
  afterEach(clear);

  it('loses no answer to one that is given while it is still being written', async () => {
    const { store, screens, shown, go } = await history('a');
    await screens.showOne('a', () => expect.fail());
    const page = await shown();
    pressable(page, 'Edit').click();
    await drawn(page);
    const note = within(page).find((one) => one.matches('textarea')) as HTMLTextAreaElement;
    note.value = 'Shoes off';
    note.dispatchEvent(new Event('change'));
    const [rpe, pain] = within(page).filter((one) => one.localName === 'gw-scale');
    const mark = (scale: Element | undefined, value: number) =>
      within(scale ?? page).find((one) => one.matches(`input[value='${value}']`)) as HTMLInputElement;
    mark(rpe, 7).click();
    mark(pain, 2).click();
    go();
    await until('the last answer is kept', async () => (await store.get('a'))?.record.pain !== undefined);
    expect((await store.get('a'))?.record).to.include({ note: 'Shoes off', rpe: 7 });
  });

  it('puts load and reserve right, and takes them back', async () => {
    const { store, screens, shown } = await history('a');
    await screens.showOne('a', () => expect.fail());
    const page = await shown();
    const first = async () => (await store.get('a'))?.sets[0];
    page.dispatchEvent(new CustomEvent('gw-correct', { detail: { step: 1, load: 12.5, rir: 2 } }));
    await until('both are kept', async () => (await first())?.rir === 2);
    expect(await first()).to.include({ load: 12.5, seconds: 30 });
    page.dispatchEvent(new CustomEvent('gw-correct', { detail: { step: 1, rir: undefined } }));
    await until('the reserve is gone', async () => (await first())?.rir === undefined);
    expect(await first()).not.to.have.property('rir');
  });

  it('keeps a note that somebody typed and left at once', async () => {
    const { store, screens, shown, go } = await history('a');
    go();
    await screens.showOne('a', () => expect.fail());
    const page = await shown();
    pressable(page, 'Edit').click();
    await drawn(page);
    const note = within(page).find((one) => one.matches('textarea')) as HTMLTextAreaElement;
    note.value = 'Cut short';
    await screens.showList();
    await until('the note is kept', async () => (await store.get('a'))?.record.note === 'Cut short');
  });

  it('says so when a change could not be written', async () => {
    const { store, screens, shown } = await history('a');
    await screens.showOne('a', () => expect.fail());
    const page = await shown();
    pressable(page, 'Edit').click();
    await drawn(page);
    store.forget('a');
    pressable(page, 'Not done: Plank, Set 1 of 2').click();
    await until('it is said', async () => {
      await drawn(page);
      return within(page).some((one) => one.matches('[role=alert]'));
    });
  });
});

describe('what was deleted', () => {
  afterEach(clear);

  it('comes back one after the other, the last one first', async () => {
    const { store, screens, shown } = await history('a', 'b', 'c');
    await screens.showList();
    const list = await shown();
    const press = async (name: RegExp): Promise<void> => {
      const button = () =>
        within(list).find(
          (one) =>
            one.matches('button') && name.test(one.getAttribute('aria-label') ?? one.textContent ?? ''),
        );
      await until(`there is ${name}`, async () => {
        await drawn(list);
        return button() !== undefined;
      });
      (button() as HTMLElement).click();
    };
    const left = async () => (await store.list(9)).map(({ id }) => id).join('');
    const becomes = (ids: string) => until(`${ids} are left`, async () => (await left()) === ids);
    const said = async (words: string) =>
      until(`${words} is said`, async () => {
        await drawn(list);
        return (list.shadowRoot?.querySelector('.deleted')?.textContent ?? '')
          .replace(/\s+/g, ' ')
          .includes(words);
      });
    await press(/^Delete .b/);
    await becomes('ca');
    await said('b deleted.');
    await press(/^Delete .c/);
    await becomes('a');
    await said('c deleted, and 1 before it.');
    await press(/^Undo$/);
    await becomes('ca');
    await said('b deleted.');
    await press(/^Undo$/);
    await becomes('cba');
    await until('nothing is left to undo', async () => {
      await drawn(list);
      return list.shadowRoot?.querySelector('.deleted') === null;
    });
  });
});
