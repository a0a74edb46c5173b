import { msg, str } from '@lit/localize';
import { lastBackup, noteBackup } from '../adapters/last-backup.ts';
import { type BeforeImport, keepLastImport, lastImport } from '../adapters/last-import.ts';
import { localFavourites } from '../adapters/local-favourites.ts';
import { persistStorage } from '../adapters/persist-storage.ts';
import { storageUse } from '../adapters/storage-use.ts';
import { allSessions } from '../adapters/transfer/all-sessions.ts';
import { importFile } from '../adapters/transfer/import-file.ts';
import { pickedBackupFile } from '../adapters/transfer/picked-backup-file.ts';
import { EXERCISES } from '../content/exercises.ts';
import { describeFault } from '../core/parse-routine.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { WeightUnit } from '../core/transfer/foreign.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { SettingsStore } from '../ports/settings.ts';
import type { GwData } from '../ui/screens/data.ts';
import '../ui/screens/data.ts';
import type { DataOrder, ExportFormat } from '../ui/screens/data-models.ts';
import { sessionsInWords } from '../ui/words.ts';
import { exportData } from './export-data.ts';
import type { FileKeeper } from './file-keeper.ts';
import { forgetChoices } from './forget-choices.ts';
import { type Choices, ImportUnderWay } from './import-under-way.ts';
import { dateLocale } from './locale.ts';
import type { Losses } from './losses.ts';
import { failed, OneAtATime } from './one-at-a-time.ts';
import { backupHead } from './save-again.ts';
import type { Stage } from './stage.ts';
import { takenInWords } from './taken-in-words.ts';
import { type Changeable, snapshotOf, takeBack, takeIn } from './undo-import.ts';
import { savedInWords } from './words.ts';

export interface DataSurroundings {
  readonly store: SessionStore;
  readonly settings: SettingsStore;
  readonly language: CoachLanguage;
  readonly stage: Stage;
  readonly losses: Losses;
  readonly keeper: FileKeeper;
  /** Whether a session is under way, here or in another tab. */
  readonly busy: () => boolean;
}

/** How a file is to be read, where it does not say. */
interface Reading {
  readonly unit: WeightUnit;
  readonly dayFirst?: boolean;
}

/** Everything out, something in, all of it gone. A file of its own: no session needs it. */
export class DataScreen {
  readonly #around: DataSurroundings;
  readonly #file = pickedBackupFile();
  readonly #changeable: Changeable;
  readonly #desk = new OneAtATime();
  #element: GwData | undefined;
  #import: ImportUnderWay | undefined;
  #reading: Reading = { unit: 'kg' };
  #done: BeforeImport | undefined;

  constructor(around: DataSurroundings) {
    this.#around = around;
    const { store, settings, losses } = around;
    this.#changeable = { store, settings, favourites: localFavourites(), isLost: losses.isLost };
  }

