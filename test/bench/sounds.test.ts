import { describe, expect, it } from 'vitest';
import { cardClock } from '../../bench/heard/card-clock.ts';
import { findTones, stretches } from '../../bench/heard/sounds.ts';
import { FourChannels } from '../../bench/heard/stage.ts';
import { toneSamples } from '../../src/adapters/tones.ts';
import { TONE_LENGTH, type ToneName } from '../../src/core/cue.ts';

const RATE = 48_000;

/** Lays a sound into a recording. */
function lay(recording: Int16Array, sound: Float32Array, frame: number, volume: number): void {
  for (const [i, sample] of sound.entries()) recording[frame + i] = Math.round(sample * volume * 32_767);
}

describe('finding tones in a recording', () => {
  const all = Object.keys(TONE_LENGTH) as ToneName[];

  it.each([0.8, 0.2])('finds every tone to the frame, at volume %d', (volume) => {
    const recording = new Int16Array(RATE * (all.length + 1));
    const places = all.map((tone, i) => ({ tone, frame: Math.round(RATE * (i + 0.5)) + 17 * i }));
    for (const { tone, frame } of places) lay(recording, toneSamples(tone, RATE), frame, volume);
    const { tones, unknown } = findTones(recording, RATE);
    expect(tones.map(({ tone, frame }) => ({ tone, frame }))).toEqual(places);
    expect(unknown).toEqual([]);
  });

  it('takes a piece of a tone, or any other sound, for unknown', () => {
    const recording = new Int16Array(RATE * 3);
    lay(recording, toneSamples('finish', RATE).subarray(0, 6_000), RATE, 0.8);
    lay(
      recording,
      Float32Array.from({ length: 9_600 }, (_, i) => Math.sin(i / 7)),
      2 * RATE,
      0.5,
    );
    const { tones, unknown } = findTones(recording, RATE);
    expect(tones).toEqual([]);
    expect(unknown).toHaveLength(2);
  });

  it('hears nothing in silence, nor what only keeps an output awake', () => {
    const recording = Int16Array.from({ length: RATE }, (_, i) => Math.round(Math.sin(i / 191) * 25));
    expect(findTones(recording, RATE)).toEqual({ tones: [], unknown: [] });
  });
});

it('counts short gaps in', () => {
  const samples = Int16Array.from([0, 9_000, 0, 9_000, 0, 0, 0, 9_000]);
  expect(stretches(samples, 0.1, 2)).toEqual([
    { from: 1, to: 4 },
    { from: 7, to: 8 },
  ]);
});

it('takes channels apart wherever the pieces are cut', () => {
  const frames = Int16Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
  const bytes = Buffer.from(frames.buffer);
  const apart = new FourChannels();
  for (const [from, to] of [
    [0, 3],
    [3, 9],
    [9, 16],
  ] as const)
    apart.add(bytes.subarray(from, to), 10 * to);
  expect(apart.apart()).toEqual({
    tones: Int16Array.from([1, 5]),
    voice: Int16Array.from([3, 7]),
    arrivals: [
      [30, 0],
      [90, 1],
      [160, 2],
    ],
  });
});

it('measures how fast the card runs, whatever comes late', () => {
  const fast = 48_000 * 1.0006;
  const arrivals = Array.from({ length: 1_000 }, (_, i) => {
    const frames = i * 4_800;
    // Pieces are late at random, and after half of it all of them.
    const late = ((i * 37) % 11) * 5 + (i > 500 ? 45 : 0);
    return [(frames * 1000) / fast + late, frames] as const;
  });
  const { rate, ms } = cardClock(arrivals);
  expect(rate / fast).toBeCloseTo(1, 5);
  for (const [, frames] of arrivals) expect(Math.abs(ms(frames) - (frames * 1000) / fast)).toBeLessThan(1);
});

it('knows how the card wanders, but does not make good that it stood still', () => {
  const wander = (at: number) => 10 * Math.sin(at / 200_000);
  const [stood, stall] = [400_000, 120];
  const arrivals = Array.from({ length: 9_000 }, (_, i) => {
    const at = i * 100 * (1 - 0.0006) + wander(i * 100) + (i * 100 > stood ? stall : 0);
    return [at + ((i * 37) % 11) * 5, i * 4_800] as const;
  });
  const { ms } = cardClock(arrivals);
  const off = arrivals.slice(200, -200).map(([at, frames]) => ms(frames) - at);
  const [first = 0, last = 0] = [off.slice(0, 3_000), off.slice(-4_000)].map((part) => Math.max(...part));
  expect(first).toBeLessThan(1.5);
  expect(first - last).toBeCloseTo(stall, -1);
});
