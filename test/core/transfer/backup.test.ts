import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenSession } from '../../../src/core/record.ts';
import type { BackupHead } from '../../../src/core/transfer/backup.ts';
import { planMerge, spareId } from '../../../src/core/transfer/plan-merge.ts';
import { readBackup } from '../../../src/core/transfer/read-backup.ts';
import { writeBackup } from '../../../src/core/transfer/write-backup.ts';
import { countOf } from '../../../src/core/witness/tally.ts';
import { routines } from '../arbitraries.ts';
import { histories, sessions } from './arbitrary-session.ts';
import { written } from './written.ts';

const heads: fc.Arbitrary<BackupHead> = fc.record(
  {
    madeAt: fc.integer({ min: 0, max: 4_000_000_000_000 }),
    app: fc.constant('0.1.0'),
    settings: fc
      .dictionary(
        fc.stringMatching(/^[a-z][a-zA-Z]{0,12}$/),
        fc.oneof(fc.boolean(), fc.integer(), fc.string()),
        {
          noNullPrototype: true,
        },
      )
      .filter((settings) => !('constructor' in settings && Object.hasOwn(settings, 'constructor'))),
    favourites: fc.array(fc.constantFrom('plank', 'squat'), { maxLength: 3 }),
    routines: fc.array(routines, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

/** The text in pieces, as a file is read. */
function* inPieces(text: string, size: number): Generator<string> {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

const read = async (text: string) => readBackup([text]);
async function sound(text: string) {
  const result = await read(text);
  if (!result.ok) throw new Error(`${result.fault.path} ${result.fault.problem}`);
  return result.value;
}

const [one, two] = fc.sample(sessions, { numRuns: 2, seed: 7 }) as [OpenSession, OpenSession];

describe('a backup', () => {
  it('gives back what went in, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(heads, histories, fc.integer({ min: 1, max: 5_000 }), async (head, all, size) => {
        const result = await readBackup(inPieces(await written(head, all), size));
        expect(result).toEqual({
          ok: true,
          value: { ...head, sessions: all, rejected: [], rejectedCount: 0 },
        });
      }),
      { numRuns: 60 },
    );
  });

  it('gives sessions back so that they count as what they were, whatever was changed in which order', async () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, part]) => [key, reversed(part)]),
            )
          : value;
    await fc.assert(
      fc.asyncProperty(histories, async (all) => {
        const changed = all.map(reversed) as OpenSession[];
        const result = await read(await written({}, changed));
        const back = result.ok ? result.value.sessions : [];
        expect(back.map(countOf)).toEqual(changed.map(countOf));
      }),
      { numRuns: 20 },
    );
  });

  it('is one JSON document, and can be read written otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(heads, histories, async (head, all) => {
        const text = await written(head, all);
        const again = JSON.stringify(JSON.parse(text), null, 1);
        expect(await read(again)).toEqual(await read(text));
        expect(await read(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(await read(text));
      }),
      { numRuns: 20 },
    );
  });

  it('is written one session at a time', async () => {
    let asked = 0;
    function* endless(): Generator<OpenSession> {
      for (;;) {
        asked++;
        yield one;
      }
    }
    const pieces = writeBackup({}, endless());
    for (let i = 0; i < 3; i++) await pieces.next();
    expect(asked).toBe(2);
  });

  it('writes halves of characters in a way that can be read again', async () => {
    const odd = { ...one, record: { ...one.record, note: 'a\ud800b \\ud800' } };
    const [back] = (await sound(await written({}, [odd]))).sessions;
    expect(back?.record.note).toBe('a\ufffdb \\ud800');
  });

  it('loses one session to one damaged line, and says which', async () => {
    const lines = (await written({ app: '0.1.0' }, [one, two])).split('\n');
    const damaged = [
      lines[0],
      `${lines[1]?.slice(0, 200)}\u0000${lines[1]?.slice(201)}`,
      ...lines.slice(2),
    ].join('\n');
    const { sessions: left, rejected } = await sound(damaged);
    expect(left).toEqual([two]);
    expect(rejected.map(({ line }) => line)).toEqual([2]);
  });

  it('keeps what came before a cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.nat(1_000).map((n) => n / 1_000),
        async (all, part) => {
          const text = await written({}, all);
          const cut = text.slice(0, Math.floor(text.length * part));
          const result = await read(cut);
          const complete = cut.split('\n').length - 2;
          if (!result.ok) expect(complete).toBeLessThan(1);
          else expect(result.value.sessions.length).toBeGreaterThanOrEqual(Math.min(complete, all.length));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('rescues the sessions below a damaged beginning', async () => {
    const text = (await written({ app: '0.1.0' }, [one, two])).replace('"version":1,', '"version":1,,');
    const { sessions: left, rejected } = await sound(text);
    expect(left).toEqual([one, two]);
    expect(rejected).toEqual([{ line: 1, problem: 'is not JSON' }]);
  });

  it('loses settings alone when only they are wrong', async () => {
    const text = (await written({ favourites: ['plank'] }, [one])).replace('["plank"]', '["Plank!"]');
    const { favourites, sessions: left, rejected } = await sound(text);
    expect([favourites, left]).toEqual([undefined, [one]]);
    expect(rejected[0]?.problem).toMatch(/^favourites/);
  });

  it.each<[string, string, RegExp]>([
    ['nothing', '', /empty/],
    ['no JSON', 'GIF89a', /not JSON/],
    [
      'another format',
      '{"format":"groundwork-routine","version":1,"sessions":[]}',
      /must be "groundwork-backup"/,
    ],
    ['a newer version', '{"format":"groundwork-backup","version":2,"sessions":[]}', /newer app/],
    ['a version in quotes', '{"format":"groundwork-backup","version":"1","sessions":[]}', /must be 1/],
    ['an unknown key', '{"format":"groundwork-backup","version":1,"sessions":[],"x":1}', /not a key/],
    ['__proto__', '{"format":"groundwork-backup","version":1,"sessions":[],"__proto__":{}}', /not a key/],
    [
      'constructor',
      '{"format":"groundwork-backup","version":1,"settings":{"constructor":1},"sessions":[]}',
      /not a key/,
    ],
    ['depth', `{"format":"groundwork-backup","version":1,"sessions":[${'['.repeat(100_000)}`, /nested/],
    ['no sessions', '{"format":"groundwork-backup","version":1}', /missing/],
    ['one huge line', `{"format":"groundwork-backup",${' '.repeat(5_000_000)}`, /5 MB/],
    ['a list', '[]', /must be a JSON object/],
  ])('is refused: %s', async (_, text, problem) => {
    const result = await read(text);
    expect(result.ok ? '' : result.fault.problem).toMatch(problem);
  });

  it.each<[string, (session: string) => string]>([
    ['a number as text', (s) => s.replace('"active":', '"active":"1","x":')],
    ['a number out of all ranges', (s) => s.replace(/"active":\d+/, '"active":1e999')],
    ['a negative time', (s) => s.replace(/"active":\d+/, '"active":-1')],
    ['__proto__', (s) => s.replace('"schema":1', '"schema":1,"__proto__":{"x":1}')],
    ['__proto__ in an escape', (s) => s.replace('"schema":1', '"schema":1,"\\u005f_proto__":{"x":1}')],
    ['a key nobody knows', (s) => s.replace('"schema":1', '"schema":1,"html":"<b>"')],
    ['a newer schema', (s) => s.replace('"schema":1', '"schema":2')],
    ['a step out of order', (s) => s.replace('"index":0', '"index":1')],
    ['a name of 10,000 characters', (s) => s.replace('"name":"Any"', `"name":"${'x'.repeat(10_000)}"`)],
    ['a name that turns the writing round', (s) => s.replace('"name":"Any"', '"name":"\\u202eAny"')],
    [
      'a template',
      (s) =>
        s.replace(
          '"name":"Any"',
          '"name":{"_$litType$":1,"strings":["<img src=x onerror=alert(1)>"],"values":[]}',
        ),
    ],
    ['depth', (s) => s.replace('"name":"Any"', `"name":${'['.repeat(50)}${']'.repeat(50)}`)],
  ])('leaves out a session with %s', async (_, change) => {
    const text = await written({}, [one, two]);
    const line = text.split('\n')[1] as string;
    expect(change(line)).not.toBe(line);
    const { sessions: left, rejectedCount } = await sound(text.replace(line, () => change(line)));
    expect(left).toEqual([two]);
    expect(rejectedCount).toBe(1);
  });
});

