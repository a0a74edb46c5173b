import { msg, str } from '@lit/localize';
import { lastBackup, noteBackup } from '../adapters/last-backup.ts';
import { type BeforeImport, keepLastImport, lastImport } from '../adapters/last-import.ts';
import { localFavourites } from '../adapters/local-favourites.ts';
import { validSettings } from '../adapters/local-settings.ts';
import { persistStorage } from '../adapters/persist-storage.ts';
import { storageUse } from '../adapters/storage-use.ts';
import { allSessions } from '../adapters/transfer/all-sessions.ts';
import { importFile } from '../adapters/transfer/import-file.ts';
import { pickedBackupFile } from '../adapters/transfer/picked-backup-file.ts';
import { saveStream } from '../adapters/transfer/save-stream.ts';
import { EXERCISES } from '../content/exercises.ts';
import { describeFault } from '../core/parse-routine.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import { writeBackup } from '../core/transfer/write-backup.ts';
import { writeCsv, writeHevy, writeStrong } from '../core/transfer/write-csv.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { SettingsStore } from '../ports/settings.ts';
import type { GwData } from '../ui/screens/data.ts';
import '../ui/screens/data.ts';
import type { DataOrder, ExportFormat } from '../ui/screens/data-models.ts';
import { forgetChoices } from './forget-choices.ts';
import { ImportUnderWay } from './import-under-way.ts';
import { dateLocale } from './locale.ts';
import { backupHead, saveAgain } from './save-again.ts';
import type { Stage } from './stage.ts';

/** Everything out, something in, all of it gone. A file of its own: no session needs it. */
export class DataScreen {
  readonly #store: SessionStore;
  readonly #settings: SettingsStore;
  readonly #favourites = localFavourites();
  readonly #file = pickedBackupFile();
  readonly #language: CoachLanguage;
  readonly #stage: Stage;
  readonly #busy: () => boolean;
  readonly #onAdded: (sessions: number) => void;
  #import: ImportUnderWay | undefined;
  #cancel: AbortController | undefined;
  #done: BeforeImport | undefined = lastImport();

  constructor(
    store: SessionStore,
    settings: SettingsStore,
    language: CoachLanguage,
    stage: Stage,
    busy: () => boolean,
    onAdded: (sessions: number) => void,
  ) {
    this.#store = store;
    this.#settings = settings;
    this.#language = language;
    this.#stage = stage;
    this.#busy = busy;
    this.#onAdded = onAdded;
  }

  async show(): Promise<void> {
    const element = document.createElement('gw-data');
    element.locale = dateLocale();
    element.exercises = Object.keys(EXERCISES)
      .map((id) => [id, this.#language.exercise(id)?.name ?? id] as const)
      .sort(([, one], [, other]) => one.localeCompare(other));
    element.addEventListener('gw-data', ({ detail }) => {
      this.#do(element, detail).catch(() => {
        element.work = undefined;
        element.outcome = msg('That did not work. Nothing was changed.');
      });
    });
    await this.#fill(element);
    this.#stage.show(element);
  }

