import type { SessionStore } from '../../ports/session-store.ts';
import type { MemorySessionStore } from '../memory-session-store.ts';
import type { IdbSessionStore } from './idb-session-store.ts';

/**
 * Memory first, the disk as soon as it answers: what was kept in memory by then moves over, and the session
 * that is running goes on there. Should it never answer, nothing but memory is used.
 *
 * @param onMoved hears that everything is on the disk now
 */
export function lateStore(
  memory: MemorySessionStore,
  whenOpen: Promise<IdbSessionStore>,
  onMoved: () => void = () => {},
): SessionStore {
  let store: SessionStore = memory;
  let writes = 0;

  async function moveOver(): Promise<void> {
    const persistent = await whenOpen;
    let moved: number;
    do {
      moved = writes;
      await persistent.adopt(memory.all());
      // Writes to memory take effect at once, so none can slip in between this check and the next line.
    } while (moved !== writes);
    store = persistent;
    onMoved();
  }
  // Refused for good, or full at the very moment: memory serves on, as the caller has been told.
  moveOver().catch(() => {});

  const writing = (): SessionStore => {
    writes++;
    return store;
  };

  return {
    get kind() {
      return store.kind;
    },
    begin: (record) => writing().begin(record),
    append: (session, events, sets, gone) => writing().append(session, events, sets, gone),
    checkpoint: (session, reached) => writing().checkpoint(session, reached),
    end: (record) => writing().end(record),
    describe: (record) => writing().describe(record),
    correct: (session, set) => writing().correct(session, set),
    strike: (session, step) => writing().strike(session, step),
    remove: (session) => writing().remove(session),
    restore: (session) => writing().restore(session),
    importMany: (sessions, more) => writing().importMany(sessions, more),
    removeMany: (sessions, more) => writing().removeMany(sessions, more),
    clear: () => writing().clear(),
    open: () => store.open(),
    takeOver: (session) => store.takeOver(session),
    list: (limit, before) => store.list(limit, before),
    digests: (from, to) => store.digests(from, to),
    efforts: (exercise, from) => store.efforts(exercise, from),
    lastEffort: (exercise) => store.lastEffort(exercise),
    exercisesDone: () => store.exercisesDone(),
    get: (session) => store.get(session),
    count: () => store.count(),
    page: (limit, after) => store.page(limit, after),
    find: (sessions) => store.find(sessions),
  };
}
