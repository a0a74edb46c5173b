import * as v from 'valibot';
import { MAX_STEPS } from '../compile-routine.ts';
import type { OpenSession } from '../record.ts';
import {
  between,
  id,
  line,
  list,
  routineSchema as ownRoutine,
  target,
  tempo,
  whole,
  words,
} from '../routine-schema.ts';

/** The limits of docs/backup-format.md, as a schema. Strict: an unknown key is an error, nothing is coerced. */

/** The last moment a Date can name. */
const moment = between(0, 8_640_000_000_000_000);
/** Up to a year of session time. */
const sessionTime = between(0, 31_622_400_000);
const reps = whole(0, 100_000);
const seconds = whole(0, 31_622_400);
const load = between(0, 10_000);
const rir = between(0, 10);
const scale = between(0, 10);
const index = whole(0, MAX_STEPS - 1);
const oneOf = <const Choices extends readonly string[]>(choices: Choices) =>
  v.picklist(choices, `must be one of ${choices.join(', ')}`);

/** What people write themselves: any characters but halves of one. It is shown as text, isolated from its surroundings. */
const text = (most: number) =>
  v.pipe(
    v.string('must be text'),
    v.check((s) => s.length <= most, `must be text of at most ${most} characters`),
    v.check((s) => !/\p{Cs}/u.test(s), 'must not contain halves of characters'),
  );

/** An object of entries; `v.record` alone would take a list for one. */
export const entriesOf = <Key extends v.GenericSchema<string>, Value extends v.GenericSchema>(
  key: Key,
  value: Value,
) =>
  v.pipe(
    v.custom<Record<string, unknown>>(
      (given) => typeof given === 'object' && given !== null && !Array.isArray(given),
      'must be an object',
    ),
    v.record(key, value, 'must be an object'),
  );

const leftOut = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('cool-down') }),
    v.strictObject({ kind: v.literal('exercise'), exercise: id }),
    v.strictObject({ kind: v.literal('sets'), exercise: id, sets: whole(1, 20) }),
    v.strictObject({ kind: v.literal('rounds'), rounds: whole(1, 20) }),
  ],
  'must be something left out',
);

export const routine = v.pipe(
  v.strictObject({ ...ownRoutine.entries, leftOut: v.exactOptional(list(leftOut, 0, 200)) }),
  v.check(
    ({ exercises }) => !exercises?.some(({ mode, tempo }) => mode === 'reps' && !tempo),
    'has a counted exercise without a tempo',
  ),
);

const exercise = v.strictObject({
  id,
  mode: oneOf(['hold', 'work', 'reps']),
  laterality: oneOf(['both', 'each', 'alternating']),
  limb: oneOf(['leg', 'arm', 'side']),
  begins: v.exactOptional(oneOf(['lower', 'lift'])),
  tempo: v.exactOptional(tempo),
  accessory: v.exactOptional(v.boolean('must be true or false')),
});

const plannedSet = v.strictObject({
  exercise: id,
  target,
  side: v.exactOptional(oneOf(['left', 'right'])),
  number: whole(1, MAX_STEPS),
  of: whole(1, MAX_STEPS),
  group: oneOf(['straight', 'superset', 'circuit']),
  tempo: v.exactOptional(tempo),
  mode: oneOf(['hold', 'work', 'reps']),
  paced: v.boolean('must be true or false'),
  load: v.exactOptional(between(0, 1_000)),
  rir: v.exactOptional(rir),
});

const everyStep = { index, section: oneOf(['warmUp', 'main', 'coolDown']), set: plannedSet };
const length = between(0, 100_000_000);
const step = v.variant(
  'kind',
  [
    v.strictObject({ ...everyStep, kind: v.literal('prepare'), length }),
    v.strictObject({ ...everyStep, kind: v.literal('work'), length: v.union([length, v.literal('open')]) }),
    v.strictObject({ ...everyStep, kind: v.literal('switch'), length }),
    v.strictObject({ ...everyStep, kind: v.literal('rest'), scope: oneOf(['set', 'round']), length }),
  ],
  'must be a step of a session',
);

const timeline = v.strictObject({
  routineId: id,
  name: line(80),
  steps: list(step, 0, MAX_STEPS),
  exercises: entriesOf(id, exercise),
  words: entriesOf(id, words),
});

