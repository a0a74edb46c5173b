import { describe, expect, it } from 'vitest';
import { judge } from '../../bench/heard/judge.ts';
import { type Plan, planOf, scoreOf } from '../../bench/plan.ts';
import type { Witnessed } from '../../bench/witness.ts';
import { toneSamples } from '../../src/adapters/tones.ts';
import type { ToneName } from '../../src/core/cue.ts';

const RATE = 48_000;
const UNTIL = 30_000;
/** When the session's zero is in the recording, in milliseconds. */
const ZERO = 700;

/** A session paused in a set, on a card that is 350 ms behind. */
const plan = planOf(
  scoreOf('core-essentials'),
  [
    { kind: 'start', at: 0 },
    { kind: 'pause', at: 22_000, delay: 350 },
  ],
  UNTIL,
);

type Sound = readonly [tone: ToneName, at: number, share?: number];

const planned = ({ intended }: Plan): Sound[] =>
  intended.flatMap(({ at, cue: { signal } }) => (signal.kind === 'tone' ? [[signal.tone, at] as const] : []));

function listenTo(sounds: readonly Sound[], { lines = [] as Witnessed['lines'], plan: played = plan } = {}) {
  const tones = new Int16Array(((UNTIL + 2_000) * RATE) / 1000);
  for (const [tone, at, share = 1] of sounds) {
    const samples = toneSamples(tone, RATE);
    const from = Math.round(((at + ZERO) * RATE) / 1000);
    for (const [i, sample] of samples.subarray(0, samples.length * share).entries())
      tones[from + i] = Math.round(sample * 16_000);
  }
  const seen: Witnessed = { controls: [], sources: [], pairs: [], hidden: [], lines };
  return judge(played, seen, { tones, voice: new Int16Array(tones.length), arrivals: [] }, UNTIL);
}

describe('a tone that answers a tap', () => {
  it('is expected when the card can play it', () => {
    const { tonesExpected, tones, tonesMissing, stale, timing } = listenTo(planned(plan));
    expect(tonesExpected).toBe(planned(plan).length);
    expect(tones.at(-1)).toMatchObject({ tone: 'stop', planned: 22_350 });
    expect({ tonesMissing, stale }).toEqual({ tonesMissing: [], stale: [] });
    expect(timing.worst).toBeLessThan(0.1);
  });

  it('is missed when it does not come', () => {
    const { tonesMissing } = listenTo(planned(plan).filter(([tone]) => tone !== 'stop'));
    expect(tonesMissing).toEqual(['stop at 22.4 s']);
  });

  it('is late when it comes later than that', () => {
    const { timing, tonesMissing } = listenTo(
      planned(plan).map(([tone, at]) => [tone, tone === 'stop' ? at + 80 : at]),
    );
    expect(tonesMissing).toEqual([]);
    expect(timing.worst).toBeCloseTo(80, 0);
  });
});

describe('what a tap made void', () => {
  it('is stale when it is heard all the same', () => {
    // Halfway of the set, and the count-in of what came next.
    const { stale } = listenTo([...planned(plan), ['halfway', 25_000], ['count-in', 27_000]]);
    expect(stale).toEqual(['halfway at 25.0 s', 'count-in at 27.0 s']);
  });

  it('is stale close to the tap too', () => {
    const { stale } = listenTo([...planned(plan), ['halfway', 22_050], ['halfway', 22_700, 0.4]]);
    expect(stale).toEqual(['halfway at 22.1 s', 'something at 22.7 s']);
  });

  it('is told of words too', () => {
    const lines = [
      { text: 'Hold.', asked: 10_200 },
      { text: 'Halfway.', asked: 25_200 },
    ];
    expect(listenTo(planned(plan), { lines }).linesStale).toEqual(['“Halfway.” at 25.2 s']);
  });
});

it('lets a tone be cut off by the tap that came within it, where the answer begins', () => {
  const cut = planOf(
    scoreOf('core-essentials'),
    [
      { kind: 'start', at: 0 },
      { kind: 'skip', at: 24_700, delay: 350 },
    ],
    UNTIL,
  );
  const tones = planned(cut);
  expect(tones).toContainEqual(['halfway', 25_000]);
  const { stale, tonesMissing } = listenTo(
    tones.map(([tone, at]) => [tone, at, tone === 'halfway' ? 50 / 160 : 1]),
    { plan: cut },
  );
  expect({ stale, tonesMissing }).toEqual({ stale: [], tonesMissing: [] });
  // Its piece is all there may be of it.
  const more = listenTo([...tones, ['halfway', 25_600]], { plan: cut });
  expect(more.stale).toEqual(['halfway at 25.6 s']);
});
