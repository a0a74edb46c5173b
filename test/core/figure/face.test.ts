import { describe, expect, it } from 'vitest';
import { FIGURES } from '../../../src/content/figures/index.ts';
import { poseAt } from '../../../src/core/figure/pose-at.ts';
import { seen } from '../../../src/core/figure/seen.ts';
import { eyes, peak, strap } from '../../../src/core/figure/trunk.ts';

/** Who does a four-way hip turns all the way round. */
const turned = (phase: number) => {
  const joints = seen(poseAt(FIGURES['four-way-hip'], phase));
  return {
    eyes: eyes(joints).match(/M/g)?.length ?? 0,
    peak: peak(joints) !== '',
    strap: strap(joints) !== '',
  };
};

describe('a head', () => {
  it('has two eyes below a peak toward the viewer', () =>
    expect(turned(0.375)).toEqual({ eyes: 2, peak: true, strap: false }));

  it('has the strap of its cap behind', () =>
    expect(turned(0.875)).toEqual({ eyes: 0, peak: false, strap: true }));

  it.each([0.125, 0.625])('is a profile from the side, at %s', (phase) =>
    expect(turned(phase)).toEqual({ eyes: 0, peak: false, strap: false }),
  );
});
