import { saveBlob } from '../adapters/download.ts';
import { describeRecord } from '../core/describe-record.ts';
import type { Digest } from '../core/history/digest.ts';
import { wholeResult } from '../core/pass-time.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { StoredSession } from '../core/record.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { GwHistory } from '../ui/screens/history.ts';
import type { GwHistorySession } from '../ui/screens/history-session.ts';
import '../ui/screens/history.ts';
import '../ui/screens/history-session.ts';
import { describer } from './cards.ts';
import { dateLocale } from './locale.ts';
import type { Router } from './router.ts';
import type { SessionDesk } from './session-desk.ts';
import type { Stage } from './stage.ts';

/** Sessions read at a time. */
const PAGE = 20;

/** The log: the list and one session of it. */
export class HistoryScreens {
  readonly #store: SessionStore;
  readonly #language: CoachLanguage;
  readonly #stage: Stage;
  readonly #router: Router;
  readonly #desk: SessionDesk;
  /** Deleted last, and still to be had. */
  #deleted: StoredSession | undefined;

  constructor(store: SessionStore, language: CoachLanguage, stage: Stage, router: Router, desk: SessionDesk) {
    this.#store = store;
    this.#language = language;
    this.#stage = stage;
    this.#router = router;
    this.#desk = desk;
  }

  async showList(): Promise<void> {
    const element = document.createElement('gw-history');
    element.locale = dateLocale();
    element.addEventListener('gw-more', () => void this.#more(element));
    element.addEventListener(
      'gw-delete',
      ({ detail: { id } }) => void this.#delete(id).then(() => this.#fill(element)),
    );
    element.addEventListener('gw-restore', () => void this.#restore().then(() => this.#fill(element)));
    this.#stage.show(element);
    await this.#fill(element);
  }

  async showOne(id: string, otherwise: () => void): Promise<void> {
    await this.#written();
    const session = await this.#store.get(id).catch(() => undefined);
    if (!session) return otherwise();
    const element = document.createElement('gw-history-session');
    element.locale = dateLocale();
    element.describe = describer(this.#language, session.record.timeline);
    element.session = session;
    this.#edit(element, id);
    this.#stage.show(element);
  }

  /** What is still on its way to the disk belongs to the log. */
  async #written(): Promise<void> {
    await this.#desk.player?.settled();
  }

  async #fill(element: GwHistory): Promise<void> {
    await this.#written();
    const shown = Math.max(PAGE, element.sessions?.length ?? 0);
    const read = await this.#store.list(shown + 1).catch(() => []);
    this.#put(element, read, shown);
    const { record } = this.#deleted ?? {};
    element.deleted = record && { id: record.id, name: record.routine.name };
  }

  async #more(element: GwHistory): Promise<void> {
    const before = element.sessions?.at(-1)?.sequence;
    const read = await this.#store.list(PAGE + 1, before).catch(() => []);
    this.#put(element, [...(element.sessions ?? []), ...read], (element.sessions?.length ?? 0) + PAGE);
  }

  /** One more than is shown was read, to know whether there are more. */
  #put(element: GwHistory, read: readonly Digest[], shown: number): void {
    element.more = read.length > shown;
    element.sessions = read.slice(0, shown);
  }

  async #delete(id: string): Promise<void> {
    this.#deleted = (await this.#store.remove(id).catch(() => undefined)) ?? this.#deleted;
  }

  async #restore(): Promise<void> {
    const session = this.#deleted;
    if (!session) return;
    await this.#store.restore(session).then(
      () => {
        this.#deleted = undefined;
      },
      () => undefined,
    );
  }

  #edit(element: GwHistorySession, id: string): void {
    const change = async (write: (session: StoredSession) => Promise<void>) => {
      const { session } = element;
      if (!session) return;
      await write(session).catch(() => undefined);
      element.session = await this.#store.get(id).catch(() => session);
    };
    element.addEventListener('gw-describe', ({ detail }) => {
      void change(({ record }) => this.#store.describe(describeRecord(record, detail)));
    });
    element.addEventListener('gw-strike', ({ detail: { step } }) => {
      void change(() => this.#store.strike(id, step));
    });
    element.addEventListener('gw-correct', ({ detail }) => {
      void change(async ({ record, sets }) => {
        const step = record.timeline.steps[detail.step];
        if (!step) return;
        const endedWall = record.endedAt ?? record.startedAt;
        const before = sets.find((set) => set.step === detail.step) ?? {
          ...wholeResult(step, record.active),
          endedWall,
        };
        await this.#store.correct(id, { ...before, ...detail });
      });
    });
    element.addEventListener('gw-fit', () => {
      const { session } = element;
      if (session) void saveFit(session, this.#language).catch(() => undefined);
    });
    element.addEventListener('gw-delete', () => {
      void this.#delete(id).then(() => this.#router.go('history', { replace: true }));
    });
  }
}

/** A file of its own: most never ask for it. */
async function saveFit(session: StoredSession, language: CoachLanguage): Promise<void> {
  const [{ encodeFit }, { fitMessages }] = await Promise.all([
    import('../core/transfer/encode-fit.ts'),
    import('../core/transfer/fit-messages.ts'),
  ]);
  const bytes = encodeFit(fitMessages(session, (id) => language.exercise(id)?.name));
  const day = new Date(session.record.startedAt).toISOString().slice(0, 10);
  saveBlob(`groundwork-${day}.fit`, new Blob([bytes], { type: 'application/octet-stream' }));
}
