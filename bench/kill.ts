/**
 * Kills the browser in the middle of a session, N times, and prints what was lost.
 *
 *     npm run bench:kill -- 1000
 */
import { killRounds } from '../test/e2e/harness/kill-rounds.ts';

const count = Number(process.argv[2] ?? 100);
if (!Number.isInteger(count) || count < 1)
  throw new Error('Say how many kills, e.g. npm run bench:kill -- 100');

const from = performance.now();
const rounds = await killRounds(count, ({ phase, acknowledged, lost, lag, card }) => {
  const words = [
    `in ${phase}`.padEnd(10),
    `${acknowledged} sets acknowledged, ${lost.length} lost`,
    `${Math.round(lag)} ms behind`,
    `card after ${Math.round(card)} ms`,
  ];
  console.log(words.join('   '));
});

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
const median = (numbers: readonly number[]): number =>
  Math.round(sorted(numbers)[Math.floor(numbers.length / 2)] ?? Number.NaN);
const worst = (numbers: readonly number[]): number => Math.round(Math.max(...numbers));
const lags = rounds.map(({ lag }) => lag);
const cards = rounds.map(({ card }) => card);

console.table({
  kills: rounds.length,
  'sets acknowledged before a kill': sum(rounds.map(({ acknowledged }) => acknowledged)),
  'of them lost': sum(rounds.map(({ lost }) => lost.length)),
  'sets shown but not yet acknowledged, lost': sum(
    rounds.map(({ shownLost, lost }) => shownLost.length - lost.length),
  ),
  'position behind, median (ms)': median(lags),
  'position behind, worst (ms)': worst(lags),
  'resume card after, median (ms)': median(cards),
  'resume card after, worst (ms)': worst(cards),
  'time in all (s)': Math.round((performance.now() - from) / 1000),
});
if (rounds.some(({ lost }) => lost.length > 0)) process.exitCode = 1;
