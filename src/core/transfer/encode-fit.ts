import type { FitMessage } from './fit-messages.ts';

/** How a field is stored: little-endian integers, one byte for `enum` and `uint8`, text ended by a zero. */
type FieldType = 'enum' | 'uint8' | 'uint16' | 'uint32' | 'uint32z' | 'string';

interface Field {
  readonly number: number;
  readonly type: FieldType;
  /** What is stored is the value times this. */
  readonly scale?: number;
}

interface Layout {
  /** Of the message in FIT's global profile. */
  readonly number: number;
  readonly fields: Readonly<Record<string, Field>>;
}

const field = (number: number, type: FieldType, scale?: number): Field => ({
  number,
  type,
  ...(scale !== undefined && { scale }),
});
const MOMENT = field(253, 'uint32');
const INDEX = field(254, 'uint16');

/** The messages a strength activity is made of, as the protocol numbers them. https://developer.garmin.com/fit/protocol/ */
const LAYOUTS: Readonly<Record<FitMessage['kind'], Layout>> = {
  fileId: {
    number: 0,
    fields: {
      type: field(0, 'enum'),
      manufacturer: field(1, 'uint16'),
      product: field(2, 'uint16'),
      serialNumber: field(3, 'uint32z'),
      timeCreated: field(4, 'uint32'),
    },
  },
  session: {
    number: 18,
    fields: {
      timestamp: MOMENT,
      messageIndex: INDEX,
      event: field(0, 'enum'),
      eventType: field(1, 'enum'),
      startTime: field(2, 'uint32'),
      sport: field(5, 'enum'),
      subSport: field(6, 'enum'),
      totalElapsedTime: field(7, 'uint32', 1_000),
      totalTimerTime: field(8, 'uint32', 1_000),
      firstLapIndex: field(25, 'uint16'),
      numLaps: field(26, 'uint16'),
      trigger: field(28, 'enum'),
      workoutRpe: field(193, 'uint8'),
    },
  },
  lap: {
    number: 19,
    fields: {
      timestamp: MOMENT,
      messageIndex: INDEX,
      event: field(0, 'enum'),
      eventType: field(1, 'enum'),
      startTime: field(2, 'uint32'),
      totalElapsedTime: field(7, 'uint32', 1_000),
      totalTimerTime: field(8, 'uint32', 1_000),
      sport: field(25, 'enum'),
      subSport: field(39, 'enum'),
    },
  },
  event: {
    number: 21,
    fields: { timestamp: MOMENT, event: field(0, 'enum'), eventType: field(1, 'enum') },
  },
  workout: {
    number: 26,
    fields: {
      sport: field(4, 'enum'),
      numValidSteps: field(6, 'uint16'),
      wktName: field(8, 'string'),
      subSport: field(11, 'enum'),
    },
  },
  workoutStep: {
    number: 27,
    fields: {
      messageIndex: INDEX,
      wktStepName: field(0, 'string'),
      durationType: field(1, 'enum'),
      targetType: field(3, 'enum'),
      intensity: field(7, 'enum'),
      exerciseCategory: field(10, 'uint16'),
    },
  },
  activity: {
    number: 34,
    fields: {
      timestamp: MOMENT,
      totalTimerTime: field(0, 'uint32', 1_000),
      numSessions: field(1, 'uint16'),
      type: field(2, 'enum'),
      event: field(3, 'enum'),
      eventType: field(4, 'enum'),
    },
  },
  set: {
    number: 225,
    fields: {
      // Not 253 as everywhere else.
      timestamp: field(254, 'uint32'),
      duration: field(0, 'uint32', 1_000),
      repetitions: field(3, 'uint16'),
      weight: field(4, 'uint16', 16),
      setType: field(5, 'uint8'),
      startTime: field(6, 'uint32'),
      category: field(7, 'uint16'),
      weightDisplayUnit: field(9, 'uint16'),
      messageIndex: field(10, 'uint16'),
      wktStepIndex: field(11, 'uint16'),
    },
  },
};