  async #fill(element: GwData): Promise<void> {
    const [use, sessions, file] = await Promise.all([
      storageUse(),
      this.#store.count().catch(() => 0),
      this.#file.possible ? this.#file.chosen() : undefined,
    ]);
    element.state = {
      ...use,
      sessions,
      memory: this.#store.kind === 'memory',
      lastBackup: lastBackup(),
      file: this.#file.possible ? (file ?? null) : undefined,
      busy: this.#busy(),
    };
    element.preview = this.#import?.preview();
    element.undoable = this.#done !== undefined;
  }

  async #do(element: GwData, order: DataOrder): Promise<void> {
    switch (order.kind) {
      case 'export':
        await this.#export(element, order.as);
        break;
      case 'open':
        await this.#open(element, order.file);
        break;
      case 'cancel':
        this.#cancel?.abort();
        this.#import = undefined;
        break;
      case 'map':
        await this.#import?.map(order.name, order.exercise);
        break;
      case 'unit':
        if (this.#import) await this.#open(element, this.#import.file, order.unit);
        break;
      case 'settings':
        this.#import?.takeSettings(order.take);
        break;
      case 'take-in':
        await this.#takeIn(element);
        break;
      case 'undo':
        await this.#undo(element);
        break;
      case 'keep':
        element.outcome = (await persistStorage())
          ? msg('The browser keeps it.')
          : msg('The browser does not promise it. Save a backup now and then.');
        break;
      case 'file':
        await this.#keepFile(element, order.what);
        break;
      case 'delete-all':
        await this.#store.clear();
        if (order.choices) forgetChoices(this.#settings, this.#favourites);
        this.#remember(undefined);
        element.outcome = order.choices
          ? msg('Everything is deleted.')
          : msg('All sessions are deleted. Settings and favourites are as they were.');
        break;
    }
    await this.#fill(element);
  }

  async #export(element: GwData, as: ExportFormat): Promise<void> {
    const total = element.state?.sessions ?? 0;
    const cancel = new AbortController();
    this.#cancel = cancel;
    let read = 0;
    const sessions = async function* (store: SessionStore) {
      for await (const session of allSessions(store)) {
        cancel.signal.throwIfAborted();
        element.work = { label: msg('Writing the file'), share: read++ / Math.max(1, total) };
        yield session;
      }
    };
    const all = sessions(this.#store);
    const nameOf = (id: string) => this.#language.exercise(id)?.name;
    const now = Date.now();
    const name = `groundwork-${as === 'backup' ? 'backup' : as === 'csv' ? 'sets' : as}-${new Date(now).toISOString().slice(0, 10)}`;
    const pieces =
      as === 'backup'
        ? writeBackup(backupHead(this.#settings, now), all)
        : as === 'csv'
          ? writeCsv(all, nameOf)
          : as === 'strong'
            ? writeStrong(all, nameOf)
            : writeHevy(all, nameOf);
    try {
      const saved = await (as === 'backup'
        ? saveStream(`${name}.json`, 'application/json', pieces)
        : saveStream(`${name}.csv`, 'text/csv', pieces));
      if (!saved) return;
      if (as === 'backup') noteBackup(now);
      element.outcome = msg(str`Saved: ${read} sessions.`);
    } catch (error) {
      if (!cancel.signal.aborted) throw error;
      element.outcome = msg('Cancelled.');
    } finally {
      element.work = undefined;
    }
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
    element.work = { label: msg('Writing the file') };
    const saved = await saveAgain(this.#store, this.#settings);
    element.work = undefined;
    element.outcome = saved ? msg('Saved.') : msg('The file could not be written.');
  }

  async #open(element: GwData, file: File, unit: 'kg' | 'lb' = 'kg'): Promise<void> {
    const label = msg('Reading the file');
    const cancel = new AbortController();
    this.#cancel = cancel;
    this.#import = undefined;
    element.outcome = '';
    element.work = { label, share: 0 };
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const read = await importFile(
      { file, exercises: EXERCISES, zone, unit },
      {
        signal: cancel.signal,
        onProgress: (bytes) => {
          element.work = { label, share: bytes / Math.max(1, file.size) };
        },
      },
    );
    element.work = undefined;
    if (!read) element.outcome = msg('Cancelled.');
    else if (!read.ok) element.outcome = describeFault(read.fault);
    else if (read.value.kind === 'routine')
      element.outcome = msg('This is a routine. Routines cannot be brought in here.');
    else {
      const started = await ImportUnderWay.begin(file, read.value, {
        store: this.#store,
        language: this.#language,
        zone,
        unit,
        untitled: msg('Workout'),
      });
      if (!cancel.signal.aborted) this.#import = started;
    }
  }

  async #takeIn(element: GwData): Promise<void> {
    const taken = this.#import;
    // A second press while the first is being written would add nothing, and leave nothing to be taken back.
    if (!taken) return;
    this.#import = undefined;
    const { fresh, settings, favourites = [] } = taken.plan();
    const before = { settings: this.#settings.read(), favourites: this.#favourites.read() };
    const added = await this.#store.importMany(fresh).catch((error: unknown) => {
      this.#import = taken;
      throw error;
    });
    this.#onAdded(added.length);
    if (settings) {
      this.#settings.write(validSettings(settings));
      this.#favourites.write([...new Set([...before.favourites, ...favourites])]);
    }
    this.#remember({ added, ...before });
    element.outcome = msg(str`Taken in: ${added.length} sessions.`);
  }

  async #undo(element: GwData): Promise<void> {
    if (!this.#done) return;
    const { added, settings, favourites } = this.#done;
    await this.#store.removeMany(added);
    this.#settings.write(validSettings(settings));
    this.#favourites.write(favourites);
    this.#remember(undefined);
    element.outcome = msg('As it was before.');
  }

  /** What an import may be taken back with, in a later visit too. */
  #remember(done: BeforeImport | undefined): void {
    this.#done = done;
    keepLastImport(done);
  }
}
