import { describe, expect, it } from 'vitest';
import { en } from '../../src/content/en/coach.ts';
import { library } from '../../src/content/exercises.ts';
import { compileRoutine } from '../../src/core/compile-routine.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../src/core/preferences.ts';
import { printScore } from '../../src/core/print-score.ts';
import type { SetPlan } from '../../src/core/routine.ts';
import { createScore } from '../../src/core/score.ts';
import { DEFAULT_TALK, type Talk, talkAndListen } from '../../src/core/talk.ts';
import { DEFAULT_VOICE } from '../../src/core/voice.ts';

/** The score of one exercise in straight sets, as `seconds text`, seconds from the first work step. */
function heard(
  item: SetPlan,
  rounds: number,
  { tones = false, wordsPerMinute = 160, talk = DEFAULT_TALK, prefer = {} as Partial<Preferences> } = {},
): string[] {
  const preferences = { ...DEFAULT_PREFERENCES, ...prefer };
  const routine = {
    id: 'r',
    name: 'R',
    warmUp: [],
    coolDown: [],
    main: [{ kind: 'straight' as const, rounds, items: [item], roundRest: 0 }],
  };
  const timeline = compileRoutine(routine, library, preferences);
  const score = createScore(timeline, en, { ...DEFAULT_VOICE, wordsPerMinute }, { ...preferences, talk });
  return [...printScore(score)]
    .filter(({ signal }) => tones || signal === 'say')
    .map(({ at, text, tone }) => `${Math.floor((at - 15_000) / 100) / 10} ${text ?? tone}`);
}

const plank: SetPlan = { exercise: 'plank', target: { kind: 'time', ms: 30_000 }, rest: 45_000 };
const lunge: SetPlan = { exercise: 'reverse-lunge', target: { kind: 'reps', reps: 12 }, rest: 60_000 };

