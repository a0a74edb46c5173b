import { msg } from '@lit/localize';
import { laterTask } from '../adapters/later-task.ts';
import { EXERCISES, library } from '../content/exercises.ts';
import { dayOf } from '../core/history/day.ts';
import type { CoachLanguage } from '../core/phrase.ts';
import type { OpenSession } from '../core/record.ts';
import type { Source, WeightUnit } from '../core/transfer/foreign.ts';
import { foreignToSession, idsOf } from '../core/transfer/foreign-to-session.ts';
import type { NamedExercise } from '../core/transfer/match-exercise.ts';
import {
  type Conflict,
  haveEnded,
  type IsLost,
  type MergePlan,
  merger,
  spareId,
} from '../core/transfer/plan-merge.ts';
import { type NameFound, previewForeign } from '../core/transfer/preview-foreign.ts';
import type { FileRead } from '../core/transfer/read-file.ts';
import type { Foreign } from '../core/transfer/read-foreign.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { ImportPreview, SessionRow } from '../ui/screens/data-models.ts';

type Read = Exclude<FileRead, { kind: 'routine' }>;

interface Surroundings {
  readonly store: SessionStore;
  readonly language: CoachLanguage;
  readonly zone: string;
  /** In which weights without a unit were read. */
  readonly unit: WeightUnit;
  readonly untitled: string;
  readonly isLost: IsLost;
}

/** What the athlete said of a file: it holds when the same file is read again, in pounds. */
export interface Choices {
  /** Names of the file, each with the exercise it is taken for; undefined: none. */
  readonly mapping: ReadonlyMap<string, string | undefined>;
  readonly settings: boolean;
  /** Ids of sessions of which the file's version is wanted. */
  readonly wanted: ReadonlySet<string>;
}

/** How far it is looked through, and whether it still is to be. */
export interface Pace {
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
}

/** What taking it in will write. */
export interface TakingIn {
  readonly fresh: readonly OpenSession[];
  /** In the place of those with their id. */
  readonly over: readonly OpenSession[];
  /** What may have been lost here and comes back, by id: each with the place it had. */
  readonly returning: ReadonlyMap<string, number>;
  /** Ids of all that are here as the file has them, or were looked at beside it. */
  readonly vouched: ReadonlySet<string>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly favourites?: readonly string[];
}

/** Sessions made, looked up and compared at a time; a tap comes between two portions. */
const PORTION = 100;

/** A file that was read and is being looked at. Nothing is written before the athlete says so. */
export class ImportUnderWay {
  readonly file: File;
  readonly #read: Read;
  readonly #around: Surroundings;
  readonly #names: readonly NameFound[];
  readonly #mapping: Map<string, string | undefined>;
  readonly #wanted: Set<string>;
  #settings: boolean;
  #plan: MergePlan = merger().plan;
  /** What the plan was made of. */
  #sum = { sets: 0, from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
  #vouched: ReadonlySet<string> = new Set();
  #planning = new AbortController();

  private constructor(file: File, read: Read, around: Surroundings, choices: Partial<Choices>) {
    this.file = file;
    this.#read = read;
    this.#around = around;
    this.#names = read.kind === 'table' ? previewForeign(read.foreign, catalogue(around.language)).names : [];
    this.#mapping = new Map(this.#names.map(({ name, match }) => [name, match?.id]));
    for (const [name, exercise] of choices.mapping ?? [])
      if (this.#mapping.has(name)) this.#mapping.set(name, exercise);
    this.#wanted = new Set(choices.wanted);
    this.#settings = choices.settings ?? false;
  }

  /** Rejects when it is stopped. `choices`: what was said of the file before. */
  static async begin(
    file: File,
    read: Read,
    around: Surroundings,
    { signal, onProgress }: Pace,
    choices?: Choices,
  ): Promise<ImportUnderWay> {
    // On a device that has nothing yet, a backup brings its settings along.
    const empty = (await around.store.count()) === 0;
    const started = new ImportUnderWay(file, read, around, choices ?? { settings: empty });
    await started.#replan({ ...(signal && { signal }), ...(onProgress && { onProgress }) });
    return started;
  }

  get choices(): Choices {
    return { mapping: this.#mapping, settings: this.#settings, wanted: this.#wanted };
  }

  /** This name of the file is that exercise. */
  map(name: string, exercise: string | undefined): Promise<void> {
    this.#mapping.set(name, exercise);
    return this.again();
  }

  /**
   * Compares it anew: something was chosen, or what is here has changed. Resolves once the plan is right; what happened
   * in between may have made it another.
   */
  async again(onProgress?: (share: number) => void): Promise<void> {
    this.#planning.abort();
    const planning = new AbortController();
    this.#planning = planning;
    await this.#replan({ signal: planning.signal, ...(onProgress && { onProgress }) }).catch((error) => {
      if (!planning.signal.aborted) throw error;
    });
  }

  takeSettings(take: boolean): void {
    this.#settings = take;
  }

  /** Whether the file's version of a session that is here is wanted; of all of them where none is named. */
  want(id: string | undefined, want: boolean): void {
    const ids = id === undefined ? this.#plan.conflicting.map(({ here }) => here.record.id) : [id];
    for (const one of ids) {
      if (want) this.#wanted.add(one);
      else this.#wanted.delete(one);
    }
  }

