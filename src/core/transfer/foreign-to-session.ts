import { rulesOf } from '../compile-routine.ts';
import type { Exercise, ExerciseWords, Library } from '../exercise.ts';
import type { LoggedSet, OpenSession } from '../record.ts';
import type { Block, CustomExercise, Routine } from '../routine.ts';
import type { PlannedSet, WorkStep } from '../step.ts';
import { seconds, type Target } from '../units.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { deriveId } from './derive-id.ts';
import type { ForeignSet, Source } from './foreign.ts';
import { momentIn } from './read-date.ts';
import type { ForeignSession } from './read-foreign.ts';

/** Which exercise of the catalogue a name of the file is; undefined: none, it keeps its own name. */
export type Mapping = (name: string) => string | undefined;

export interface Making {
  readonly source: Source;
  readonly mapping: Mapping;
  readonly library: Library;
  /** IANA zone the session is taken to have been in: by its clocks the dates of the file are read. */
  readonly zone: string;
  /** The id it is here under, where that is another than the one that follows from the file. */
  readonly id?: string;
  /** The name of a session that has none. */
  readonly untitled: string;
}

/** What a routine may hold (docs/routine-format.md). */
const MOST_BLOCKS = 30;
const MOST_ROUNDS = 20;
const LONGEST_NOTE = 20_000;
/** Rest in the routine an imported session leaves behind, for doing it again: the file does not tell. */
const REST = seconds(60);
/** A tempo nobody planned: two seconds down, one up. */
const TEMPO = [2, 0, 1, 0] as const;

/**
 * The ids a session of another program may be here under. The first is given to it: it follows from where it comes from,
 * when it was by the clocks of the file and what it was called, so that the same file a second time brings nothing new,
 * in whatever zone it is read. The other one is what earlier versions gave it, in this zone.
 */
export const idsOf = (
  { clock, title }: ForeignSession,
  { source, zone }: Pick<Making, 'source' | 'zone'>,
): readonly [string, string] => [
  deriveId(`${source}\n${clock}\n${title}`),
  deriveId(`${source}\n${momentIn(clock, zone)}\n${title}`),
];

/** Makes a session of what another program wrote: each set a step that was planned as it was done. */
export function foreignToSession(session: ForeignSession, making: Making): OpenSession {
  const { clock, title, sets } = session;
  const { library, mapping, zone } = making;
  const startedAt = momentIn(clock, zone);
  const name = title || making.untitled;
  const exercises: Record<string, Exercise> = {};
  const words: Record<string, ExerciseWords> = {};
  const duration = seconds(
    Math.max(0, ...sets.map((set) => Math.max(set.duration ?? 0, set.doneAfter ?? 0))),
  );

  const find = (set: ForeignSet): Exercise => {
    const mapped = library.exercise(mapping(set.exercise) ?? '');
    const found = mapped ?? ownExercise(set);
    // The first set of an exercise of their own says how it is counted.
    exercises[found.id] ??= rulesOf(found);
    if (!mapped) words[found.id] ??= wordsOf(set.exercise);
    return exercises[found.id] ?? found;
  };

  // Only warm-ups would make a session without a main part.
  const warmUps = sets.some(({ warmUp }) => !warmUp);
  const planned = sets.map((set) => {
    const exercise = find(set);
    return { section: warmUps && set.warmUp ? 'warmUp' : 'main', set: plannedSet(set, exercise) } as const;
  });
  const runs = runsOf(planned);
  const steps = runs
    .flatMap((run) =>
      run.map(({ section, set }, i) => ({ section, set: { ...set, number: i + 1, of: run.length } })),
    )
    .map(
      ({ section, set }, index): WorkStep => ({
        index,
        section,
        kind: 'work',
        length: set.target.kind === 'time' ? set.target.ms : 'open',
        set,
      }),
    );

  const routine = routineOf(name, runs, exercises, words);
  const note = noteOf(session);
  return {
    record: {
      id: making.id ?? idsOf(session, making)[0],
      schema: 1,
      sequence: 0,
      routine,
      timeline: { routineId: routine.id, name, steps, exercises, words },
      startedAt,
      zone,
      endedAt: startedAt + duration,
      active: duration,
      completed: true,
      ...(note !== '' && { note }),
    },
    sets: sets.map((set, step) => {
      const evenly = Math.round((duration * (step + 1)) / sets.length);
      return loggedSet(set, step, startedAt, set.doneAfter === undefined ? evenly : seconds(set.doneAfter));
    }),
    events: [],
    reached: 0,
  };
}

interface Planned {
  readonly section: 'warmUp' | 'main';
  readonly set: PlannedSet;
}

