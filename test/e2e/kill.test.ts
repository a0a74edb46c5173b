import { expect, it } from 'vitest';
import { type KillRound, killRounds } from './harness/kill-rounds.ts';

const KILLS = 20;

const worst = (rounds: readonly KillRound[], of: 'lag' | 'card'): number =>
  Math.round(Math.max(...rounds.map((round) => round[of])));

it(`${KILLS} kills in the middle of a session lose nothing`, async () => {
  const rounds = await killRounds(KILLS);
  console.log(
    `${KILLS} kills: at worst ${worst(rounds, 'lag')} ms behind, resume card after ${worst(rounds, 'card')} ms`,
  );
  expect(rounds).toHaveLength(KILLS);
  expect(rounds.flatMap(({ lost }) => lost)).toEqual([]);
  expect(Math.max(...rounds.map(({ acknowledged }) => acknowledged))).toBeGreaterThan(3);
  expect(worst(rounds, 'lag')).toBeLessThanOrEqual(1_000);
  // Never ahead either of what the session had come to, but for what it takes to see a number change.
  for (const { lag, unseen } of rounds) expect(-lag).toBeLessThanOrEqual(unseen + 100);
  // A machine busy with other things may take longer once.
  const cards = rounds.map(({ card }) => card).sort((a, b) => a - b);
  expect(cards[KILLS / 2]).toBeLessThanOrEqual(2_000);
}, 600_000);
