import { expect, it } from 'vitest';
import { disputed, planOf, scoreOf } from '../../bench/plan.ts';

const score = scoreOf('core-essentials');
const tones = (controls: Parameters<typeof planOf>[1], until: number) =>
  planOf(score, controls, until).intended.flatMap(({ at, cue: { signal } }) =>
    signal.kind === 'tone' && signal.tone === 'go' ? [at] : [],
  );

it('is the score itself while nothing is tapped', () => {
  expect(tones([{ kind: 'start', at: 5_000 }], 60_000)).toEqual([10_000, 50_000]);
});

it('follows a pause: the count-in again, and everything later by it', () => {
  const controls = [
    { kind: 'start', at: 5_000 },
    { kind: 'pause', at: 25_000 },
    { kind: 'resume', at: 35_000 },
  ];
  expect(tones(controls, 70_000)).toEqual([10_000, 35_000, 65_000]);
});

it('follows a skip, and leaves undecided what lies at a tap', () => {
  const controls = [
    { kind: 'start', at: 0 },
    { kind: 'skip', at: 4_000 },
  ];
  const plan = planOf(score, controls, 20_000);
  expect(plan.changes).toEqual([4_000]);
  expect([disputed(plan, 3_900), disputed(plan, 4_100), disputed(plan, 5_000)]).toEqual([true, true, false]);
});
