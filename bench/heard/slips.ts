import { TONE_LENGTH, type ToneName } from '../../src/core/cue.ts';
import type { Witnessed } from '../witness.ts';
import { pageTimeOf } from '../zero.ts';

/** How the way from the context's clock to the ear changed between two tones, in milliseconds; longer is more. */
export interface Slip {
  readonly tone: ToneName;
  readonly at: number;
  /** Heard so much later than planned. */
  readonly off: number;
  /** By the recording: so long the card stood still since the tone before, whatever anybody was told. */
  readonly stood: number;
  /** By what the browser told of it. */
  readonly told: number;
}

/** How far from its own moment a tone handed over is looked for. Milliseconds. */
const REACH = 300;

/**
 * Compares where each heard tone was placed on the context's clock with where it is in the recording. Tells a card that
 * stood still, which nobody can make good for a tone that was in it, from an app that placed a tone wrong, and both
 * from a browser that told it wrong. Tones in order, their moments in milliseconds from `start` on the page's clock.
 * `second`: how many seconds one of the card's is, whose clock the context's is.
 */
export function slips(
  tones: readonly { readonly tone: ToneName; readonly planned: number; readonly heard: number }[],
  { sources, pairs }: Pick<Witnessed, 'sources' | 'pairs'>,
  start: number,
  second = 1,
): Slip[] {
  const placed = sources
    .filter(({ takenBack }) => !takenBack)
    .map(({ when, length }) => ({
      context: when * 1000 * second,
      page: pageTimeOf(when * 1000, pairs) - start,
      length: Math.round(length * 1000),
    }));
  const found: Slip[] = [];
  let before: { readonly stood: number; readonly told: number } | undefined;
  for (const { tone, planned, heard } of tones) {
    const own = placed.filter(
      ({ page, length }) => length === TONE_LENGTH[tone] && Math.abs(page - heard) <= REACH,
    );
    own.sort((a, b) => Math.abs(a.page - heard) - Math.abs(b.page - heard));
    const [nearest] = own;
    if (!nearest) continue;
    const now = { stood: heard - nearest.context, told: nearest.page - nearest.context };
    const { stood, told } = before ?? now;
    found.push({ tone, at: planned, off: heard - planned, stood: now.stood - stood, told: now.told - told });
    before = now;
  }
  return found;
}