describe('taking a backup in', () => {
  it('adds all to nothing, and nothing the second time', () => {
    fc.assert(
      fc.property(histories, (all) => {
        expect(planMerge(all, [])).toEqual({ fresh: all, same: 0, repaired: [], conflicting: [] });
        expect(planMerge(all, all)).toEqual({ fresh: [], same: all.length, repaired: [], conflicting: [] });
        expect(planMerge([...all, ...all], [])).toEqual({
          fresh: all,
          same: all.length,
          repaired: [],
          conflicting: [],
        });
      }),
      { numRuns: 30 },
    );
  });

  it('keeps what is here where both tell the same session differently', () => {
    const edited = { ...one, record: { ...one.record, note: 'felt good' } };
    expect(planMerge([one], [edited])).toEqual({
      fresh: [],
      same: 0,
      repaired: [],
      conflicting: [{ here: edited, there: one, differs: ['note'] }],
    });
  });

  it('says in what the two differ', () => {
    const { record } = one;
    const differs = (here: Partial<typeof record>): readonly string[] | undefined =>
      planMerge([one], [{ ...one, record: { ...record, ...here } }]).conflicting[0]?.differs;
    const routine = { ...record.routine, name: 'Another' };
    const pain = { score: (record.pain?.score ?? 0) === 3 ? 4 : 3 };
    const rpe = record.rpe === 7 ? 8 : 7;
    expect(differs({ routine })).toEqual(['name']);
    expect(differs({ active: record.active + 1 })).toEqual(['time']);
    expect(differs({ rpe, pain })).toEqual(['effort', 'pain']);
    expect(differs({ timeline: { ...record.timeline, name: 'Another' } })).toEqual(['other']);
  });

  it('repairs what lost something here, where something was lost', () => {
    const done = fc
      .sample(sessions, { numRuns: 200, seed: 5 })
      .find(({ record, sets }) => record.endedAt !== undefined && sets.length > 1);
    if (!done) throw new Error('There is no session with sets');
    const damaged = { ...done, sets: done.sets.slice(1) };
    const repaired = [{ here: damaged, there: done }];
    const here = (sequence: number) => sequence === damaged.record.sequence;
    expect(planMerge([done], [damaged], here)).toEqual({ fresh: [], same: 0, repaired, conflicting: [] });
    // Elsewhere a set that is missing was taken out by somebody.
    const [conflict] = repaired;
    expect(planMerge([done], [damaged], () => false).conflicting).toEqual([
      { ...conflict, differs: ['sets'] },
    ]);
    // What is here and not in the file was done after it was saved.
    expect(planMerge([damaged], [done], () => true).repaired).toEqual([]);
    const { endedAt: _, ...running } = done.record;
    expect(planMerge([done], [{ ...damaged, record: running }], () => true).repaired).toEqual([]);
  });

  it('gives a session whose id is taken by another one a new id, the same each time', () => {
    const other = { ...two, record: { ...two.record, id: one.record.id } };
    const { fresh } = planMerge([other], [one]);
    expect(fresh.map(({ record }) => record.id)).toEqual([spareId(other)]);
    expect(fresh[0]).toEqual({ ...other, record: { ...other.record, id: spareId(other) } });
    expect(spareId(other)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('knows a session again that it gave a new id before', () => {
    const other = { ...two, record: { ...two.record, id: one.record.id } };
    const { fresh } = planMerge([other], [one]);
    expect(planMerge([other], [one, ...fresh])).toEqual({
      fresh: [],
      same: 1,
      repaired: [],
      conflicting: [],
    });
  });
});
