import { expect } from 'chai';
import { EXERCISES, type ExerciseId } from '../../src/content/exercises.ts';
import { FIGURES } from '../../src/content/figures/index.ts';
import { outline } from '../../src/core/figure/outline.ts';
import { type Motion, motionOf } from '../../src/core/figure/phase.ts';
import { poseAt } from '../../src/core/figure/pose-at.ts';
import '../../src/ui/parts/figure.ts';
import type { GwFigure } from '../../src/ui/parts/figure.ts';
import { clear, drawn, expectAccessible, mount } from './support.ts';

const figure = (id: ExerciseId, more: Partial<GwFigure> = {}): Promise<GwFigure> => {
  const element = document.createElement('gw-figure');
  element.style.inlineSize = '240px';
  element.style.blockSize = '240px';
  return mount(
    Object.assign(element, { figure: FIGURES[id], motion: motionOf(EXERCISES[id], FIGURES[id]), ...more }),
  );
};
const paths = (element: GwFigure): (string | null)[] =>
  [...(element.shadowRoot?.querySelectorAll('.moves path') ?? [])].map((path) => path.getAttribute('d'));
const expected = (id: ExerciseId, phase: number): string[] =>
  outline(FIGURES[id], poseAt(FIGURES[id], phase)).map(({ path }) => path);
const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const until = async (holds: () => boolean, what: string): Promise<void> => {
  const end = performance.now() + 15_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`not within 15 s: ${what}`);
    await frame();
  }
};

describe('gw-figure', () => {
  afterEach(clear);

  it('stands where the set is while time does not run', async () => {
    const element = await figure('squat', { elapsed: 2000 });
    expect(paths(element)).to.deep.equal(expected('squat', 0.5));
    element.elapsed = 3000;
    await drawn(element);
    expect(paths(element)).to.deep.equal(expected('squat', 0));
  });

  it('moves while time runs, and stops with it', async () => {
    const element = await figure('squat', { elapsed: 0, running: true });
    const first = paths(element);
    await until(() => paths(element).join() !== first.join(), 'a squat moves');
    element.running = false;
    element.elapsed = 2000;
    await drawn(element);
    await frame();
    await frame();
    expect(paths(element)).to.deep.equal(expected('squat', 0.5));
  });

  it('breathes in a hold: the shirt moves, the rest does not', async () => {
    const element = await figure('plank', { elapsed: 0, running: true });
    const first = paths(element);
    await until(() => paths(element).join() !== first.join(), 'a plank breathes');
    const tones = [...(element.shadowRoot?.querySelectorAll('.moves path') ?? [])];
    const moved = tones.filter((path, i) => path.getAttribute('d') !== first[i]);
    expect(moved.map((path) => path.getAttribute('class'))).to.deep.equal(['shirt']);
  });

  it('is not drawn anew while nothing moves that could be seen', async () => {
    // Most of a day down, so that a beat of the film moves it by less than a pixel.
    const slow = { ...motionOf(EXERCISES.squat, FIGURES.squat), tempo: [60_000, 0, 60_000, 0] } as Motion;
    const element = await figure('squat', { motion: slow, elapsed: 24_000_000, running: true });
    const first = paths(element);
    const other = await figure('squat', { elapsed: 0, running: true });
    for (let changes = 0; changes < 10; changes++) {
      const seen = paths(other).join();
      await until(() => paths(other).join() !== seen, 'the other moves');
    }
    expect(paths(element)).to.deep.equal(first);
  });

  it('shows its key poses side by side when asked to stand still', async () => {
    const element = await figure('squat', { poses: [0, 0.5], running: true });
    expect(paths(element)).to.deep.equal([...expected('squat', 0), ...expected('squat', 0.5)]);
    const [, , wide] = element.shadowRoot?.querySelector('svg')?.getAttribute('viewBox')?.split(' ') ?? [];
    const one = await figure('squat');
    const [, , narrow] = one.shadowRoot?.querySelector('svg')?.getAttribute('viewBox')?.split(' ') ?? [];
    expect(Number(wide)).to.be.greaterThan(2 * Number(narrow));
  });

  for (const id of ['bird-dog', 'dead-bug', 'plank-shoulder-tap', 'a-march', 'mountain-climber'] as const)
    it(`keeps no limb of where it was in the pose it is made to stand in: ${id}`, async () => {
      const element = await figure(id, { elapsed: 0, running: true });
      const first = paths(element);
      await until(() => paths(element).join() !== first.join(), 'it moves');
      element.poses = [0, 0.25];
      await drawn(element);
      expect(paths(element)).to.deep.equal([...expected(id, 0), ...expected(id, 0.25)]);
      element.poses = undefined;
      element.running = false;
      element.elapsed = 0;
      await drawn(element);
      expect(paths(element)).to.deep.equal(expected(id, 0));
    });

  it('is turned over for the other side, inside the same picture', async () => {
    const right = await figure('reverse-lunge', { elapsed: 2000 });
    const left = await figure('reverse-lunge', { elapsed: 2000, mirrored: true });
    const box = (element: GwFigure) =>
      element.shadowRoot?.querySelector('.moves .glow')?.getBoundingClientRect() ?? new DOMRect();
    const from = (element: GwFigure) => element.getBoundingClientRect();
    // What was so far from the left edge is as far from the right.
    expect(from(left).right - box(left).right).to.be.closeTo(box(right).left - from(right).left, 0.5);
    expect(box(left).width).to.be.closeTo(box(right).width, 0.5);
  });

  it('stays inside its picture', async () => {
    for (const id of Object.keys(FIGURES) as ExerciseId[]) {
      const element = await figure(id);
      const around = element.shadowRoot?.querySelector('svg')?.viewBox.baseVal;
      if (!around) throw new Error('no picture');
      for (const phase of [0, 0.25, 0.5, 0.75]) {
        element.poses = [phase];
        await drawn(element);
        for (const path of element.shadowRoot?.querySelectorAll<SVGPathElement>('.moves path') ?? []) {
          // What is not there yet, an arrow or the strokes of a hop, lies nowhere.
          if (!path.getAttribute('d')) continue;
          const { x, y, width, height } = path.getBBox();
          const out = Math.max(
            around.x - x,
            around.y - y,
            x + width - around.x - around.width,
            y + height - around.y - around.height,
          );
          expect(out, `${id} at ${phase}: ${path.getAttribute('class')}`).to.be.at.most(0);
        }
      }
      element.remove();
    }
  });

  it('is decoration, or has a name', async () => {
    const silent = await figure('plank');
    expect(silent.shadowRoot?.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
    const named = await figure('plank', { label: 'Plank' });
    const image = named.shadowRoot?.querySelector('svg');
    expect(image?.getAttribute('role')).to.equal('img');
    expect(image?.getAttribute('aria-label')).to.equal('Plank');
    await expectAccessible(named);
  });

  it('costs little: a picture is computed in a small part of a frame', async () => {
    const batch = 60;
    let best = Number.POSITIVE_INFINITY;
    // The best of many batches is what it costs; the others are what else the machine did.
    for (let round = 0; round < 40; round++) {
      const start = performance.now();
      for (let i = 0; i < batch; i++) outline(FIGURES.squat, poseAt(FIGURES.squat, i / batch));
      best = Math.min(best, (performance.now() - start) / batch);
      await frame();
    }
    expect(best, `${best.toFixed(3)} ms`).to.be.below(0.4);
  });
});
