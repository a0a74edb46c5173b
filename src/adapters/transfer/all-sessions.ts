import type { OpenSession } from '../../core/record.ts';
import type { SessionStore } from '../../ports/session-store.ts';

/** Sessions read at a time: few enough for the memory of a phone, enough that reading does not wait for itself. */
const PAGE = 50;

/** Every session of the store, oldest first, a page at a time. */
export async function* allSessions(store: SessionStore): AsyncGenerator<OpenSession, void, void> {
  let after: number | undefined;
  for (;;) {
    const page = await store.page(PAGE, after);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.record.sequence;
  }
}