describe('the coach', () => {
  it('leads a hold as the worked example of docs/coach.md does', () => {
    expect(heard(plank, 2)).toEqual([
      '-12 Plank. Two sets of thirty seconds.',
      '-8 Down on your forearms. Rise to one long line.',
      '0.2 Hold.',
      '6 Ribs in, heels reach back.',
      '15.2 Halfway.',
      '20.2 Ten seconds.',
      '30.4 Relax. Rest forty-five.',
      '55 Next, plank, set two.',
      '65.2 Ten seconds. Get ready.',
      '75.2 Hold.',
      '81 Slow breaths, belly firm.',
      '90.2 Half done.',
      '95.2 Ten to go.',
      '105.9 Session done. Two sets in two minutes. It is in your log.',
    ]);
  });

  it('counts down to every start and every end, with a tone of its own at zero', () => {
    expect(
      heard(plank, 2, { tones: true }).filter((line) => / (count-in|go|set-done|finish)$/.test(line)),
    ).toEqual([
      ...[
        '-3 count-in',
        '-2 count-in',
        '-1 count-in',
        '0 go',
        '27 count-in',
        '28 count-in',
        '29 count-in',
        '30 set-done',
      ],
      ...[
        '72 count-in',
        '73 count-in',
        '74 count-in',
        '75 go',
        '102 count-in',
        '103 count-in',
        '104 count-in',
      ],
      '105 finish',
    ]);
  });

  it('counts down as long as is wanted, with the words before it', () => {
    const seconds = (item: SetPlan, prefer: Partial<Preferences>) =>
      heard(item, 2, { tones: true, prefer })
        .filter((line) => line.endsWith(' count-in'))
        .map((line) => Number.parseFloat(line));
    const down = (from: number, to: number) => Array.from({ length: from }, (_, i) => to - from + i);
    // To each start; what is done is counted out by three, whatever is wanted.
    expect(seconds(plank, { countdown: 5 })).toEqual([
      ...down(5, 0),
      ...down(3, 30),
      ...down(5, 75),
      ...down(3, 105),
    ]);
    expect(seconds(plank, { countdown: 10 })).toEqual([
      ...down(10, 0),
      ...down(3, 30),
      ...down(10, 75),
      ...down(3, 105),
    ]);
    expect(heard(plank, 2, { prefer: { countdown: 10 } }).slice(0, 2)).toEqual([
      '-13.5 Plank. Two sets of thirty seconds.',
      '0.2 Hold.',
    ]);
    // Five seconds to change sides leave no more than three beside the words.
    const lunges = seconds(lunge, { countdown: 10 });
    expect(lunges.filter((at) => at > 36 && at < 41)).toEqual([38, 39, 40]);
    expect(heard(lunge, 2, { prefer: { countdown: 10 } })).toContain('36.2 Switch. Left leg.');
  });

  it('begins to speak once a headset is awake', () => {
    const first = heard(plank, 1, { prefer: { transition: 10_000, countdown: 10 } })[0];
    // Five seconds of ten go to the countdown; the name and the dose are heard before it.
    expect(first).toBe('-13.5 Plank. Thirty seconds.');
  });

  it('counts repetitions as they are completed, on both sides, as the worked example does', () => {
    const said = heard(lunge, 2);
    const side = (start: number) => [
      `${start + 3}.1 One`,
      `${start + 6}.1 Two`,
      `${start + 9}.1 Three`,
      `${start + 12}.1 Front heel pushes.`,
      `${start + 15}.1 Five`,
      `${start + 18}.1 Halfway.`,
      `${start + 21}.1 Seven`,
      `${start + 24}.1 Eight`,
      `${start + 27}.1 Last three.`,
      `${start + 30}.1 Ten`,
      `${start + 33}.1 Eleven`,
    ];
    expect(said.filter((line) => /^\d/.test(line)).slice(1, 12)).toEqual(side(0));
    expect(said).toContain('36.2 Switch. Left leg.');
    expect(said).toContain('77.4 Done. Rest sixty seconds.');
    expect(said).toContain('82 Reps left in the tank?');
    expect(said).toContain('127.2 Ten seconds. Get ready.');
    expect(said).toContain('137.2 Go.');
    for (const line of side(41).slice(0, 3)) expect(said).toContain(line);
  });

  it('marks halfway and the last ten seconds with a tone before the word', () => {
    const marks = heard(plank, 2, { tones: true }).filter((line) => /halfway|ten-seconds/.test(line));
    expect(marks).toEqual(['15 halfway', '20 ten-seconds', '65 ten-seconds', '90 halfway', '95 ten-seconds']);
  });

  it('ends a side and a set with tones of their own', () => {
    const ends = heard(lunge, 1, { tones: true }).filter((line) => / (stop|set-done|finish)$/.test(line));
    expect(ends).toEqual(['36 stop', '77 finish']);
    expect(heard(lunge, 2, { tones: true })).toContain('77 set-done');
  });

  it('talks as much as it is asked to, at the same moments', () => {
    const talk = (part: Partial<Talk>) => heard(lunge, 2, { talk: { ...DEFAULT_TALK, ...part } });
    const all = heard(lunge, 2);
    expect(talk({ amount: 'tones' })).toEqual([]);
    const essentials = talk({ amount: 'essentials' });
    expect(essentials.filter((line) => line.startsWith('-'))).toEqual([
      '-12 Reverse lunge. Two sets of twelve, each leg.',
      '-4.9 Right leg works.',
    ]);
    expect(essentials.filter((line) => /^(\d|[12]\d|3[0-5])\./.test(line))).toEqual([
      '0.2 Go.',
      '15.1 Five',
      '18.1 Halfway.',
      '27.1 Last three.',
      '30.1 Ten',
    ]);
    for (const line of essentials) expect(all).toContain(line);
    expect(talk({ counting: 'fifth' }).filter((line) => / (One|Two|Three|Eleven)$/.test(line))).toEqual([]);
    // A coach who listens to commands leaves time for them, whatever else is wanted.
    expect(talk(talkAndListen({ ...DEFAULT_TALK, formCues: false }))).toEqual(
      talk({ counting: 'fifth', formCues: false }),
    );
    const bare = talk({ formCues: false });
    expect(bare).toContain('12.1 Four');
    expect(bare.join()).not.toContain('heel');
  });

  it('marks the halves of a repetition: low to lower, high to lift', () => {
    const tones = heard(lunge, 1, { tones: true }).filter((line) => /lower|lift/.test(line));
    expect(tones.slice(0, 5)).toEqual(['2 lift', '3 lower', '5 lift', '6 lower', '8 lift']);
    const bridge: SetPlan = { exercise: 'glute-bridge', target: { kind: 'reps', reps: 3 }, rest: 0 };
    // A bridge begins on the floor: up, a second on top, down.
    expect(heard(bridge, 1, { tones: true }).filter((line) => /lower|lift/.test(line))).toEqual([
      '2 lower',
      '4 lift',
      '6 lower',
      '8 lift',
      '10 lower',
    ]);
  });

  it('says less with a slow voice, and still the command', () => {
    const slow = heard(plank, 2, { wordsPerMinute: 100 });
    expect(slow).toContain('0.2 Hold.');
    expect(slow).toContain('30.4 Relax. Rest forty-five.');
    expect(slow.join()).toContain('Plank.');
  });

  it('is quiet in a self-paced set but for one cue', () => {
    const said = heard({ ...lunge, pace: 'self-paced', side: 'right' }, 1);
    expect(said.filter((line) => Number.parseFloat(line) > 0)).toEqual([
      '0.2 Go.',
      '6 Stand up on the front heel.',
      '30.9 Session done. One set in under a minute. It is in your log.',
    ]);
  });
});
