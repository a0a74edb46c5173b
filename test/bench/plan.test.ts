import { describe, expect, it } from 'vitest';
import { planOf, scoreOf } from '../../bench/plan.ts';
import { delayAfter, planAsPlayed } from '../../bench/zero.ts';

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

describe('around a tap', () => {
  const near = (controls: Parameters<typeof planOf>[1], from: number, to: number) =>
    planOf(score, controls, to).intended.flatMap(({ at, sure, cue: { signal } }) =>
      at >= from ? [[signal.kind === 'tone' ? signal.tone : signal.text, at, sure]] : [],
    );

  it('expects the tone that answers it as soon as the card can play it, and the words behind that', () => {
    const skip = { kind: 'skip', at: 18_000 };
    // Out of a set: its end, and the run-up of the next.
    const atOnce = near([{ kind: 'start', at: 0 }, skip], 18_000, 19_000);
    expect(atOnce).toEqual([
      ['set-done', 18_000, true],
      ['Relax.', 18_400, true],
    ]);
    const delayed = near(
      [
        { kind: 'start', at: 0 },
        { ...skip, delay: 350 },
      ],
      18_000,
      19_000,
    );
    expect(delayed).toEqual([
      ['set-done', 18_350, true],
      ['Relax.', 18_740, true],
    ]);
  });

  it('leaves what was on its way to the ear undecided, and wants nothing of the old plan behind it', () => {
    const pause = { kind: 'pause', at: 24_700, delay: 350 };
    expect(near([{ kind: 'start', at: 0 }, pause], 24_500, 40_000)).toEqual([
      // Halfway: cut off by the end of what the card had been given, where the answer begins.
      ['halfway', 25_000, false],
      ['Halfway.', 25_250, false],
      ['stop', 25_050, false],
      ['Paused.', 25_280, true],
    ]);
    expect(
      near(
        [
          { kind: 'start', at: 0 },
          { ...pause, delay: 600 },
        ],
        24_500,
        40_000,
      ),
    ).toEqual([
      // Given to the card as a whole.
      ['halfway', 25_000, true],
      ['Halfway.', 25_250, false],
      ['stop', 25_300, true],
      ['Paused.', 25_530, true],
    ]);
  });
});

describe('the delay after a tap', () => {
  /** The context's clock is 1 s behind the page's, and what it renders is heard 340 ms later. */
  const pairs = Array.from({ length: 200 }, (_, i) => [i * 100 + 1_000 + 340, i * 100] as const);
  const source = (asked: number, length = 0.2) => ({
    asked,
    now: (asked - 1_000) / 1000,
    when: (asked - 1_000) / 1000,
    length,
    takenBack: false,
  });
  const delay = (...sources: ReturnType<typeof source>[]) =>
    delayAfter({ at: 9_000 }, { sources, pairs: [...pairs] });

  it('is that of the card', () => {
    expect(delay(source(8_000), source(9_000))).toBeCloseTo(340);
  });

  it('does not excuse an app that asks late', () => {
    expect(delay(source(9_005))).toBeCloseTo(345);
    expect(delay(source(9_100))).toBeCloseTo(350);
  });

  it('is not that of a silent sample, nor of a tone long after', () => {
    expect(delay(source(9_000, 0.001), source(10_500))).toBe(0);
  });
});

describe('the plan as it was played', () => {
  /** A tap at 4 s whose session begins 120 ms later, on a context heard 340 ms after the page's clock says 1 s less. */
  const TAP = 4_000;
  const ZERO = TAP + 120;
  const pairs = Array.from({ length: 400 }, (_, i) => [i * 100 + 1_340, i * 100] as const);
  const place = (asked: number, at: number, length: number, more = 0) => ({
    asked,
    now: (asked - 1_000) / 1000,
    when: (ZERO + at - 1_340 + more) / 1000,
    length: length / 1000,
    takenBack: more === 0,
  });
  const countdown = [7_000, 8_000, 9_000];

  it('finds the zero of the session where tones were placed, not where a card that stood still had them', () => {
    // All moved in good time; then each comes 80 ms late.
    const sources = [
      ...countdown.map((at) => place(ZERO, at, 120, 30)),
      ...countdown.map((at) => place(ZERO + 2_000, at, 120)),
      ...countdown.map((at) => place(ZERO + at - 500, at, 120, 80)),
    ];
    const controls = [{ kind: 'start', at: TAP }];
    const { start, tapToZero } = planAsPlayed(
      score,
      { controls, sources, pairs: [...pairs], lines: [], hidden: [] },
      30_000,
    );
    expect(tapToZero).toBeCloseTo(120);
    expect(start).toBeCloseTo(ZERO);
  });

  it('finds it where they were placed at Start, when nothing sounded nor was moved before the first tap', () => {
    const controls = [
      { kind: 'start', at: TAP },
      { kind: 'skip', at: TAP + 5_000 },
    ];
    const sources = [place(TAP + 80, -120, 1), ...countdown.map((at) => place(ZERO, at, 120, 1))];
    const { tapToZero } = planAsPlayed(
      score,
      { controls, sources, pairs: [...pairs], lines: [], hidden: [] },
      30_000,
    );
    expect(Math.round(tapToZero)).toBe(121);
  });
});