/** Sets of one exercise that follow each other. */
function runsOf(planned: readonly Planned[]): readonly (readonly Planned[])[] {
  const runs: Planned[][] = [];
  for (const one of planned) {
    const last = runs.at(-1);
    if (last?.[0]?.set.exercise === one.set.exercise && last[0].section === one.section) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

function targetOf({ reps, seconds: time }: ForeignSet): Target {
  if (reps !== undefined) return { kind: 'reps', reps: Math.min(200, reps) };
  return { kind: 'time', ms: Math.min(3_600_000, seconds(time ?? 1)) };
}

function plannedSet(set: ForeignSet, exercise: Exercise): PlannedSet {
  const target = targetOf(set);
  return {
    exercise: exercise.id,
    target,
    number: 1,
    of: 1,
    group: 'straight',
    mode: target.kind === 'reps' ? 'reps' : exercise.mode === 'hold' ? 'hold' : 'work',
    paced: false,
    ...(set.load !== undefined && { load: Math.min(1_000, set.load) }),
  };
}

function loggedSet(set: ForeignSet, step: number, startedAt: number, endedAt: number): LoggedSet {
  return {
    step,
    ...(set.reps !== undefined && { reps: set.reps }),
    ...(set.seconds !== undefined && { seconds: set.seconds }),
    ...(set.load !== undefined && { load: set.load }),
    ...(set.rpe !== undefined && { rir: 10 - set.rpe }),
    endedAt,
    endedWall: startedAt + endedAt,
  };
}

/** An exercise the catalogue does not have. The same name is the same exercise in every session and every file. */
function ownExercise(set: ForeignSet): Exercise {
  const counted = set.reps !== undefined;
  return {
    id: ownId(set.exercise),
    mode: counted ? 'reps' : 'hold',
    laterality: 'both',
    limb: 'side',
    ...(counted && { tempo: TEMPO }),
  };
}

const ownId = (name: string): string => `own-${slugOf(name)}`;

/** Characters of the longest slug, and of the longest that has a hash behind it. */
const LONGEST_SLUG = 56;
const LONGEST_BEFORE_HASH = 47;

/**
 * Lower-case words joined by hyphens. Where letters were lost on the way, because they are not Latin or there is no room
 * for them, a hash of the whole name tells it from others that would come out the same.
 */
function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('-');
  const lost = slug === '' || slug.length > LONGEST_SLUG || /[^\P{L}a-z]|[^\P{N}0-9]/u.test(plain);
  if (!lost) return slug;
  const hash = deriveId(name.toLowerCase()).slice(0, 8);
  return [slug.slice(0, LONGEST_BEFORE_HASH).replace(/-$/, ''), hash].filter((part) => part !== '').join('-');
}

function wordsOf(name: string): ExerciseWords {
  return { name, steps: [], setUp: { full: name, short: cleanLine(name, 60) }, cues: [] };
}

/** The session as a plan, to be done again. */
function routineOf(
  name: string,
  runs: readonly (readonly Planned[])[],
  exercises: Readonly<Record<string, Exercise>>,
  words: Readonly<Record<string, ExerciseWords>>,
): Routine {
  const blocks = (section: Planned['section']): readonly Block[] =>
    runs
      .filter(([first]) => first?.section === section)
      .slice(0, MOST_BLOCKS)
      .map((run) => ({
        kind: 'straight',
        rounds: Math.min(MOST_ROUNDS, run.length),
        items: run.slice(0, 1).map(({ set }) => ({
          exercise: set.exercise,
          target: set.target,
          ...(set.load !== undefined && { load: set.load }),
          rest: REST,
        })),
        roundRest: 0,
      }));
  const [warmUp, main] = [blocks('warmUp'), blocks('main')];
  const used = new Set([...warmUp, ...main].flatMap(({ items }) => items.map(({ exercise }) => exercise)));
  const own = [...used].flatMap((id): CustomExercise[] => {
    const rules = exercises[id];
    const said = words[id];
    if (!rules || !said) return [];
    return [{ ...rules, words: said }];
  });
  return {
    id: slugOf(name),
    name,
    warmUp,
    main,
    coolDown: [],
    ...(own.length > 0 && { exercises: own }),
  };
}

/** The session's own note, then what was noted at single exercises, each once. */
function noteOf({ sets, remarks }: ForeignSession): string {
  const own = new Set(sets.flatMap(({ sessionNote }) => (sessionNote ? [sessionNote] : [])));
  const atSets = new Set(sets.flatMap(({ exercise, note }) => (note ? [`${exercise}: ${note}`] : [])));
  return cleanText([...own, ...atSets, ...new Set(remarks)].join('\n'), LONGEST_NOTE);
}
