import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnVoice, NO_LESSON, type SpokenLine, voiceLearned } from '../../src/core/learn-voice.ts';
import { DEFAULT_VOICE, estimateSpeech, type Voice } from '../../src/core/voice.ts';

const LINES = [
  'Plank. Three sets of thirty seconds.',
  'Down on your forearms. Rise to one long line.',
  'Ribs in, heels reach back.',
  'Relax. Rest forty-five.',
  'Ten seconds. Get ready.',
  'Hold.',
];

const spokenBy = (voice: Voice, text: string): SpokenLine => ({
  text,
  latency: voice.latency,
  length: estimateSpeech(text, voice) + voice.silence,
});

const taught = (lines: readonly SpokenLine[]) =>
  voiceLearned(
    lines.reduce((lesson, line) => learnVoice(lesson, line), NO_LESSON),
    DEFAULT_VOICE,
  );

const voices = fc.record({
  wordsPerMinute: fc.integer({ min: 70, max: 260 }),
  latency: fc.integer({ min: 50, max: 800 }),
  silence: fc.integer({ min: 0, max: 600 }),
});

describe('learning a voice', () => {
  it('knows nothing but the prior before the first line', () => {
    expect(voiceLearned(NO_LESSON, DEFAULT_VOICE)).toEqual(DEFAULT_VOICE);
    // The slowest rate of the settings, half of a voice's own.
    const slowest = { ...DEFAULT_VOICE, wordsPerMinute: 80 };
    expect(voiceLearned(NO_LESSON, slowest)).toEqual(slowest);
  });

  it('comes near any voice within two dozen lines, one stall in five notwithstanding', () => {
    fc.assert(
      fc.property(voices, fc.integer({ min: 1_000, max: 4_000 }), (voice, stall) => {
        const lines = Array.from({ length: 30 }, (_, i) => {
          const line = spokenBy(voice, LINES[i % LINES.length] as string);
          return i % 5 === 2 ? { ...line, latency: stall, length: line.length + stall } : line;
        });
        const learned = taught(lines);
        expect(Math.abs(learned.latency - voice.latency)).toBeLessThanOrEqual(100);
        for (const text of LINES) {
          const busy = estimateSpeech(text, learned) + learned.silence;
          const really = estimateSpeech(text, voice) + voice.silence;
          expect(Math.abs(busy - really)).toBeLessThanOrEqual(100 + 0.1 * really);
        }
      }),
    );
  });

  it('leans on the prior while it has heard little', () => {
    const quick = { wordsPerMinute: 260, latency: 50, silence: 0 };
    const busy = (voice: Voice, text: string) => estimateSpeech(text, voice) + voice.silence;
    const [before, one, six] = [0, 1, 6].map((lines) =>
      busy(taught(LINES.slice(0, lines).map((text) => spokenBy(quick, text))), LINES[0] as string),
    ) as [number, number, number];
    const really = busy(quick, LINES[0] as string);
    expect(one).toBeLessThanOrEqual(before);
    expect(one - really).toBeGreaterThan((before - really) / 2);
    expect(six - really).toBeLessThan((before - really) / 2);
  });

  it('stays within what a score can be laid out for, whatever it is told', () => {
    const anything = fc.record({
      text: fc.constantFrom(...LINES, '', ' '),
      latency: fc.double(),
      length: fc.double(),
    });
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 60 }), (lines) => {
        const { latency, wordsPerMinute } = taught(lines);
        expect(latency).toBeGreaterThanOrEqual(50);
        expect(latency).toBeLessThanOrEqual(800);
        expect(wordsPerMinute).toBeGreaterThanOrEqual(70);
        expect(wordsPerMinute).toBeLessThanOrEqual(260);
      }),
    );
  });

  it('forgets how a voice spoke before its engine changed', () => {
    const lines = (n: number, voice: Voice) =>
      Array.from({ length: n }, (_, i) => spokenBy(voice, LINES[i % LINES.length] as string));
    const before = lines(40, { wordsPerMinute: 120, latency: 600, silence: 500 });
    const since = lines(24, { wordsPerMinute: 200, latency: 80, silence: 0 });
    const { latency, wordsPerMinute, silence } = taught([...before, ...since]);
    expect(latency).toBeLessThan(120);
    expect(wordsPerMinute).toBeGreaterThan(185);
    expect(silence).toBeLessThan(60);
  });
});
