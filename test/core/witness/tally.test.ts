import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenSession } from '../../../src/core/record.ts';
import { judgeShelf } from '../../../src/core/witness/judge-shelf.ts';
import { changedBy, countOf, minus, NO_CHANGE, plus, shelfOf } from '../../../src/core/witness/tally.ts';
import { sessions } from '../transfer/arbitrary-session.ts';

const ended = sessions.filter(({ record }) => record.endedAt !== undefined);
const sumOf = (all: readonly OpenSession[]) => all.map(countOf).reduce(plus, NO_CHANGE);

describe('a tally', () => {
  it('is the same in whatever order sessions came and went', () => {
    fc.assert(
      fc.property(fc.array(ended, { maxLength: 6 }), fc.array(ended, { maxLength: 4 }), (stay, go) => {
        const all = [...stay, ...go].reverse();
        const gone = go.map(countOf).reduce(minus, sumOf(all));
        expect(gone).toEqual(sumOf(stay));
      }),
      { numRuns: 60 },
    );
  });

  it('tells sessions apart that differ in one event, one set, one word or their place', () => {
    fc.assert(
      fc.property(ended, (session) => {
        const { record, sets, events } = session;
        const others = [
          { ...session, record: { ...record, note: `${record.note ?? ''}.` } },
          { ...session, record: { ...record, sequence: record.sequence + 1 } },
          ...(sets.length > 0 ? [{ ...session, sets: sets.slice(1) }] : []),
          ...(events.length > 0 ? [{ ...session, events: events.slice(0, -1) }] : []),
        ];
        for (const other of others) expect(countOf(other)).not.toEqual(countOf(session));
      }),
      { numRuns: 100 },
    );
  });

  it('counts no session that has not ended', () => {
    fc.assert(
      fc.property(ended, (session) => {
        const { endedAt: _, ...record } = session.record;
        expect(countOf({ ...session, record })).toEqual(NO_CHANGE);
      }),
      { numRuns: 20 },
    );
  });

  it('has a shelf for every place, between two and before the first as well', () => {
    expect([0, 31.5, 32, -0.5].map(shelfOf)).toEqual([0, 0, 1, -1]);
  });
});

describe('a shelf is judged', () => {
  const three = changedBy(changedBy(undefined, { sessions: 2, sum: 5 }), { sessions: 1, sum: 6 });
  const two = changedBy(undefined, { sessions: 2, sum: 5 });
  const rows = (sessions: number, sum: number) => ({ sessions, sum });

  it.each([
    ['whole where all agree', three, three, rows(3, 11), 'whole'],
    ['whole where a kill came before the note outside', two, three, rows(3, 11), 'whole'],
    ['whole where only what is outside was lost', undefined, three, rows(3, 11), 'whole'],
    ['whole where only the tally inside was lost', three, undefined, rows(3, 11), 'whole'],
    ['lost where the database fell back by one write', three, two, rows(2, 5), 'lost'],
    ['lost where it is empty', three, undefined, rows(0, 0), 'lost'],
    ['lost where rows are missing', three, three, rows(2, 5), 'lost'],
    ['lost where rows are not what they were', three, three, rows(3, 12), 'lost'],
    ['lost where a kill came before the note, and rows are missing', two, three, rows(2, 5), 'lost'],
    ['lost where nobody ever noted what is there', undefined, undefined, rows(1, 7), 'lost'],
    ['whole where there never was anything', undefined, undefined, rows(0, 0), 'whole'],
  ] as const)('%s', (_name, noted, stored, found, is) => {
    expect(judgeShelf(noted, stored, found, true).is).toBe(is);
  });

  it('new at the first start that notes anything', () => {
    expect(judgeShelf(undefined, undefined, rows(2, 5), false).is).toBe('new');
  });
});
