import * as v from 'valibot';

/** The limits of docs/routine-format.md, as a schema. Strict: an unknown key is an error, nothing is coerced. */

export const whole = (least: number, most: number) =>
  v.pipe(
    v.number(`must be a whole number from ${least} to ${most}`),
    v.check(
      (n) => Number.isInteger(n) && n >= least && n <= most,
      `must be a whole number from ${least} to ${most}`,
    ),
  );

export const between = (least: number, most: number) =>
  v.pipe(
    v.number(`must be a number from ${least} to ${most}`),
    v.check((n) => n >= least && n <= most, `must be a number from ${least} to ${most}`),
  );

// Control characters, bidirectional controls and lone surrogates have no place in a line of text.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
/** More than two combining marks on one letter are a prank ("Zalgo"), not a name. */
const STACKED = /\p{M}{3,}/u;

export const line = (most: number) =>
  v.pipe(
    v.string('must be text'),
    v.check((s) => s.trim().length > 0 && s.length <= most, `must be text of 1 to ${most} characters`),
    v.check((s) => !UNPRINTABLE.test(s) && !STACKED.test(s), 'must not contain control characters'),
  );

export const id = v.pipe(
  v.string('must be text'),
  v.check(
    (s) => s.length <= 64 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(s),
    'must be lower-case words joined by hyphens, at most 64 characters',
  ),
);

export const tempo = v.pipe(
  v.strictTuple(
    [between(0, 30), between(0, 30), between(0, 30), between(0, 30)],
    'must be four numbers of seconds: lower, bottom, lift, top',
  ),
  v.check((parts) => {
    const sum = parts.reduce((a, b) => a + b, 0);
    return sum >= 0.5 && sum <= 60;
  }, 'must take from 0.5 to 60 seconds in all'),
);

export const target = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('reps'), reps: whole(1, 200), tempo: v.exactOptional(tempo) }),
    v.strictObject({ kind: v.literal('time'), ms: whole(1_000, 3_600_000) }),
  ],
  'must be {"kind": "reps", …} or {"kind": "time", …}',
);

const setPlan = v.strictObject({
  exercise: id,
  target,
  side: v.exactOptional(v.picklist(['left', 'right'], 'must be "left" or "right"')),
  load: v.exactOptional(between(0, 1_000)),
  rir: v.exactOptional(between(0, 10)),
  pace: v.exactOptional(v.picklist(['paced', 'self-paced'], 'must be "paced" or "self-paced"')),
  rest: whole(0, 1_800_000),
});

export const list = <Item extends v.GenericSchema>(item: Item, least: number, most: number) =>
  v.pipe(
    v.array(item, 'must be a list'),
    v.check((all) => all.length >= least && all.length <= most, `must have from ${least} to ${most} entries`),
  );

const block = v.strictObject({
  kind: v.picklist(['straight', 'superset', 'circuit'], 'must be "straight", "superset" or "circuit"'),
  rounds: whole(1, 20),
  items: list(setPlan, 1, 30),
  roundRest: whole(0, 1_800_000),
});

const spoken = v.strictObject({ full: line(120), short: line(60) });

export const words = v.strictObject({
  name: line(80),
  steps: list(line(160), 0, 12),
  setUp: spoken,
  cues: list(v.strictObject({ full: line(120), short: v.exactOptional(line(60)) }), 0, 6),
  aliases: v.exactOptional(list(line(80), 0, 12)),
  mistake: v.exactOptional(line(160)),
  caution: v.exactOptional(line(160)),
});

const customExercise = v.strictObject({
  id,
  mode: v.picklist(['hold', 'work', 'reps'], 'must be "hold", "work" or "reps"'),
  laterality: v.picklist(['both', 'each', 'alternating'], 'must be "both", "each" or "alternating"'),
  limb: v.picklist(['leg', 'arm', 'side'], 'must be "leg", "arm" or "side"'),
  begins: v.exactOptional(v.picklist(['lower', 'lift'], 'must be "lower" or "lift"')),
  tempo: v.exactOptional(tempo),
  words,
});

export const routineSchema = v.strictObject({
  id,
  name: line(80),
  warmUp: list(block, 0, 30),
  main: list(block, 1, 30),
  coolDown: list(block, 0, 30),
  exercises: v.exactOptional(list(customExercise, 0, 60)),
});

export const routineFileSchema = v.strictObject({
  format: v.literal('groundwork-routine', 'must be "groundwork-routine"'),
  version: v.literal(1, 'must be 1'),
  routine: routineSchema,
});
