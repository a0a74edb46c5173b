import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { LoggedSet, SessionRecord } from '../../../src/core/record.ts';
import type { LoggedEvent } from '../../../src/core/session.ts';
import { readBackup } from '../../../src/core/transfer/read-backup.ts';
import type { parts, Reads } from '../../../src/core/transfer/session-schema.ts';
import { histories } from './arbitrary-session.ts';
import { written } from './written.ts';

const docs = new URL('../../../docs/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, docs), 'utf8');

const fits = new Ajv2020({ strictTypes: false, schemas: [JSON.parse(read('routine.schema.json'))] }).compile(
  JSON.parse(read('backup.schema.json')),
);
const example = /```json\n(.*?)```/s.exec(read('backup-format.md'))?.[1] ?? '';

type Tree = { [key: string]: Tree } & Tree[];

/** The example with one thing changed. */
function changed(at: string, value: unknown): unknown {
  const file = JSON.parse(example);
  const path = at.split('.');
  const last = path.pop() as string;
  const parent = path.reduce((tree: Tree, key) => tree[key] as Tree, file);
  if (value === undefined) delete parent[last];
  else Object.assign(parent, { [last]: value });
  return file;
}

/** Whether the app takes in all of it. */
async function taken(file: unknown): Promise<boolean> {
  const result = await readBackup([JSON.stringify(file)]);
  return result.ok && result.value.rejectedCount === 0;
}

describe('the backup format', () => {
  it('holds everything the types of a session have: the compiler says so', () => {
    expectTypeOf<SessionRecord>().toExtend<Reads<typeof parts.record>>();
    expectTypeOf<LoggedSet>().toExtend<Reads<typeof parts.set>>();
    expectTypeOf<LoggedEvent>().toExtend<Reads<typeof parts.loggedEvent>>();
    expectTypeOf<keyof SessionRecord>().toEqualTypeOf<keyof Reads<typeof parts.record>>();
    expectTypeOf<keyof LoggedSet>().toEqualTypeOf<keyof Reads<typeof parts.set>>();
    type Step = SessionRecord['timeline']['steps'][number];
    type StepRead = Reads<typeof parts.record>['timeline']['steps'][number];
    expectTypeOf<keyof Step>().toEqualTypeOf<keyof StepRead>();
    expectTypeOf<keyof Step['set']>().toEqualTypeOf<keyof StepRead['set']>();
    type Event = Extract<LoggedEvent['event'], { kind: 'amend' }>;
    type EventRead = Extract<Reads<typeof parts.loggedEvent>['event'], { kind: 'amend' }>;
    expectTypeOf<keyof Event>().toEqualTypeOf<keyof EventRead>();
    expectTypeOf<keyof SessionRecord['routine']>().toEqualTypeOf<
      keyof Reads<typeof parts.record>['routine']
    >();
  });

  it('is what the example in its description has', async () => {
    expect(fits(JSON.parse(example)), JSON.stringify(fits.errors)).toBe(true);
    expect(await taken(JSON.parse(example))).toBe(true);
  });

  it('is what the app writes', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (all) => {
        expect(
          fits(JSON.parse(await written({ madeAt: 0, app: '0.1.0' }, all))),
          JSON.stringify(fits.errors),
        ).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  const session = 'sessions.0';
  const record = `${session}.record`;
  const step = `${record}.timeline.steps.0`;

  it.each<[string, unknown]>([
    ['sessions', []],
    ['settings', {}],
    ['madeAt', undefined],
    ['routines', []],
    [`${record}.note`, '<b>\u202e =1+1 </b>\n'],
    [`${record}.note`, 'x'.repeat(20_000)],
    [`${record}.pain`, { score: 3, where: 'left knee' }],
    [`${record}.endedAt`, undefined],
    [`${record}.sequence`, -2.5],
    [`${record}.routine.leftOut`, [{ kind: 'cool-down' }, { kind: 'sets', exercise: 'plank', sets: 2 }]],
    [`${step}.length`, 'open'],
    [`${step}.kind`, 'work'],
    [`${session}.sets`, []],
    [`${session}.events`, []],
    [`${session}.events.0.event`, { kind: 'adjust-rest', by: -15_000 }],
    [`${session}.events.0.event`, { kind: 'amend', step: 0, seconds: 20 }],
  ])('schema and app both take %s = %j', async (at, value) => {
    const file = changed(at, value);
    expect(fits(file), JSON.stringify(fits.errors)).toBe(true);
    expect(await taken(file)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['format', 'groundwork'],
    ['version', 2],
    ['version', '1'],
    ['extra', 1],
    ['madeAt', 'yesterday'],
    ['app', ''],
    ['settings', []],
    ['favourites', ['Plank!']],
    ['routines', [{}]],
    ['sessions', {}],
    ['sessions', undefined],
    [`${session}.extra`, 1],
    [`${session}.reached`, '45000'],
    [`${record}.id`, 'a/b'],
    [`${record}.id`, ''],
    [`${record}.schema`, 2],
    [`${record}.sequence`, null],
    [`${record}.startedAt`, -1],
    [`${record}.zone`, '<b>'],
    [`${record}.active`, 1e12],
    [`${record}.completed`, 1],
    [`${record}.rpe`, 11],
    [`${record}.pain`, { where: 'knee' }],
    [`${record}.note`, 'x'.repeat(20_001)],
    [`${record}.note`, 'a\ud800'],
    [`${record}.routine.main`, []],
    [`${record}.routine.leftOut`, [{ kind: 'all' }]],
    [
      `${record}.timeline.exercises`,
      { 'Not an id': { id: 'x', mode: 'hold', laterality: 'both', limb: 'leg' } },
    ],
    [`${record}.timeline.words`, []],
    [`${record}.timeline.words`, { plank: {} }],
    [`${step}.kind`, 'rest'],
    [`${step}.length`, 'long'],
    [`${step}.length`, -1],
    [`${step}.section`, 'middle'],
    [`${step}.set.number`, 0],
    [`${step}.set.group`, 'emom'],
    [`${step}.set.html`, '<b>'],
    [`${session}.sets.0.reps`, 1.5],
    [`${session}.sets.0.rir`, 11],
    [`${session}.sets.0.endedWall`, undefined],
    [`${session}.events.0.seq`, 0],
    [`${session}.events.0.event`, { kind: 'delete' }],
    [`${session}.events.0.event`, { kind: 'start', by: 1 }],
  ])('schema and app both refuse %s = %j', async (at, value) => {
    const file = changed(at, value);
    expect(fits(file)).toBe(false);
    expect(await taken(file)).toBe(false);
  });

  it.each<[string, unknown]>([
    [`${step}.index`, 1],
    [`${record}.timeline.exercises`, {}],
    [`${record}.timeline.exercises.plank.id`, 'squat'],
    [`${session}.sets.0.step`, 1],
    [`${session}.events.0.seq`, 2],
    [`${step}.set.tempo`, [0, 0, 0, 0]],
    ['madeAt', '2026-99-99T00:00:00Z'],
  ])('the app refuses what the schema cannot see: %s = %j', async (at, value) => {
    const file = changed(at, value);
    expect(fits(file)).toBe(true);
    expect(await taken(file)).toBe(false);
  });
});
