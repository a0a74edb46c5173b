import { msg } from '@lit/localize';
import { EXERCISES, library } from '../content/exercises.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { OpenSession } from '../core/record.ts';
import type { Source, WeightUnit } from '../core/transfer/foreign.ts';
import { foreignToSession } from '../core/transfer/foreign-to-session.ts';
import type { NamedExercise } from '../core/transfer/match-exercise.ts';
import { type MergePlan, planMerge, spareId } from '../core/transfer/plan-merge.ts';
import { type NameFound, previewForeign } from '../core/transfer/preview-foreign.ts';
import type { FileRead } from '../core/transfer/read-file.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { ImportPreview } from '../ui/screens/data-models.ts';

type Read = Exclude<FileRead, { kind: 'routine' }>;

interface Surroundings {
  readonly store: SessionStore;
  readonly language: CoachLanguage;
  readonly zone: string;
  /** In which weights without a unit were read. */
  readonly unit: WeightUnit;
  readonly untitled: string;
}

/** Sessions looked up at a time. */
const PORTION = 500;

/** A file that was read and is being looked at. Nothing is written before the athlete says so. */
export class ImportUnderWay {
  readonly file: File;
  readonly #read: Read;
  readonly #around: Surroundings;
  readonly #names: readonly NameFound[];
  readonly #mapping: Map<string, string | undefined>;
  #settings: boolean;
  #plan: MergePlan = { fresh: [], same: 0, conflicting: [] };

  private constructor(file: File, read: Read, around: Surroundings, empty: boolean) {
    this.file = file;
    this.#read = read;
    this.#around = around;
    this.#names = read.kind === 'table' ? previewForeign(read.foreign, catalogue(around.language)).names : [];
    this.#mapping = new Map(this.#names.map(({ name, match }) => [name, match?.id]));
    // On a device that has nothing yet, a backup brings its settings along.
    this.#settings = empty;
  }

  static async begin(file: File, read: Read, around: Surroundings): Promise<ImportUnderWay> {
    const started = new ImportUnderWay(file, read, around, (await around.store.count()) === 0);
    await started.#replan();
    return started;
  }

  async map(name: string, exercise: string | undefined): Promise<void> {
    this.#mapping.set(name, exercise);
    await this.#replan();
  }

  takeSettings(take: boolean): void {
    this.#settings = take;
  }

  preview(): ImportPreview {
    const read = this.#read;
    const sessions = this.#sessions();
    const begun = sessions.map(({ record }) => record.startedAt);
    const { fresh, same, conflicting } = this.#plan;
    const { rejected, rejectedCount } = read.kind === 'backup' ? read.backup : read.foreign;
    return {
      source: read.kind === 'backup' ? msg('A backup') : sourceInWords(read.foreign.source),
      fresh: fresh.length,
      same,
      conflicting: conflicting.length,
      sets: sessions.reduce((sum, { sets }) => sum + sets.length, 0),
      from: begun.length > 0 ? begun.reduce((a, b) => Math.min(a, b)) : undefined,
      to: begun.length > 0 ? begun.reduce((a, b) => Math.max(a, b)) : undefined,
      names: this.#names.map(({ name, sets, match }) => {
        const exercise = this.#mapping.get(name);
        return { name, sets, exercise, unsure: match?.how === 'similar' && match.id === exercise };
      }),
      ...(read.kind === 'table' && read.foreign.unitMissing && { unit: this.#around.unit }),
      ...(read.kind === 'backup' && read.backup.settings && { settings: this.#settings }),
      rejected,
      rejectedCount,
    };
  }

  /** What would be written. */
  plan(): {
    readonly fresh: readonly OpenSession[];
    readonly settings?: Readonly<Record<string, unknown>>;
    readonly favourites?: readonly string[];
  } {
    const { fresh } = this.#plan;
    if (this.#read.kind === 'table' || !this.#settings) return { fresh };
    const { settings, favourites } = this.#read.backup;
    return { fresh, ...(settings && { settings }), ...(favourites && { favourites }) };
  }

  #sessions(): readonly OpenSession[] {
    const read = this.#read;
    if (read.kind === 'backup') return read.backup.sessions;
    const { zone, untitled } = this.#around;
    const mapping = (name: string) => this.#mapping.get(name);
    return read.foreign.sessions.map((session) =>
      foreignToSession(session, { source: read.foreign.source, mapping, library, zone, untitled }),
    );
  }

  async #replan(): Promise<void> {
    const sessions = this.#sessions();
    const here: OpenSession[] = [];
    for (let from = 0; from < sessions.length; from += PORTION) {
      const portion = sessions.slice(from, from + PORTION);
      here.push(...(await this.#around.store.find(portion.map(({ record }) => record.id))));
    }
    // Only where an id is taken can the session be here under its spare one.
    const taken = new Set(here.map(({ record }) => record.id));
    const spares = sessions.filter(({ record }) => taken.has(record.id)).map(spareId);
    for (let from = 0; from < spares.length; from += PORTION)
      here.push(...(await this.#around.store.find(spares.slice(from, from + PORTION))));
    this.#plan = planMerge(sessions, here);
  }
}

/** Every exercise under all its names in the language in use. */
const catalogue = (language: CoachLanguage): readonly NamedExercise[] =>
  Object.keys(EXERCISES).map((id) => {
    const words = language.exercise(id);
    return { id, names: words ? [words.name, ...(words.aliases ?? [])] : [id] };
  });

function sourceInWords(source: Source): string {
  switch (source) {
    case 'strong':
      return 'Strong';
    case 'hevy':
      return 'Hevy';
    case 'liftosaur':
      return 'Liftosaur';
    case 'fitbod':
      return 'Fitbod';
    case 'fitnotes':
      return 'FitNotes';
    case 'table':
      return msg('A table');
  }
}