const record = v.strictObject({
  id: v.pipe(
    v.string('must be text'),
    v.regex(/^[A-Za-z0-9-]{1,64}$/, 'must be letters, digits and hyphens, at most 64'),
  ),
  schema: v.literal(1, 'must be 1'),
  sequence: between(-1_000_000_000_000, 1_000_000_000_000),
  routine,
  timeline,
  startedAt: moment,
  zone: v.pipe(
    v.string('must be text'),
    v.regex(/^[A-Za-z0-9_+:/-]{1,64}$/, 'must be the name of a time zone'),
  ),
  endedAt: v.exactOptional(moment),
  active: sessionTime,
  completed: v.boolean('must be true or false'),
  rpe: v.exactOptional(scale),
  pain: v.exactOptional(v.strictObject({ score: scale, where: v.exactOptional(text(1_000)) })),
  note: v.exactOptional(text(20_000)),
});

const set = v.strictObject({
  step: index,
  reps: v.exactOptional(reps),
  seconds: v.exactOptional(seconds),
  load: v.exactOptional(load),
  rir: v.exactOptional(rir),
  endedAt: sessionTime,
  endedWall: moment,
});

const event = v.variant(
  'kind',
  [
    ...(['start', 'pause', 'resume', 'skip', 'back', 'repeat', 'end', 'undo', 'tick'] as const).map((kind) =>
      v.strictObject({ kind: v.literal(kind) }),
    ),
    v.strictObject({ kind: v.literal('adjust-rest'), by: between(-31_622_400_000, 31_622_400_000) }),
    v.strictObject({ kind: v.literal('tempo'), factor: between(0.01, 100) }),
    v.strictObject({ kind: v.literal('pace'), step: index, pace: oneOf(['paced', 'self-paced']) }),
    v.strictObject({ kind: v.literal('tempo'), factor: between(0.01, 100) }),
    v.strictObject({ kind: v.literal('pace'), step: index, pace: oneOf(['paced', 'self-paced']) }),
    v.strictObject({ kind: v.literal('catch-up'), by: between(0, 31_622_400_000) }),
    v.strictObject({ kind: v.literal('done'), reps: v.exactOptional(reps) }),
    v.strictObject({
      kind: v.literal('amend'),
      step: index,
      reps: v.exactOptional(reps),
      seconds: v.exactOptional(seconds),
      load: v.exactOptional(load),
      rir: v.exactOptional(rir),
    }),
  ],
  'must be an event of a session',
);

const loggedEvent = v.strictObject({ seq: whole(1, 100_000), at: sessionTime, wall: moment, event });

/** As the compiler writes them: whatever is added to a type must be added above, or a backup could not be read again. */
export type Reads<Schema extends v.GenericSchema> = Immutable<v.InferOutput<Schema>>;
type Immutable<T> = T extends object ? { readonly [Key in keyof T]: Immutable<T[Key]> } : T;
export const parts = { record, set, loggedEvent };

/** One session with all that belongs to it. What a schema cannot see, {@link inconsistency} does. */
export const sessionSchema: v.GenericSchema<unknown, OpenSession> = v.strictObject({
  record,
  sets: list(set, 0, MAX_STEPS),
  events: list(loggedEvent, 0, 100_000),
  reached: sessionTime,
}) as v.GenericSchema<unknown, OpenSession>;

/** What is wrong between the parts of a session, as a sentence's end; undefined when all of it fits together. */
export function inconsistency({ record, sets, events }: OpenSession): string | undefined {
  const { steps, exercises } = record.timeline;
  if (steps.some(({ index }, i) => index !== i)) return 'has steps out of order';
  if (steps.some(({ set }) => !Object.hasOwn(exercises, set.exercise)))
    return 'lacks an exercise of its steps';
  if (Object.entries(exercises).some(([key, { id }]) => key !== id))
    return 'has an exercise under another id';
  if (sets.some(({ step }, i) => step <= (sets[i - 1]?.step ?? -1))) return 'has sets out of order';
  if (sets.some(({ step }) => steps[step]?.kind !== 'work')) return 'has a set that belongs to no step';
  if (events.some(({ seq }, i) => seq !== i + 1)) return 'has a gap in its log';
  return undefined;
}