  async show(): Promise<void> {
    this.#element ??= this.#make();
    const element = this.#element;
    element.locale = dateLocale();
    // What goes on here is still told when somebody comes back to it.
    if (!this.#desk.working) element.outcome = '';
    this.#done ??= await lastImport();
    await this.#fill(element);
    this.#around.stage.show(element);
    // A session of the file may have been deleted or put right meanwhile.
    if (this.#import) await this.#alone(element, () => this.#compare(element));
  }

  #make(): GwData {
    const element = document.createElement('gw-data');
    element.exercises = Object.keys(EXERCISES)
      .map((id) => [id, this.#around.language.exercise(id)?.name ?? id] as const)
      .sort(([, one], [, other]) => one.localeCompare(other));
    element.addEventListener('gw-data', ({ detail }) => void this.#take(element, detail));
    return element;
  }

  async #fill(element: GwData): Promise<void> {
    const { store, busy } = this.#around;
    const [use, sessions, file] = await Promise.all([
      storageUse(),
      store.count().catch(() => 0),
      this.#file.possible ? this.#file.chosen() : undefined,
    ]);
    element.state = {
      ...use,
      sessions,
      memory: store.kind === 'memory',
      lastBackup: lastBackup(),
      file: this.#file.possible ? (file ?? null) : undefined,
      busy: busy(),
    };
    element.preview = this.#import?.preview();
    element.undoable = this.#done !== undefined;
  }

  async #take(element: GwData, order: DataOrder): Promise<void> {
    if (isChoice(order)) {
      await this.#choose(element, order).catch(() => failed(element));
      await this.#fill(element);
    } else if (order.kind !== 'cancel') await this.#alone(element, () => this.#do(element, order));
    else if (this.#desk.working) this.#desk.cancel();
    else
      await this.#alone(element, async () => {
        this.#import = undefined;
        element.outcome = '';
      });
  }

  async #alone(element: GwData, work: () => Promise<void>): Promise<void> {
    if (!(await this.#desk.run(element, work))) return;
    await this.#fill(element);
    await element.settle();
  }

  /** What is chosen of a file that is being looked at. */
  async #choose(element: GwData, order: Choice): Promise<void> {
    const found = this.#import;
    if (order.kind === 'settings') found?.takeSettings(order.take);
    else if (order.kind === 'want') found?.want(order.id, order.want);
    else {
      const mapped = found?.map(order.name, order.exercise);
      element.preview = found?.preview();
      await mapped;
    }
  }

  async #do(element: GwData, order: Exclude<DataOrder, Choice | { kind: 'cancel' }>): Promise<void> {
    switch (order.kind) {
      case 'export':
        return this.#export(element, order.as);
      case 'open':
        this.#reading = { unit: 'kg' };
        return this.#open(element, order.file);
      case 'unit':
        this.#reading = { ...this.#reading, unit: order.unit };
        return this.#again(element);
      case 'dates':
        this.#reading = { ...this.#reading, dayFirst: order.dayFirst };
        return this.#again(element);
      case 'take-in':
        return this.#takeIn(element);
      case 'undo':
        return this.#undo(element);
      case 'keep':
        element.outcome = (await persistStorage())
          ? msg('The browser keeps it.')
          : msg('The browser does not promise it. Save a backup now and then.');
        return;
      case 'file':
        return this.#keepFile(element, order.what);
      case 'delete-all':
        element.work = { label: msg('Deleting'), lasting: true };
        await this.#around.store.clear();
        if (order.choices) forgetChoices(this.#around.settings, this.#changeable.favourites);
        await this.#remember(undefined);
        element.outcome = order.choices
          ? msg('Everything is deleted.')
          : msg('All sessions are deleted. Settings and favourites are as they were.');
        return this.#compare(element);
    }
  }

  async #export(element: GwData, as: ExportFormat): Promise<void> {
    const { store, settings, language } = this.#around;
    const total = element.state?.sessions ?? 0;
    let read = 0;
    await this.#desk.withProgress(element, msg('Writing the file'), async (signal, tell) => {
      const sessions = async function* () {
        for await (const session of allSessions(store)) {
          signal.throwIfAborted();
          tell(read++ / Math.max(1, total));
          yield session;
        }
      };
      const head = backupHead(settings, Date.now());
      if (!(await exportData(as, sessions(), head, (id) => language.exercise(id)?.name))) return;
      if (as === 'backup') noteBackup(head.madeAt);
      element.outcome = msg(str`Saved: ${sessionsInWords(read)}.`);
    });
  }

  /** The file that is written after each session. What opens a dialog comes first: it must be inside the tap. */
  async #keepFile(element: GwData, what: 'choose' | 'allow' | 'forget'): Promise<void> {
    if (what === 'forget') {
      await this.#file.forget();
      element.outcome = msg('The file stays as it is and is not written again.');
      return;
    }
    const chosen =
      what === 'choose' ? await this.#file.choose('groundwork-backup.json') : await this.#file.allow();
    if (!chosen) return;
    element.work = { label: msg('Writing the file'), lasting: true };
    const saved = await this.#around.keeper.save({ anew: what === 'choose' });
    element.outcome = savedInWords(saved);
  }

  /** The same file, read otherwise; what was chosen of it holds. */
  async #again(element: GwData): Promise<void> {
    const found = this.#import;
    if (found) await this.#open(element, found.file, found.choices);
  }

  async #open(element: GwData, file: File, choices?: Choices): Promise<void> {
    const { store, language, losses } = this.#around;
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const reading = this.#reading;
    this.#import = undefined;
    element.outcome = '';
    await this.#desk.withProgress(element, msg('Reading the file'), async (signal, tell) => {
      const read = await importFile(
        { file, exercises: EXERCISES, zone, ...reading },
        { signal, onProgress: (bytes) => tell(bytes / Math.max(1, file.size)) },
      );
      if (!read) return;
      if (!read.ok) element.outcome = describeFault(read.fault);
      else if (read.value.kind === 'routine')
        element.outcome = msg('This is a routine. Routines cannot be brought in here.');
      else {
        const around = { store, language, zone, unit: reading.unit, untitled: msg('Workout') };
        const looking = msg('Comparing it with what is here');
        const started = await ImportUnderWay.begin(
          file,
          read.value,
          { ...around, isLost: losses.isLost },
          { signal, onProgress: (share) => tell(share, looking) },
          choices,
        );
        if (!signal.aborted) this.#import = started;
      }
    });
  }

  async #takeIn(element: GwData): Promise<void> {
    const { store, losses } = this.#around;
    const plan = this.#import?.plan();
    if (!plan) return;
    element.work = { label: msg('Writing what the file has'), lasting: true };
    const before = this.#done;
    try {
      // First what there was, so that whatever happens next can be taken back.
      const snapshot = await snapshotOf(plan, this.#changeable);
      const kept = await this.#remember(snapshot);
      const added = await takeIn(plan, this.#changeable);
      this.#import = undefined;
      const [count, memory] = [added.length, store.kind === 'memory'];
      element.outcome = takenInWords({ added: count, replaced: snapshot.replaced.length, memory, kept });
    } catch (error) {
      await this.#remember(before);
      throw error;
    }
    await losses.restored(plan.vouched);
  }

  /** What is here has changed under a file that is being looked at: what is shown of it must be true. */
  async #compare(element: GwData): Promise<void> {
    const label = msg('Comparing it with what is here');
    try {
      await this.#import?.again((share) => {
        element.work = { label, share, lasting: true };
      });
    } catch {
      // What was asked for is done. The file can be opened anew.
      this.#import = undefined;
    }
  }

  async #undo(element: GwData): Promise<void> {
    if (!this.#done) return;
    element.work = { label: msg('Taking it back'), lasting: true };
    await takeBack(this.#done, this.#changeable);
    await this.#remember(undefined);
    element.outcome = msg('As it was before.');
    await this.#compare(element);
  }

  /** What an import may be taken back with, in a later visit too where that can be kept. */
  #remember(done: BeforeImport | undefined): Promise<boolean> {
    this.#done = done;
    return keepLastImport(done);
  }
}

/** What is chosen while a file is looked at: it begins nothing, and may be chosen while something else is reckoned. */
type Choice = Extract<DataOrder, { kind: 'map' | 'settings' | 'want' }>;

const isChoice = (order: DataOrder): order is Choice =>
  order.kind === 'map' || order.kind === 'settings' || order.kind === 'want';
