import { expect } from 'chai';
import { cut, film } from '../../src/ui/parts/film.ts';

/** A scene that writes down when it was drawn. */
function scene(wait: number) {
  const drawn: number[] = [];
  return Object.assign(
    (now: number) => {
      drawn.push(now);
      return wait;
    },
    { drawn },
  );
}
const until = async (holds: () => boolean): Promise<void> => {
  const end = performance.now() + 20_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error('not within 20 s');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

describe('film', () => {
  it('draws at once, and then no sooner than the scene says', async () => {
    const squat = scene(60);
    film(squat);
    expect(squat.drawn).to.have.length(1);
    await until(() => squat.drawn.length === 5);
    cut(squat);
    for (const [i, at] of squat.drawn.entries())
      if (i > 0) expect(at - (squat.drawn[i - 1] ?? 0)).to.be.at.least(59);
  });

  it('draws together what would be due soon', async () => {
    const squat = scene(50);
    const track = scene(80);
    film(squat);
    film(track);
    await until(() => track.drawn.length === 6);
    cut(squat);
    cut(track);
    // After the first, which came by itself, the track never asks for a picture of its own.
    for (const at of track.drawn.slice(1)) expect(squat.drawn).to.include(at);
  });

  it('lets be what was cut', async () => {
    const breath = scene(10);
    const other = scene(10);
    film(breath);
    cut(breath);
    film(other);
    await until(() => other.drawn.length === 6);
    cut(other);
    expect(breath.drawn).to.have.length(1);
  });
});