const EVENTS = { timer: 0, session: 8, lap: 9, activity: 26 };
const CATEGORIES = {
  calfRaise: 1,
  core: 5,
  deadlift: 8,
  hipRaise: 10,
  hipStability: 11,
  hyperextension: 13,
  legRaise: 16,
  lunge: 17,
  plank: 19,
  plyo: 20,
  pushUp: 22,
  row: 23,
  squat: 28,
  totalBody: 29,
  warmUp: 31,
};

/** Words of the profile, by the field they may stand in. */
const WORDS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  type: { activity: 4, manual: 0 },
  manufacturer: { development: 255 },
  event: EVENTS,
  eventType: { start: 0, stop: 1, stopAll: 4 },
  sport: { training: 10 },
  subSport: { strengthTraining: 20 },
  durationType: { open: 5 },
  targetType: { open: 2 },
  intensity: { active: 0 },
  setType: { rest: 0, active: 1 },
  weightDisplayUnit: { kilogram: 1 },
  trigger: { activityEnd: 0 },
  category: CATEGORIES,
  exerciseCategory: CATEGORIES,
};

/** The protocol's number for a type, and its size in bytes; text is as long as it is. */
const TYPES: Readonly<Record<FieldType, readonly [code: number, bytes: number]>> = {
  enum: [0x00, 1],
  uint8: [0x02, 1],
  uint16: [0x84, 2],
  uint32: [0x86, 4],
  uint32z: [0x8c, 4],
  string: [0x07, 1],
};

/** Seconds from 1970 to 1989-12-31, FIT's beginning of time. */
const EPOCH = 631_065_600;
const HEADER = 14;
const PROTOCOL = 0x20;
/** Of the profile whose numbers these are: 21.217. */
const PROFILE = 21_217;

/**
 * Writes a FIT file: a header, and before each message whose fields differ from those of the last one of its kind a
 * definition of them. Throws a RangeError for a field or a word that is not in the tables above.
 */
export function encodeFit(messages: readonly FitMessage[]): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  const defined = new Map<FitMessage['kind'], string>();
  const kinds = Object.keys(LAYOUTS) as FitMessage['kind'][];
  for (const { kind, moments, fields } of messages) {
    const values = { ...moments, ...fields };
    const stored = Object.entries(values).map(([name, value]) =>
      storedField(kind, name, value, name in moments),
    );
    // Up to sixteen kinds may be defined at a time; there are eight.
    const local = kinds.indexOf(kind);
    const definition = stored.flatMap(({ number, code, data }) => [number, data.length, code]);
    const { number } = LAYOUTS[kind];
    if (defined.get(kind) !== definition.join()) {
      defined.set(kind, definition.join());
      bytes.push(0x40 | local, 0, 0, ...littleEndian(number, 2), stored.length, ...definition);
    }
    bytes.push(local, ...stored.flatMap(({ data }) => data));
  }
  const header = [HEADER, PROTOCOL, ...littleEndian(PROFILE, 2), ...littleEndian(bytes.length, 4)];
  header.push(...new TextEncoder().encode('.FIT'));
  const file = [...header, ...littleEndian(checksum(header), 2), ...bytes];
  return new Uint8Array([...file, ...littleEndian(checksum(file), 2)]);
}

function storedField(
  kind: FitMessage['kind'],
  name: string,
  value: string | number | readonly string[],
  isMoment: boolean,
): { readonly number: number; readonly code: number; readonly data: readonly number[] } {
  const layout = LAYOUTS[kind].fields[name];
  if (!layout) throw new RangeError(`A ${kind} message has no field ${name}`);
  const { number, type, scale = 1 } = layout;
  const [code, size] = TYPES[type];
  if (type === 'string') return { number, code, data: [...new TextEncoder().encode(String(value)), 0] };
  const one = (item: string | number): readonly number[] => {
    const raw = typeof item === 'number' ? item : WORDS[name]?.[item];
    if (raw === undefined) throw new RangeError(`${name} has no value ${item}`);
    return littleEndian(Math.round(isMoment ? raw / 1_000 - EPOCH : raw * scale), size);
  };
  const items = typeof value === 'string' || typeof value === 'number' ? [value] : value;
  return { number, code, data: items.flatMap(one) };
}

const littleEndian = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256);

/** CRC-16 with the polynomial 0x8005 reflected, from 0, as the protocol asks for. */
function checksum(bytes: readonly number[]): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
  }
  return crc;
}
