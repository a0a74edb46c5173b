import type { LoggedSet, SessionRecord } from '../../src/core/record.ts';
import type { LoggedEvent } from '../../src/core/session.ts';
import type { PlannedSet, Step } from '../../src/core/step.ts';

const set: PlannedSet = {
  exercise: 'plank',
  target: { kind: 'time', ms: 30_000 },
  number: 1,
  of: 2,
  group: 'straight',
  mode: 'hold',
  paced: false,
};

const steps: readonly Step[] = [
  { index: 0, section: 'main', kind: 'prepare', length: 15_000, set },
  { index: 1, section: 'main', kind: 'work', length: 30_000, set },
  { index: 2, section: 'main', kind: 'rest', scope: 'set', length: 20_000, set: { ...set, number: 2 } },
  { index: 3, section: 'main', kind: 'work', length: 30_000, set: { ...set, number: 2 } },
];

/** A session of two planks, as `begin` takes it. */
export function aSession(id: string, startedAt = 1_790_000_000_000): Omit<SessionRecord, 'sequence'> {
  return {
    id,
    schema: 1,
    routine: {
      id: 'two-planks',
      name: 'Two planks',
      warmUp: [],
      main: [
        {
          kind: 'straight',
          rounds: 2,
          roundRest: 0,
          items: [{ exercise: 'plank', target: { kind: 'time', ms: 30_000 }, rest: 20_000 }],
        },
      ],
      coolDown: [],
    },
    timeline: {
      routineId: 'two-planks',
      name: 'Two planks',
      steps,
      exercises: { plank: { id: 'plank', mode: 'hold', laterality: 'both', limb: 'side' } },
      words: {},
    },
    startedAt,
    zone: 'Europe/Berlin',
    active: 0,
    completed: false,
  };
}

export const ended = (record: SessionRecord): SessionRecord => ({
  ...record,
  endedAt: record.startedAt + 100_000,
  active: 95_000,
  completed: true,
});

export const anEvent = (seq: number, at: number): LoggedEvent => ({
  seq,
  at,
  wall: 1_790_000_000_000 + at,
  event: { kind: 'tick' },
});

export const aSet = (step: number, seconds: number): LoggedSet => ({
  step,
  seconds,
  endedAt: seconds * 1000,
  endedWall: 1_790_000_000_000 + seconds * 1000,
});
