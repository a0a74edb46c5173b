import { describe, expect, it } from 'vitest';
import { EXERCISES } from '../../../src/content/exercises.ts';
import { FIGURES } from '../../../src/content/figures/index.ts';
import { breathAt, keyPhases, loopLength, motionOf, phaseAt } from '../../../src/core/figure/phase.ts';
import { poseAt } from '../../../src/core/figure/pose-at.ts';
import { seen } from '../../../src/core/figure/seen.ts';
import { subtract } from '../../../src/core/figure/vector.ts';
import { repetition } from '../../../src/core/repetition.ts';

const motion = (id: keyof typeof FIGURES) => motionOf(EXERCISES[id], FIGURES[id]);
const at = (id: keyof typeof FIGURES, ms: number) => poseAt(FIGURES[id], phaseAt(motion(id), ms));

describe('a repetition is in step with the tones', () => {
  it.each(['squat', 'glute-bridge', 'dead-bug', 'plank-shoulder-tap', 'leg-raise'] as const)('%s', (id) => {
    const { tempo } = EXERCISES[id];
    if (!tempo) throw new Error('no tempo');
    const rep = repetition(EXERCISES[id], tempo);
    expect(loopLength(motion(id))).toBe(rep.length);
    const sides = EXERCISES[id].laterality === 'alternating' ? 2 : 1;
    // Each tone is sounded at a rest or a turn of the figure: multiples of half a side's turn.
    for (const { offset } of rep.tones)
      expect((phaseAt(motion(id), offset) * 2 * sides) % 1, `at ${offset} ms`).toBeCloseTo(0, 9);
    // And between two tones it moves one half on.
    for (const [i, { offset }] of rep.tones.entries())
      expect(phaseAt(motion(id), offset + 10), `after ${offset} ms`).toBeGreaterThan(i / (2 * sides));
  });

  it('lowers a squat on the low tone and lifts it on the high one', () => {
    expect(at('squat', 1000).hip[1]).toBeLessThan(at('squat', 200).hip[1]);
    expect(at('squat', 2800).hip[1]).toBeGreaterThan(at('squat', 2100).hip[1]);
  });

  it('begins a bridge with its lift', () => {
    expect(at('glute-bridge', 900).hip[1]).toBeGreaterThan(at('glute-bridge', 100).hip[1]);
  });

  it('stands still in a pause', () => {
    // Bridge: 1 s up, 1 s at the top.
    expect(phaseAt(motion('glute-bridge'), 1100)).toBe(0.5);
    expect(phaseAt(motion('glute-bridge'), 1900)).toBe(0.5);
  });

  it('changes sides in an alternating repetition', () => {
    const half = loopLength(motion('bird-dog')) / 2;
    const first = at('bird-dog', 1500);
    const second = at('bird-dog', 1500 + half);
    expect(first.nearArm.wrist[1]).toBeGreaterThan(20);
    expect(second.nearArm.wrist[1]).toBeCloseTo(first.farArm.wrist[1], 6);
    expect(second.farLeg.ankle[1]).toBeCloseTo(first.nearLeg.ankle[1], 6);
  });

  it('hops and lands within the one tone of a hop', () => {
    expect(phaseAt(motion('single-leg-hop'), 500)).toBeCloseTo(0.5);
    expect(phaseAt(motion('single-leg-hop'), 999)).toBeCloseTo(1, 2);
  });

  it('takes the tempo of the set', () => {
    const slow = motionOf(EXERCISES.squat, FIGURES.squat, [4, 1, 2, 1]);
    expect(loopLength(slow)).toBe(8000);
    expect(phaseAt(slow, 2000)).toBeCloseTo(0.25);
    expect(phaseAt(slow, 4500)).toBe(0.5);
    expect(phaseAt(slow, 7500)).toBe(1);
  });
});

describe('a figure whose repetitions each have a way of their own', () => {
  const { length } = repetition(EXERCISES['four-way-hip'], EXERCISES['four-way-hip'].tempo ?? [0, 0, 0, 0]);

  it('goes through all of them, one for each repetition that is counted', () => {
    expect(loopLength(motion('four-way-hip'))).toBe(4 * length);
    for (const rep of [0, 1, 2, 3]) {
      expect(phaseAt(motion('four-way-hip'), rep * length)).toBeCloseTo(rep / 4, 9);
      expect(phaseAt(motion('four-way-hip'), (rep + 0.5) * length)).toBeCloseTo((rep + 0.5) / 4, 9);
    }
  });

  it('moves the leg forward, out, back and in, always away from the band', () => {
    const [start, ...ways] = keyPhases(FIGURES['four-way-hip']);
    expect(start).toBe(0);
    const directions = ways.map((phase) => {
      const pose = poseAt(FIGURES['four-way-hip'], phase);
      const { ankle, hip } = pose.nearLeg;
      return { own: subtract(ankle, hip), seen: subtract(seen(pose).nearLeg.ankle, seen(pose).nearLeg.hip) };
    });
    const [forward, out, back, inward] = directions.map(({ own }) => own);
    expect(forward?.[0]).toBeGreaterThan(20);
    expect(out?.[2]).toBeGreaterThan(20);
    expect(back?.[0]).toBeLessThan(-20);
    expect(inward?.[2]).toBeLessThan(-20);
    for (const { seen: way } of directions) expect(way[0]).toBeLessThan(-15);
  });

  it('turns on where the loop closes, instead of all the way back', () => {
    const yaw = (phase: number) => poseAt(FIGURES['four-way-hip'], phase).yaw;
    expect(yaw(0.875)).toBeCloseTo(-90);
    expect(yaw(0.94)).toBeLessThan(-90);
    expect(yaw(0.94)).toBeGreaterThan(-180);
  });
});

describe('without repetitions', () => {
  it('breathes in a hold, and only there', () => {
    expect(phaseAt(motion('plank'), 12345)).toBe(0);
    expect(breathAt(motion('plank'), 0)).toBe(0);
    expect(breathAt(motion('plank'), 2000)).toBeCloseTo(1);
    expect(breathAt(motion('squat'), 2000)).toBe(0);
  });

  it('goes round at the cadence of the work', () => {
    expect(loopLength(motion('mountain-climber'))).toBe(1100);
    expect(phaseAt(motion('mountain-climber'), 1100 * 3.25)).toBeCloseTo(0.25);
    expect(phaseAt(motion('mountain-climber'), -275)).toBeCloseTo(0.75);
  });
});
