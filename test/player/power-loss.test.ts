import { expect, it } from 'vitest';
import { memorySessionStore } from '../../src/adapters/memory-session-store.ts';
import type { SessionStore } from '../../src/ports/session-store.ts';
import { Rig } from './rig.ts';

/** What a store does when it is told to, in order; `strict`: it is on the disk before anybody hears of it. */
interface Commit {
  readonly strict: boolean;
  redo(store: SessionStore): Promise<unknown>;
}

/** Which of the store's writes are promised past the caches of the operating system. The real store is held to the same in test/adapters/idb. */
const STRICT = { begin: true, append: true, end: true, describe: true, checkpoint: false } as const;

/**
 * A disk with a cache: what is written lenient is in the cache alone, until a strict write takes all before it along.
 * A power cut takes the cache away.
 */
class CachedDisk {
  readonly #commits: Commit[] = [];
  readonly store: SessionStore;

  constructor() {
    const memory = memorySessionStore();
    const noted = Object.entries(STRICT).map(([verb, strict]) => [
      verb,
      (...words: never[]) => {
        const redo = (on: SessionStore) =>
          (on[verb as keyof typeof STRICT] as (...w: never[]) => Promise<unknown>)(...words);
        this.#commits.push({ strict, redo });
        return redo(memory);
      },
    ]);
    this.store = { ...memory, ...Object.fromEntries(noted), kind: 'persistent' };
  }

  get commits(): number {
    return this.#commits.length;
  }

  /** What is left when the power goes right after so many commits. */
  async left(commits = this.commits): Promise<{ store: SessionStore; dropped: number }> {
    const before = this.#commits.slice(0, commits);
    const kept = before.slice(0, before.findLastIndex(({ strict }) => strict) + 1);
    const store = memorySessionStore();
    for (const { redo } of kept) await redo(store);
    return { store, dropped: before.length - kept.length };
  }
}

it('a power cut takes checkpoints and no set, whenever it comes', async () => {
  const disk = new CachedDisk();
  const rig = new Rig({ store: disk.store });
  rig.player.control({ kind: 'start' });
  let cuts = 0;
  let dropped = 0;
  let spoken = 0;
  let promised: readonly number[] = [];
  for (let ms = 0; ms < 240_000; ms += 250) {
    await rig.pass(250);
    // The coach's next word is the promise that everything before it is on the disk.
    if (rig.said.length > spoken) promised = rig.player.sets.map(({ step }) => step);
    spoken = rig.said.length;
    const left = await disk.left();
    const open = await left.store.open();
    if (!open) throw new Error('The session is gone');
    expect(open.sets.map(({ step }) => step)).toEqual(rig.player.sets.map(({ step }) => step));
    for (const step of promised) expect(open.sets.some((set) => set.step === step)).toBe(true);
    cuts++;
    dropped += left.dropped;
  }
  expect(rig.player.sets.length).toBeGreaterThan(3);
  // Checkpoints were lost, or this would prove nothing.
  expect(dropped).toBeGreaterThan(cuts);
}, 60_000);

it('after any commit the session stands up again, paused, no further than it was', async () => {
  const disk = new CachedDisk();
  const rig = new Rig({ store: disk.store });
  rig.player.control({ kind: 'start' });
  await rig.pass(60_000);
  rig.player.control({ kind: 'skip' });
  await rig.pass(30_000);
  rig.player.control({ kind: 'undo' });
  await rig.pass(20_000);
  rig.player.control({ kind: 'pause' });
  await rig.look();
  for (let commits = 1; commits <= disk.commits; commits++) {
    const { store } = await disk.left(commits);
    const open = await store.open();
    if (!open) throw new Error('The session is gone');
    const again = new Rig({ store, open }).player;
    expect(['paused', 'ready']).toContain(again.state.status);
    expect(again.sets).toEqual(open.sets);
    if (again.state.status === 'paused') expect(again.state.at).toBeLessThanOrEqual(110_500);
  }
});
