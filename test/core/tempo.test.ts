import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/content/en/coach.ts';
import { library } from '../../src/content/exercises.ts';
import { advance, NOTHING_HEARD } from '../../src/core/advance.ts';
import { compileRoutine } from '../../src/core/compile-routine.ts';
import { elapsedIn } from '../../src/core/pass-time.ts';
import { DEFAULT_PREFERENCES } from '../../src/core/preferences.ts';
import type { Routine, SetPlan } from '../../src/core/routine.ts';
import { createScore } from '../../src/core/score.ts';
import type { SessionEvent, SessionState } from '../../src/core/session.ts';
import { viewSession } from '../../src/core/view-session.ts';
import { DEFAULT_VOICE } from '../../src/core/voice.ts';
import { type Happening, play } from './arbitraries.ts';

const routineOf = (item: SetPlan, rounds = 1): Routine => ({
  id: 'r',
  name: 'R',
  warmUp: [],
  coolDown: [],
  main: [{ kind: 'straight', rounds, items: [item], roundRest: 0 }],
});
const scoreOf = (item: SetPlan, rounds?: number) =>
  createScore(
    compileRoutine(routineOf(item, rounds), library, DEFAULT_PREFERENCES),
    en,
    DEFAULT_VOICE,
    DEFAULT_PREFERENCES,
  );

/** Twelve lunges of three seconds on the right; the first begins after 15 s. */
const lunge: SetPlan = {
  exercise: 'reverse-lunge',
  side: 'right',
  target: { kind: 'reps', reps: 12 },
  rest: 60_000,
};
const WORK = 15_000;
const TICKS = { period: 250, lookahead: 0 };
const slower: SessionEvent = { kind: 'tempo', factor: 1.25 };

/** What is said and sounds, from the first work step on. */
const heard = (item: SetPlan, script: readonly Happening[]) =>
  play(scoreOf(item), script, TICKS).heard.map(
    ({ at, signal }) => `${at - WORK} ${signal.kind === 'say' ? signal.text : signal.tone}`,
  );

describe('a set done slower or quicker', () => {
  it('keeps what is done of it, and moves what is to come', () => {
    // At 10 s three and a third are done; the others take 3.75 s each.
    const lines = heard(lunge, [{ after: WORK + 10_000, event: slower }]);
    expect(lines).toContain('9150 Three');
    expect(lines).toContain('12500 lower');
    expect(lines).toContain('16400 Five');
    expect(lines).toContain('42500 finish');
    expect(lines.filter((line) => line.endsWith('Three'))).toHaveLength(1);
  });

  it('stops at half and at twice the planned time', () => {
    for (const [factor, least] of [
      [0.1, 18_000],
      [9, 72_000],
    ] as const) {
      const { states } = play(scoreOf(lunge), [{ after: WORK, event: { kind: 'tempo', factor } }], TICKS);
      expect(states[0]).toMatchObject({ length: least });
    }
  });

  it('logs what was really done when it is cut short', () => {
    const { state } = play(
      scoreOf(lunge, 2),
      [
        { after: WORK + 10_000, event: slower },
        { after: 10_000, event: { kind: 'done' } },
      ],
      { ...TICKS, tail: 1_000 },
    );
    // 12.5 s and 10 s at 3.75 s each.
    expect(state).toMatchObject({ results: [{ step: 1, reps: 6 }] });
  });

  it('can be taken back, and means nothing where nobody counts', () => {
    const { states } = play(
      scoreOf(lunge),
      [
        { after: WORK + 10_000, event: slower },
        { after: 1_000, event: { kind: 'undo' } },
      ],
      { ...TICKS, tail: 0 },
    );
    expect(states[1]).toMatchObject({ length: 36_000 });
    expect(elapsedIn(states[1] as never, WORK + 11_000)).toBe(10_000);
    const plank: SetPlan = { exercise: 'plank', target: { kind: 'time', ms: 30_000 }, rest: 0 };
    const still = play(scoreOf(plank), [{ after: WORK + 10_000, event: slower }], TICKS);
    expect(still.log.map(({ event }) => event.kind)).toEqual(['start']);
  });

  it('never takes a repetition back, whatever the factors and moments', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ after: fc.nat(9_000), factor: fc.double({ min: 0.3, max: 3, noNaN: true }) }), {
          maxLength: 12,
        }),
        (changes) => {
          const score = scoreOf(lunge);
          let state = { status: 'ready' } as SessionState;
          let now = 0;
          const go = (event: SessionEvent | undefined) => {
            state = advance(score, state, NOTHING_HEARD, event, now, 0).state;
            return viewSession(score, state, now)?.reps?.done ?? 0;
          };
          go({ kind: 'start' });
          now = WORK;
          for (const { after, factor } of changes) {
            now += after;
            const before = go(undefined);
            if (state.status !== 'running') return;
            const done = go({ kind: 'tempo', factor });
            if (state.status === 'running') expect(done).toBe(before);
          }
        },
      ),
      {
        examples: [
          // A repetition ends between two milliseconds.
          [
            [
              { after: 7_425, factor: 0.9445138888888889 },
              { after: 4_319, factor: 0.3 },
            ],
          ],
        ],
      },
    );
  });
});

describe('a set at another pace than planned', () => {
  const both: SetPlan = { exercise: 'reverse-lunge', target: { kind: 'reps', reps: 12 }, rest: 60_000 };

  it('can be chosen before it, for both sides, and lasts until Done', () => {
    const { state, log } = play(
      scoreOf(both, 2),
      [
        { after: 5_000, event: { kind: 'pace', step: 1, pace: 'self-paced' } },
        { after: 100_000, event: { kind: 'done', reps: 10 } },
        { after: 80_000, event: { kind: 'done' } },
      ],
      { ...TICKS, tail: 70_000 },
    );
    expect(log).toHaveLength(4);
    expect(state).toMatchObject({
      results: [
        { step: 1, reps: 10 },
        { step: 3, reps: 12 },
      ],
      // The next set is as planned again.
      step: 5,
      length: 36_000,
    });
  });

  it('can be given up under way: from then on the athlete ends it', () => {
    const said = heard(lunge, [
      { after: WORK + 10_000, event: { kind: 'pace', step: 1, pace: 'self-paced' } },
    ]);
    expect(said.at(-1)).toBe('9150 Three');
  });

  it('begins anew, counted in, when it is to be counted after all', () => {
    const own: SetPlan = { ...lunge, pace: 'self-paced' };
    const said = heard(own, [{ after: WORK + 10_000, event: { kind: 'pace', step: 1, pace: 'paced' } }]);
    expect(said).toContain('12000 count-in');
    expect(said).toContain('15000 go');
    expect(said).toContain('18150 One');
  });

  it('is offered where somebody can count, and only there', () => {
    const view = (item: SetPlan) => {
      const score = scoreOf(item);
      return viewSession(score, play(score, [], { ...TICKS, tail: 20_000 }).state, 20_000)?.can;
    };
    expect(view(lunge)).toMatchObject({ tempo: true, pace: { step: 1, to: 'self-paced' } });
    expect(view({ ...lunge, pace: 'self-paced' })).toMatchObject({
      tempo: false,
      pace: { step: 1, to: 'paced' },
    });
    expect(view({ exercise: 'plank', target: { kind: 'time', ms: 30_000 }, rest: 0 })).toMatchObject({
      tempo: false,
      pace: undefined,
    });
  });
});