  preview(): ImportPreview {
    const read = this.#read;
    const { fresh, same, repaired, conflicting } = this.#plan;
    const { sets, from, to } = this.#sum;
    const { rejected, rejectedCount } = read.kind === 'backup' ? read.backup : read.foreign;
    return {
      source: read.kind === 'backup' ? msg('A backup') : sourceInWords(read.foreign.source),
      fresh: fresh.length,
      same,
      repaired: repaired.map(rowOf),
      conflicting: conflicting.map((conflict) => ({
        ...rowOf(conflict),
        wanted: this.#isWanted(conflict),
        fixed: !haveEnded(conflict),
        differs: conflict.differs,
      })),
      sets,
      from: from <= to ? from : undefined,
      to: from <= to ? to : undefined,
      names: this.#names.map(({ name, sets, match }) => {
        const exercise = this.#mapping.get(name);
        return { name, sets, exercise, unsure: match?.how === 'similar' && match.id === exercise };
      }),
      namesUnsure: this.#names.some(({ match }) => match?.how === 'similar'),
      ...(read.kind === 'table' && read.foreign.unitMissing && { unit: this.#around.unit }),
      ...(read.kind === 'table' && read.foreign.unsureDates && { dates: read.foreign.unsureDates }),
      ...(read.kind === 'backup' && read.backup.settings && { settings: this.#settings }),
      rejected,
      rejectedCount,
    };
  }

  plan(): TakingIn {
    const { fresh, repaired, conflicting } = this.#plan;
    const over = [...repaired, ...conflicting.filter((one) => this.#isWanted(one))].map(({ there }) => there);
    // A table of another program brings nothing back.
    const back = this.#read.kind === 'backup' ? fresh : [];
    const returning = new Map([
      ...back.map(({ record }) => [record.id, record.sequence] as const),
      ...repaired.map(({ here: { record } }) => [record.id, record.sequence] as const),
    ]);
    const sessions = { fresh, over, returning, vouched: this.#vouched };
    if (this.#read.kind === 'table' || !this.#settings) return sessions;
    const { settings, favourites } = this.#read.backup;
    return { ...sessions, ...(settings && { settings }), ...(favourites && { favourites }) };
  }

  #isWanted(conflict: Conflict): boolean {
    return this.#wanted.has(conflict.here.record.id) && haveEnded(conflict);
  }

  async #replan({ signal, onProgress }: Pace): Promise<void> {
    const merge = merger(this.#around.isLost);
    const sum = { sets: 0, from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
    const vouched = new Set<string>();
    const read = this.#read;
    const all = read.kind === 'backup' ? read.backup.sessions : read.foreign.sessions;
    for (let from = 0; from < all.length; from += PORTION) {
      await new Promise<void>((resolve) => laterTask(resolve));
      signal?.throwIfAborted();
      onProgress?.(from / all.length);
      const portion =
        read.kind === 'backup'
          ? await this.#known(read.backup.sessions.slice(from, from + PORTION))
          : await this.#made(read.foreign, from);
      merge.meet(portion.here);
      for (const session of portion.sessions) {
        merge.add(session);
        vouched.add(idHere(session, portion.here));
        sum.sets += session.sets.length;
        sum.from = Math.min(sum.from, session.record.startedAt);
        sum.to = Math.max(sum.to, session.record.startedAt);
      }
    }
    signal?.throwIfAborted();
    this.#plan = merge.plan;
    this.#sum = sum;
    this.#vouched = vouched;
  }

  /** Some of a backup's sessions, and what is here by their ids. */
  async #known(sessions: readonly OpenSession[]): Promise<Portion> {
    const { store } = this.#around;
    const here = await store.find(sessions.map(({ record }) => record.id));
    // Only where an id is taken can the session be here under its spare one.
    const taken = new Set(here.map(({ record }) => record.id));
    const spares = sessions.filter(({ record }) => taken.has(record.id)).map(spareId);
    return { sessions, here: [...here, ...(await store.find(spares))] };
  }

  /** Some of a table's sessions. What is here was imported before, by the clocks of another place perhaps, and stays there. */
  async #made({ source, sessions: all }: Foreign, from: number): Promise<Portion> {
    const { store, zone, untitled } = this.#around;
    const portion = all.slice(from, from + PORTION);
    const here = await store.find(portion.flatMap((session) => idsOf(session, { source, zone })));
    const byId = new Map(here.map(({ record }) => [record.id, record]));
    const mapping = (name: string) => this.#mapping.get(name);
    const sessions = portion.map((session) => {
      const [id, earlier] = idsOf(session, { source, zone });
      const before = byId.get(id) ?? byId.get(earlier);
      const making = { source, mapping, library, zone: before?.zone ?? zone, untitled };
      return foreignToSession(session, { ...making, ...(before && { id: before.id }) });
    });
    return { sessions, here };
  }
}

interface Portion {
  readonly sessions: readonly OpenSession[];
  readonly here: readonly OpenSession[];
}

/** The id under which a session of the file is here, or will be: its own may be another's. */
const idHere = (session: OpenSession, here: readonly OpenSession[]): string =>
  here.some(({ record }) => record.id === session.record.id && record.startedAt !== session.record.startedAt)
    ? spareId(session)
    : session.record.id;

const rowOf = ({ here: { record } }: Conflict): SessionRow => ({
  id: record.id,
  name: record.routine.name,
  day: dayOf(record.startedAt, record.zone),
});

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
