import { expect, it } from 'vitest';
import type { Figure } from '../../../src/core/figure/figure.ts';
import { outline } from '../../../src/core/figure/outline.ts';
import { FINE } from '../../../src/core/figure/path.ts';
import { poseAt } from '../../../src/core/figure/pose-at.ts';
import { seen } from '../../../src/core/figure/seen.ts';

const figure: Figure = {
  from: 'hip',
  base: { at: [0, 46], spine: [90, 90, 90], arms: [-90, -90], farLeg: { at: [7, 0] } },
  props: [['arrow', 'near toe', 5, 1]],
  keys: [
    { t: 0, nearLeg: { at: [7, 0] } },
    { t: 0.5, nearLeg: { at: [20, 20] } },
  ],
};
const arrow = (phase: number): string =>
  outline(figure, poseAt(figure, phase)).find(({ tone }) => tone === 'arrow')?.path ?? 'none';

it('points to where a joint is, from where it was, and is not there before it has moved', () => {
  expect(arrow(0)).toBe('');
  const [x, y] = seen(poseAt(figure, 0.5)).nearLeg.toe;
  expect(arrow(0.5)).toContain(`L${Math.round((x + 5) * FINE)} ${Math.round(-(y + 1) * FINE)}`);
});

it('goes back the way it came', () => expect(arrow(0.75)).toBe(arrow(0.25)));
