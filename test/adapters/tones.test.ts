import { expect } from 'chai';
import { loudest, toneSamples } from '../../src/adapters/tones.ts';
import { TONE_LENGTH, type ToneName } from '../../src/core/cue.ts';

const TONES = Object.keys(TONE_LENGTH) as ToneName[];
const peak = (samples: Float32Array) => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
const decibels = (ratio: number) => 20 * Math.log10(ratio);

/** Strength of one frequency in a stretch of samples, by the Goertzel algorithm. */
function strength(samples: Float32Array, hertz: number, rate: number): number {
  const factor = 2 * Math.cos((2 * Math.PI * hertz) / rate);
  let one = 0;
  let two = 0;
  for (const sample of samples) [two, one] = [one, sample + factor * one - two];
  return Math.sqrt(one * one + two * two - factor * one * two) / samples.length;
}

/** The strongest of the semitones between 250 and 4,000 Hz. */
function pitch(samples: Float32Array, rate: number): number {
  const semitones = Array.from({ length: 49 }, (_, n) => 246.94 * 2 ** (n / 12));
  return semitones.reduce((best, hertz) =>
    strength(samples, hertz, rate) > strength(samples, best, rate) ? hertz : best,
  );
}

for (const rate of [22_050, 44_100, 48_000, 96_000])
  describe(`tones at ${rate} samples a second`, () => {
    for (const tone of TONES) {
      const samples = toneSamples(tone, rate);

      it(`${tone} is as long as the score says`, () => {
        expect(samples.length).to.equal(Math.round((TONE_LENGTH[tone] * rate) / 1000));
      });

      it(`${tone} begins and ends in silence, without a click on the way`, () => {
        expect(samples[0]).to.equal(0);
        expect(Math.abs(samples.at(-1) ?? 1)).to.equal(0);
        // A sine of 4 kHz at the peak bends no faster than this; a click does.
        const steepest = (2 * Math.PI * 4_000) / rate;
        samples.forEach((sample, i) => {
          expect(Math.abs(sample - (samples[i - 1] ?? 0))).to.be.below(Math.min(1, steepest));
        });
      });

      it(`${tone} rises in no less than 4 ms and has gone quietly 1 ms before its end`, () => {
        const first = samples.subarray(0, Math.round(rate * 0.001));
        const last = samples.subarray(samples.length - Math.round(rate * 0.001));
        expect(peak(first)).to.be.below(0.35 * peak(samples));
        expect(peak(last)).to.be.below(0.01);
      });

      it(`${tone} is as loud as the others and does not clip`, () => {
        expect(peak(samples)).to.be.within(0.5, 0.95);
        expect(Math.abs(decibels(loudest(samples, Math.round(rate * 0.05)) / 0.25))).to.be.below(0.5);
      });

      it(`${tone} is where a phone's speaker is good`, () => {
        expect(pitch(samples, rate)).to.be.within(500, 2_000);
      });
    }

    const part = (tone: ToneName, from: number, to: number) =>
      pitch(toneSamples(tone, rate).subarray((from * rate) / 1000, (to * rate) / 1000), rate);

    it('go rises from a fifth above the count-in, stop falls back to it', () => {
      const countIn = part('count-in', 0, 120);
      expect(part('go', 0, 70) / countIn).to.be.closeTo(1.5, 0.05);
      expect(part('go', 90, 200)).to.be.above(part('go', 0, 70));
      expect(part('stop', 100, 200)).to.be.below(part('stop', 0, 80));
      expect(part('stop', 100, 200) / countIn).to.be.closeTo(1, 0.05);
    });

    it('lift is a fifth above lower', () => {
      expect(part('lift', 0, 110) / part('lower', 0, 110)).to.be.closeTo(1.5, 0.05);
    });

    it('finish rises in three notes to the octave', () => {
      const [first, second, third] = [
        part('finish', 0, 150),
        part('finish', 170, 300),
        part('finish', 330, 600),
      ];
      expect([first, second, third]).to.deep.equal([first, second, third].sort((one, other) => one - other));
      expect(third / first).to.be.closeTo(2, 0.05);
    });
  });
