import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/content/en/coach.ts';
import { duration, inWords } from '../../src/content/en/numbers.ts';
import { coachLanguage, LANGUAGE_TAGS, matchLanguage } from '../../src/content/languages.ts';
import type { Phrase } from '../../src/core/phrase.ts';
import type { Target } from '../../src/core/units.ts';

const full = (phrase: Phrase): string => en.say(phrase).full;
const short = (phrase: Phrase): string | undefined => en.say(phrase).short;
const time = (s: number): Target => ({ kind: 'time', ms: s * 1000 });
const reps = (n: number): Target => ({ kind: 'reps', reps: n });

/** Reads number words back, by another road than they are written. */
function parse(words: string): number {
  const value: Record<string, number> = {
    ...Object.fromEntries(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
        .split(' ')
        .map((word, n) => [word, n]),
    ),
    ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
  };
  let total = 0;
  let group = 0;
  for (const word of words.split(/[ -]/)) {
    if (word === 'and') continue;
    if (word === 'hundred') group *= 100;
    else if (word === 'thousand') {
      total += group * 1000;
      group = 0;
    } else {
      const n = value[word];
      if (n === undefined) throw new Error(`Not a number word: ${word}`);
      group += n;
    }
  }
  return total + group;
}

describe('numbers in words', () => {
  it('reads as people say them', () => {
    const spoken: Record<number, string> = {
      0: 'zero',
      7: 'seven',
      12: 'twelve',
      15: 'fifteen',
      20: 'twenty',
      40: 'forty',
      45: 'forty-five',
      99: 'ninety-nine',
      100: 'one hundred',
      105: 'one hundred and five',
      342: 'three hundred and forty-two',
      999: 'nine hundred and ninety-nine',
      1000: 'one thousand',
      1005: 'one thousand and five',
      1500: 'one thousand five hundred',
    };
    for (const [n, words] of Object.entries(spoken)) expect(inWords(Number(n))).toBe(words);
  });

  it('says every number from 0 to 999 so that it can be read back, each its own way', () => {
    const all = Array.from({ length: 1000 }, (_, n) => inWords(n));
    expect(all.map(parse)).toEqual(all.map((_, n) => n));
    expect(new Set(all).size).toBe(1000);
  });

  it('does so for any number it accepts', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999 }), (n) => parse(inWords(n)) === n));
    for (const n of [-1, 1.5, Number.NaN, 1_000_000]) expect(() => inWords(n)).toThrow(RangeError);
  });

  it('says times as a coach does', () => {
    const spoken: Record<number, string> = {
      1: 'one second',
      30: 'thirty seconds',
      59: 'fifty-nine seconds',
      60: 'one minute',
      61: 'sixty-one seconds',
      90: 'ninety seconds',
      120: 'two minutes',
      125: 'two minutes five seconds',
      150: 'two minutes thirty',
      600: 'ten minutes',
      3600: 'sixty minutes',
    };
    for (const [s, words] of Object.entries(spoken)) expect(duration(Number(s) * 1000)).toBe(words);
  });
});

