import { saveBlob } from '../adapters/download.ts';
import { describeRecord } from '../core/describe-record.ts';
import { dayOf } from '../core/history/day.ts';
import { wholeResult } from '../core/pass-time.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { StoredSession } from '../core/record.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { GwHistory } from '../ui/screens/history.ts';
import type { GwHistorySession } from '../ui/screens/history-session.ts';
import '../ui/screens/history.ts';
import '../ui/screens/history-session.ts';
import { describer } from './cards.ts';
import { HistoryLog } from './history-log.ts';
import { dateLocale } from './locale.ts';
import { offerPicture } from './offer-picture.ts';
import type { Router } from './router.ts';
import type { SessionDesk } from './session-desk.ts';
import type { Stage } from './stage.ts';

/** The log: the list and one session of it. */
export class HistoryScreens {
  readonly #store: SessionStore;
  readonly #language: CoachLanguage;
  readonly #stage: Stage;
  readonly #router: Router;
  readonly #desk: SessionDesk;
  /** Kept, so that whoever comes back finds what they searched and where they were. */
  #list: { readonly element: GwHistory; readonly log: HistoryLog } | undefined;
  /** Deleted in this visit and still to be had, the last one last. */
  #deleted: readonly StoredSession[] = [];
  /** Settles when every change that was asked for is written, or could not be. */
  #changes: Promise<void> = Promise.resolve();

  constructor(store: SessionStore, language: CoachLanguage, stage: Stage, router: Router, desk: SessionDesk) {
    this.#store = store;
    this.#language = language;
    this.#stage = stage;
    this.#router = router;
    this.#desk = desk;
    // Whoever wants nothing left wants these gone as well.
    addEventListener('gw-data', ({ detail }) => {
      if (detail.kind === 'delete-all') this.#deleted = [];
    });
  }

  async showList(): Promise<void> {
    this.#list ??= this.#makeList();
    this.#stage.show(this.#list.element);
    await this.#fill();
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
    offerPicture(element, this.#language);
    this.#stage.show(element);
  }

  /** What is still on its way to the disk belongs to the log. */
  async #written(): Promise<void> {
    await Promise.all([this.#desk.player?.settled(), this.#changes]);
  }

  #makeList(): { readonly element: GwHistory; readonly log: HistoryLog } {
    const element = document.createElement('gw-history');
    element.locale = dateLocale();
    const describe = describer(this.#language);
    const log = new HistoryLog(this.#store, element, (id) => describe(id).name);
    element.addEventListener('gw-delete', ({ detail: { id } }) => {
      void this.#delete(id).then(() => this.#fill());
    });
    element.addEventListener('gw-restore', ({ detail: { id } }) => {
      void this.#restore(id).then(() => this.#fill());
    });
    return { element, log };
  }

  async #fill(): Promise<void> {
    await this.#written();
    await this.#list?.log.fill();
    const { record } = this.#deleted.at(-1) ?? {};
    if (!this.#list) return;
    this.#list.element.deleted = record && {
      id: record.id,
      name: record.routine.name,
      before: this.#deleted.length - 1,
    };
  }

  async #delete(id: string): Promise<void> {
    const session = await this.#store.remove(id).catch(() => undefined);
    if (session) this.#deleted = [...this.#deleted, session];
  }

  async #restore(id: string): Promise<void> {
    const session = this.#deleted.find(({ record }) => record.id === id);
    if (!session) return;
    await this.#store.restore(session).then(
      () => {
        this.#deleted = this.#deleted.filter((one) => one !== session);
      },
      () => undefined,
    );
  }

  #edit(element: GwHistorySession, id: string): void {
    // One after the other, each on the session as it is by then: an answer may come while the one before is on its way.
    const change = (write: (session: StoredSession) => Promise<void>) => {
      this.#changes = this.#changes.then(async () => {
        try {
          const session = await this.#store.get(id);
          if (!session) throw new Error(`There is no session ${id}`);
          await write(session);
          element.session = await this.#store.get(id);
          element.unsaved = false;
        } catch {
          element.unsaved = true;
        }
      });
    };
    element.addEventListener('gw-describe', ({ detail }) => {
      change(({ record }) => this.#store.describe(describeRecord(record, detail)));
    });
    element.addEventListener('gw-strike', ({ detail: { step } }) => {
      change(() => this.#store.strike(id, step));
    });
    element.addEventListener('gw-correct', ({ detail }) => {
      change(async ({ record, sets }) => {
        const step = record.timeline.steps[detail.step];
        if (!step) return;
        const endedWall = record.endedAt ?? record.startedAt;
        const before = sets.find((set) => set.step === detail.step) ?? {
          ...wholeResult(step, record.active),
          endedWall,
        };
        const { rir, ...set } = { ...before, ...detail };
        await this.#store.correct(id, rir === undefined ? set : { ...set, rir });
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
  const day = dayOf(session.record.startedAt, session.record.zone);
  saveBlob(`groundwork-${day}.fit`, new Blob([bytes], { type: 'application/octet-stream' }));
}
