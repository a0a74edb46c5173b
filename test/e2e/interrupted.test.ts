import { describe, expect, it } from 'vitest';
import { contradictions, interruptedRounds, type Round, type Way } from './harness/interrupted-rounds.ts';

/** On a busy machine a page goes on for so long after the last picture that was seen of it, milliseconds. */
const AHEAD = 500;

/** How often CI does it; `npm run torture` does it a thousand times. */
const TIMES: readonly (readonly [Way, number])[] = [
  ['kill', 50],
  ['crash', 8],
  ['close', 8],
  ['reload', 8],
];

const worst = (rounds: readonly Round[], of: 'lag' | 'card'): number =>
  Math.round(Math.max(...rounds.map((round) => round[of])));

it.each(TIMES)(
  'a %s in the middle of a session, %i times, loses nothing',
  async (way, count) => {
    const rounds = await interruptedRounds({ way, count, parallel: 2 });
    console.log(
      `${count} × ${way}: at worst ${worst(rounds, 'lag')} ms behind, resume card after ${worst(rounds, 'card')} ms`,
    );
    expect(rounds).toHaveLength(count);
    expect(rounds.flatMap(({ lost }) => lost)).toEqual([]);
    expect(rounds.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(Math.max(...rounds.map(({ acknowledged }) => acknowledged))).toBeGreaterThan(1);
    expect(worst(rounds, 'lag')).toBeLessThanOrEqual(1_000);
    // Never ahead either of what the session had come to, but for what it takes to see a number change.
    for (const { lag, unseen } of rounds) expect(-lag).toBeLessThanOrEqual(Math.max(0, unseen) + AHEAD);
    // A machine busy with other things may take longer once.
    const cards = rounds.map(({ card }) => card).sort((a, b) => a - b);
    expect(cards[Math.floor(count / 2)]).toBeLessThanOrEqual(2_000);
  },
  900_000,
);

describe('what these rounds look for', () => {
  it('is seen when it is there', () => {
    const event = (seq: number) => ({ session: 's', seq, at: 0, wall: 0, event: { kind: 'tick' as const } });
    const record = { id: 's', timeline: { steps: [], exercises: {}, words: {}, routineId: 'r', name: 'R' } };
    const set = { session: 's', step: 3, seconds: 30, endedAt: 0, endedWall: 0 };
    const store = (events: number[], sets: object[]) =>
      contradictions({
        sessions: [record],
        events: events.map(event),
        sets,
        checkpoints: [],
      } as unknown as Parameters<typeof contradictions>[0]);
    expect(store([1, 2], [])).toEqual([]);
    expect(store([1, 3], [])).toEqual(['gaps in the log: 1,3']);
    expect(store([1], [set])).toEqual(['the log has the sets , the store 3']);
  });
});