describe('the English coach', () => {
  const announced = { key: 'announce', group: 'straight', each: undefined } as const;

  it('announces name and dose', () => {
    expect(full({ ...announced, name: 'Plank', target: time(30), sets: 3 })).toBe(
      'Plank. Three sets of thirty seconds.',
    );
    expect(full({ ...announced, name: 'Plank', target: time(30), sets: 3, group: 'circuit' })).toBe(
      'Plank. Thirty seconds.',
    );
    expect(full({ ...announced, name: 'Glute bridge', target: reps(12), sets: 3, group: 'superset' })).toBe(
      'Glute bridge. Twelve reps.',
    );
    expect(full({ ...announced, name: 'Glute bridge', target: reps(1), sets: 1 })).toBe(
      'Glute bridge. One rep.',
    );
    expect(full({ ...announced, name: 'Reverse lunge', target: reps(12), sets: 3, each: 'leg' })).toBe(
      'Reverse lunge. Three sets of twelve, each leg.',
    );
    expect(full({ ...announced, name: 'Reverse lunge', target: reps(12), sets: 1, each: 'leg' })).toBe(
      'Reverse lunge. Twelve each leg.',
    );
    expect(full({ ...announced, name: 'Side plank', target: time(20), sets: 2, each: 'side' })).toBe(
      'Side plank. Two sets of twenty seconds, each side.',
    );
    expect(short({ ...announced, name: 'Plank', target: time(30), sets: 3 })).toBe('Plank.');
    expect(full({ key: 'again', name: 'Plank', target: time(30), each: undefined })).toBe(
      'Plank. Thirty seconds.',
    );
    expect(full({ key: 'again', name: 'Dumbbell row', target: reps(12), each: 'arm' })).toBe(
      'Dumbbell row. Twelve each arm.',
    );
  });

  it('leads through a set', () => {
    expect(full({ key: 'side-works', side: 'right', limb: 'leg' })).toBe('Right leg works.');
    expect(full({ key: 'go', mode: 'hold' })).toBe('Hold.');
    expect(full({ key: 'go', mode: 'work' })).toBe('Go.');
    expect(full({ key: 'go', mode: 'reps' })).toBe('Go.');
    expect(full({ key: 'halfway' })).toBe('Halfway.');
    expect(full({ key: 'ten-seconds' })).toBe('Ten seconds.');
    expect(full({ key: 'count', n: 1 })).toBe('One');
    expect(full({ key: 'count', n: 21 })).toBe('Twenty-one');
    expect(full({ key: 'last-three' })).toBe('Last three.');
    expect(en.say({ key: 'switch', side: 'left', limb: 'leg' })).toEqual({
      full: 'Switch. Left leg.',
      short: 'Left leg.',
    });
    expect(full({ key: 'reserve' })).toBe('Reps left in the tank?');
    expect(full({ key: 'paused' })).toBe('Paused.');
  });

  it('takes a set up again, in its middle or from its start, with the side', () => {
    const left = { side: 'left', limb: 'leg' } as const;
    expect(en.say({ key: 'resume', name: 'Plank', side: undefined })).toEqual({
      full: 'Going on. Plank.',
      short: 'Going on.',
    });
    expect(en.say({ key: 'resume', name: 'Reverse lunge', side: left })).toEqual({
      full: 'Going on. Reverse lunge, left leg.',
      short: 'Going on. Left leg.',
    });
    expect(full({ key: 'resume', name: undefined, side: undefined })).toBe('Going on.');
    expect(full({ key: 'start-over', name: 'Plank', side: undefined })).toBe('Again. Plank.');
    expect(full({ key: 'start-over', name: 'Reverse lunge', side: left })).toBe(
      'Again. Reverse lunge, left leg.',
    );
  });

  it('leads through a rest', () => {
    expect(full({ key: 'rest', mode: 'hold', length: 45_000 })).toBe('Relax. Rest forty-five.');
    expect(full({ key: 'rest', mode: 'hold', length: 5_000 })).toBe('Relax. Rest five seconds.');
    expect(full({ key: 'rest', mode: 'hold', length: 150_000 })).toBe('Relax. Rest two minutes thirty.');
    expect(full({ key: 'rest', mode: 'reps', length: 60_000 })).toBe('Done. Rest sixty seconds.');
    expect(full({ key: 'rest', mode: 'work', length: 1_000 })).toBe('Done. Rest one second.');
    expect(short({ key: 'rest', mode: 'reps', length: 60_000 })).toBe('Rest.');
    expect(full({ key: 'rest', mode: 'hold', length: 0 })).toBe('Relax.');
    expect(full({ key: 'set-over', mode: 'hold' })).toBe('Relax.');
    expect(full({ key: 'set-over', mode: 'work' })).toBe('Done.');
    expect(full({ key: 'get-ready' })).toBe('Ten seconds. Get ready.');
  });

  it('says what comes next', () => {
    const next = { key: 'next', of: 3, scope: 'set', side: undefined } as const;
    const right = { side: 'right', limb: 'leg' } as const;
    expect(full({ ...next, name: 'Plank', number: 2 })).toBe('Next, plank, set two.');
    expect(full({ ...next, name: 'Plank', number: 1 })).toBe('Next, plank.');
    expect(en.say({ ...next, name: 'Reverse lunge', number: 2, side: right })).toEqual({
      full: 'Next, reverse lunge, set two, right leg.',
      short: 'Next, reverse lunge.',
    });
    expect(full({ ...next, name: 'Plank', number: 2, scope: 'round' })).toBe('Next, round two. Plank.');
    expect(full({ ...next, name: 'A-march', number: 1 })).toBe('Next, A-march.');
    expect(full({ ...next, name: 'TRX row', number: 1 })).toBe('Next, TRX row.');
  });

  it('sums up what is true', () => {
    const finish = (ms: number, sets: number, planned: number, sides = false) =>
      full({ key: 'finish', ms, sets, planned, sides, kept: true });
    expect(finish(660_000, 12, 12)).toBe('Session done. Twelve sets in eleven minutes. It is in your log.');
    expect(finish(360_000, 5, 12)).toBe(
      'Session done. Five of twelve sets in six minutes. It is in your log.',
    );
    expect(finish(60_000, 1, 1)).toBe('Session done. One set in one minute. It is in your log.');
    expect(finish(51_000, 2, 2)).toBe('Session done. Two sets in under a minute. It is in your log.');
    expect(finish(59_999, 1, 2)).toBe('Session done. One of two sets in under a minute. It is in your log.');
    expect(finish(30_000, 0, 12)).toBe('Session over. No sets done.');
    // Announced were three sets, each leg.
    expect(finish(540_000, 6, 6, true)).toBe(
      'Session done. Six sets, counting each side, in nine minutes. It is in your log.',
    );
    expect(finish(540_000, 5, 6, true)).toBe(
      'Session done. Five of six sets, counting each side, in nine minutes. It is in your log.',
    );
  });

  it('adds no second mark to a name that has one', () => {
    const resume = (name: string) => full({ key: 'resume', name, side: undefined });
    expect(resume('Ready?')).toBe('Going on. Ready?');
    expect(resume(' Hold it … ')).toBe('Going on. Hold it …');
  });

  it('speaks a name that is not of the catalogue as it is written', () => {
    const next = { key: 'next', number: 2, of: 3, scope: 'set', side: undefined } as const;
    const asked = { key: 'whats-next', target: reps(8), side: undefined } as const;
    expect(full({ ...next, name: 'Polish squat' })).toBe('Next, Polish squat, set two.');
    expect(full({ ...asked, name: 'Polish squat' })).toBe('Next, Polish squat, eight reps.');
    expect(full({ ...next, name: 'Reverse lunge' })).toBe('Next, reverse lunge, set two.');
    // A mark at its end would break the sentence, and stays where it ends one.
    expect(full({ ...asked, name: 'Who dares?' })).toBe('Next, Who dares, eight reps.');
    expect(short({ ...asked, name: 'Who dares?' })).toBe('Who dares?');
  });

  const limb = fc.constantFrom('leg' as const, 'arm' as const, 'side' as const);
  const side = fc.record({ side: fc.constantFrom('left' as const, 'right' as const), limb });
  const mode = fc.constantFrom('hold' as const, 'work' as const, 'reps' as const);
  const name = fc.constantFrom('Plank', 'A-march', 'Step-up and down', 'x');
  const count = fc.integer({ min: 1, max: 20 });
  const target = fc.oneof(
    fc.integer({ min: 1, max: 200 }).map(reps),
    fc.integer({ min: 1_000, max: 3_600_000 }).map((ms): Target => ({ kind: 'time', ms })),
  );
  const group = fc.constantFrom('straight' as const, 'superset' as const, 'circuit' as const);
  const key = <K extends Phrase['key']>(k: K) => fc.constant(k);
  const line = fc.constant({ full: 'Ribs in, heels reach back.', short: 'Ribs in.' });
  const each = fc.option(limb, { nil: undefined });
  const takenUp = {
    name: fc.option(name, { nil: undefined }),
    side: fc.option(side, { nil: undefined }),
  };
  /** One arbitrary per key: a phrase without one does not compile. */
  const phrases: { [K in Phrase['key']]: fc.Arbitrary<Extract<Phrase, { key: K }>> } = {
    announce: fc.record({ key: key('announce'), name, target, sets: count, group, each }),
    again: fc.record({ key: key('again'), name, target, each }),
    'set-up': fc.record({ key: key('set-up'), line }),
    'side-works': side.map((s) => ({ key: 'side-works', ...s })),
    go: fc.record({ key: key('go'), mode }),
    cue: fc.record({ key: key('cue'), line }),
    halfway: fc.record({ key: key('halfway') }),
    'ten-seconds': fc.record({ key: key('ten-seconds') }),
    count: fc.record({ key: key('count'), n: fc.integer({ min: 1, max: 999 }) }),
    'last-three': fc.record({ key: key('last-three') }),
    switch: side.map((s) => ({ key: 'switch', ...s })),
    rest: fc.record({ key: key('rest'), mode, length: fc.integer({ min: 0, max: 3_600_000 }) }),
    'set-over': fc.record({ key: key('set-over'), mode }),
    next: fc.record({
      key: key('next'),
      name,
      number: count,
      of: count,
      scope: fc.constantFrom('set' as const, 'round' as const),
      side: fc.option(side, { nil: undefined }),
    }),
    'get-ready': fc.record({ key: key('get-ready') }),
    reserve: fc.record({ key: key('reserve') }),
    finish: fc
      .record({
        ms: fc.integer({ min: 0, max: 86_400_000 }),
        sets: fc.nat(2000),
        more: fc.nat(20),
        sides: fc.boolean(),
      })
      .map(({ more, ...done }) => ({ key: 'finish', ...done, planned: done.sets + more, kept: true })),
    paused: fc.record({ key: key('paused') }),
    resume: fc.record({ key: key('resume'), ...takenUp }),
    'start-over': fc.record({ key: key('start-over'), ...takenUp }),
    'sound-check': fc.record({ key: key('sound-check') }),
    'how-long': fc.record({
      key: key('how-long'),
      phase: fc.constantFrom('prepare' as const, 'work' as const, 'switch' as const, 'rest' as const),
      remaining: fc.option(fc.integer({ min: 0, max: 3_600_000 }), { nil: undefined }),
      reps: fc.option(fc.integer({ min: 0, max: 999 }), { nil: undefined }),
      left: fc.integer({ min: 0, max: 7_200_000 }),
    }),
    'whats-next': fc.record({
      key: key('whats-next'),
      name: fc.option(name, { nil: undefined }),
      target: fc.option(target, { nil: undefined }),
      side: fc.option(side, { nil: undefined }),
    }),
  };

  it.each(Object.entries(phrases))('says %s cleanly, the short line shorter', (_, phrase) => {
    fc.assert(
      fc.property(phrase as fc.Arbitrary<Phrase>, fc.nat(40), (p, turn) => {
        const said = en.say(p, turn);
        expect(en.say(p, turn)).toEqual(said);
        for (const text of [said.full, ...(said.short === undefined ? [] : [said.short])]) {
          expect(text).toMatch(/^[\p{Lu}x]/u);
          expect(text).not.toMatch(/\d| {2}|\.\.|,,|undefined|NaN|!/);
          expect(text).toMatch(p.key === 'count' ? /[a-z]$/ : /[.?]$/);
          expect(text).not.toMatch(/(^|\. |, |of |in |rest )one (sets|reps|seconds|minutes)\b/i);
        }
        if (said.short !== undefined) expect(said.short.length).toBeLessThan(said.full.length);
      }),
    );
  });

  it('says it in other words in a later set, by the set and never by chance', () => {
    const inTurns = (phrase: Phrase) => [0, 1, 2, 3].map((turn) => en.say(phrase, turn).full);
    expect(inTurns({ key: 'halfway' })).toEqual(['Halfway.', 'Half done.', 'Halfway there.', 'Halfway.']);
    expect(inTurns({ key: 'rest', mode: 'reps', length: 60_000 })).toEqual([
      'Done. Rest sixty seconds.',
      'Good. Rest sixty seconds.',
      'Done. Rest sixty seconds.',
      'Good. Rest sixty seconds.',
    ]);
    // Commands stay what they are.
    for (const mode of ['hold', 'work', 'reps'] as const)
      expect(new Set(inTurns({ key: 'go', mode })).size).toBe(1);
    expect(new Set(inTurns({ key: 'switch', side: 'left', limb: 'leg' })).size).toBe(1);
  });

  it('answers what it is asked', () => {
    const howLong = { key: 'how-long', phase: 'work', reps: undefined } as const;
    expect(full({ ...howLong, remaining: 20_000, left: 480_000 })).toBe(
      'Twenty seconds left. Eight minutes to go.',
    );
    expect(full({ ...howLong, phase: 'rest', remaining: 1_000, left: 61_000 })).toBe(
      'One second of rest left. About a minute to go.',
    );
    expect(full({ ...howLong, remaining: undefined, reps: 1, left: 120_000 })).toBe(
      'One rep left. Two minutes to go.',
    );
    expect(full({ ...howLong, remaining: undefined, left: 120_000 })).toBe(
      'At your own pace. Two minutes to go.',
    );
    // Nearly over, or nothing much beyond this: once is enough.
    expect(en.say({ ...howLong, remaining: 5_000, left: 5_000 })).toEqual({ full: 'Five seconds left.' });
    expect(full({ ...howLong, remaining: 5_000, left: 44_000 })).toBe('Five seconds left.');
    expect(full({ ...howLong, remaining: 60_000, left: 70_000 })).toBe('One minute left.');
    expect(full({ ...howLong, remaining: 20_000, reps: 7, left: 20_000 })).toBe('Seven reps left.');
    expect(full({ ...howLong, remaining: undefined, left: 30_000 })).toBe('At your own pace.');
    expect(
      full({
        key: 'whats-next',
        name: 'Reverse lunge',
        target: reps(12),
        side: { side: 'left', limb: 'leg' },
      }),
    ).toBe('Next, reverse lunge, left leg, twelve reps.');
    expect(full({ key: 'whats-next', name: undefined, target: undefined, side: undefined })).toBe(
      'Nothing more. This is the last one.',
    );
  });

  it('knows the words of the catalogue', () => {
    expect(en.exercise('glute-bridge')?.name).toBe('Glute bridge');
    expect(en.exercise('nothing')).toBeUndefined();
  });
});

describe('languages', () => {
  it('finds the nearest, else English', () => {
    expect(matchLanguage(['en-GB-oxendict'])).toBe('en');
    expect(matchLanguage(['EN'])).toBe('en');
    expect(matchLanguage(['xx', 'en-US'])).toBe('en');
    expect(matchLanguage(['xx-YY', ''])).toBe('en');
    expect(matchLanguage([])).toBe('en');
  });

  it('loads each under its own tag', async () => {
    for (const tag of LANGUAGE_TAGS) expect((await coachLanguage([tag])).tag).toBe(tag);
  });
});
