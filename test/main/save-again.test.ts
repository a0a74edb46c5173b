import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileSessions, isFileBehind, noteFileChange } from '../../src/adapters/last-backup.ts';
import { DEFAULT_SETTINGS } from '../../src/adapters/local-settings.ts';
import { memorySessionStore } from '../../src/adapters/memory-session-store.ts';
import { type Saving, saveAgain } from '../../src/main/save-again.ts';
import { watchedStore } from '../../src/main/watched-store.ts';
import type { BackupFile } from '../../src/ports/backup-file.ts';
import type { SessionStore } from '../../src/ports/session-store.ts';
import { aSession, ended } from '../adapters/sessions.ts';

/** What a browser keeps for a page. */
function pageStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

/** A file that was chosen, and what is in it. */
function chosenFile(allowed = true) {
  const state = { text: 'years of sessions', allowed, full: false };
  const file: BackupFile = {
    possible: true,
    chosen: async () => ({ name: 'backup.json', allowed: state.allowed }),
    choose: async () => undefined,
    allow: async () => state.allowed,
    forget: async () => {},
    async write(pieces) {
      const all: string[] = [];
      for await (const piece of pieces) all.push(piece);
      if (state.full) throw new DOMException('full', 'QuotaExceededError');
      state.text = all.join('');
      return true;
    },
  };
  return { state, file };
}

describe('the file that is written again and again', () => {
  let store: SessionStore;
  let lossPending = false;
  const chosen = chosenFile();
  const save = (more: Partial<Saving> = {}) =>
    saveAgain(
      {
        store,
        settings: { read: () => DEFAULT_SETTINGS, write: () => {} },
        lossPending: async () => lossPending,
        ...more,
      },
      chosen.file,
    );
  const held = (): number => JSON.parse(chosen.state.text).sessions.length;
  const fill = async (...ids: string[]): Promise<void> => {
    for (const id of ids) await store.end(ended(await store.begin(aSession(id))));
  };

  beforeEach(async () => {
    vi.stubGlobal('localStorage', pageStorage());
    vi.stubGlobal('__VERSION__', '0.0.0');
    // As one on a disk.
    const kept: SessionStore = { ...memorySessionStore(), kind: 'persistent' };
    store = watchedStore(kept, { changed: () => {}, counted: noteFileChange });
    lossPending = false;
    Object.assign(chosen.state, { text: 'years of sessions', allowed: true, full: false });
    await fill('a', 'b', 'c');
  });
  afterEach(() => vi.unstubAllGlobals());

  it('holds everything', async () => {
    expect(await save()).toBe('saved');
    expect([held(), fileSessions()]).toEqual([3, 3]);
  });

  it('is left alone while the history is in memory, or something of it is missing', async () => {
    expect(await save({ store: memorySessionStore() })).toBe('incomplete');
    lossPending = true;
    expect(await save()).toBe('incomplete');
    expect(await save({ anew: true })).toBe('incomplete');
    expect(chosen.state.text).toBe('years of sessions');
  });

  it('is left alone where it has more than there is here, unless that was deleted', async () => {
    await save();
    // The database began anew, and nobody noticed.
    const other: SessionStore = { ...memorySessionStore(), kind: 'persistent' };
    expect(await save({ store: other })).toBe('fewer');
    expect(held()).toBe(3);
    await store.remove('a');
    expect(await save()).toBe('saved');
    expect([held(), fileSessions()]).toEqual([2, 2]);
    await store.removeMany(['b']);
    expect(await save()).toBe('saved');
    await store.clear();
    expect(await save()).toBe('saved');
    expect(held()).toBe(0);
  });

  it('is left alone however much is done after a loss', async () => {
    await save();
    store = watchedStore({ ...memorySessionStore(), kind: 'persistent' } as SessionStore, {
      changed: () => {},
      counted: noteFileChange,
    });
    await fill('d', 'e', 'f', 'g');
    expect(await save()).toBe('fewer');
    const [last] = await store.page(1);
    // What is answered after a session is no other session.
    if (last) await store.end({ ...last.record, rpe: 5 });
    expect(fileSessions()).toBe(7);
  });

  it('may be a smaller one when it was chosen just now', async () => {
    await save();
    const other: SessionStore = { ...memorySessionStore(), kind: 'persistent' };
    expect(await save({ store: other, anew: true })).toBe('saved');
    expect(held()).toBe(0);
  });

  it('is asked for again, or known to be behind, where it could not be written', async () => {
    chosen.state.allowed = false;
    expect(await save()).toBe('lapsed');
    Object.assign(chosen.state, { allowed: true, full: true });
    expect(await save()).toBe('failed');
    expect(isFileBehind()).toBe(true);
    chosen.state.full = false;
    expect(await save()).toBe('saved');
    expect(isFileBehind()).toBe(false);
  });
});
