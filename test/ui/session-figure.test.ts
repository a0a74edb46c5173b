import { expect } from 'chai';
import { EXERCISES } from '../../src/content/exercises.ts';
import { FIGURES } from '../../src/content/figures/index.ts';
import { outline } from '../../src/core/figure/outline.ts';
import { motionOf, phaseAt } from '../../src/core/figure/phase.ts';
import { poseAt } from '../../src/core/figure/pose-at.ts';
import type { Tempo } from '../../src/core/units.ts';
import type { SessionView } from '../../src/core/view.ts';
import type { GwFigure } from '../../src/ui/parts/figure.ts';
import type { GwPicture } from '../../src/ui/parts/picture.ts';
import '../../src/ui/screens/session.ts';
import { until } from '../adapters/until.ts';
import { clear, drawn, mount } from './support.ts';
import { VIEWS } from './views.ts';

/** The picture of a session at one moment, with its figure drawn. */
async function pictured(view: SessionView): Promise<{ picture: GwPicture; figure: GwFigure }> {
  const session = await mount(
    Object.assign(document.createElement('gw-session'), { view, routineName: 'Core essentials' }),
  );
  const picture = session.shadowRoot?.querySelector('gw-picture');
  if (!picture) throw new Error('no picture');
  const figureOf = () => picture.shadowRoot?.querySelector('gw-figure');
  await until('the figures are there', () => figureOf()?.shadowRoot?.querySelector('.moves path') != null);
  const figure = figureOf();
  if (!figure) throw new Error('no figure');
  await drawn(figure);
  return { picture, figure };
}

const paths = ({ shadowRoot }: GwFigure): (string | null)[] =>
  [...(shadowRoot?.querySelectorAll('.moves path') ?? [])].map((path) => path.getAttribute('d'));

describe('the figure of a session', () => {
  afterEach(clear);

  it('is mirrored on the left, and only there', async () => {
    const on = async (side: SessionView['side']) => {
      const { figure } = await pictured({ ...VIEWS.paced, side });
      const turned = figure.shadowRoot?.querySelector('svg > g')?.getAttribute('transform') ?? '';
      expect(turned.includes('scale(-1'), `drawn for ${side}`).to.equal(figure.mirrored);
      return figure.mirrored;
    };
    expect(await on('left')).to.equal(true);
    expect(await on('right')).to.equal(false);
    expect(await on(undefined)).to.equal(false);
  });

  it('is as far in its repetition as the set is, in the tempo of the set', async () => {
    // 12 repetitions in 60 s, slower than the exercise says: after 26 s it is a fifth into the sixth.
    const view = { ...VIEWS.paced, status: 'paused', elapsed: 26_000, length: 60_000 } as const;
    const { picture, figure } = await pictured(view);
    expect(picture.elapsed).to.equal(26_000);
    expect(picture.repetition).to.equal(5_000);
    const tempo = EXERCISES['reverse-lunge'].tempo ?? [0, 0, 0, 0];
    const whole = tempo.reduce((sum, part) => sum + part, 0);
    const slow = tempo.map((part) => (part * 5) / whole) as unknown as Tempo;
    const phase = phaseAt(motionOf(EXERCISES['reverse-lunge'], FIGURES['reverse-lunge'], slow), 26_000);
    const pose = poseAt(FIGURES['reverse-lunge'], phase);
    expect(paths(figure)).to.deep.equal(outline(FIGURES['reverse-lunge'], pose).map(({ path }) => path));
  });

  it('moves while the set runs, and not in a pause or before one goes on', async () => {
    expect((await pictured(VIEWS.paced)).figure.running).to.equal(true);
    expect((await pictured(VIEWS.paused)).figure.running).to.equal(false);
    expect((await pictured(VIEWS.resuming)).figure.running).to.equal(false);
  });

  it('goes by itself before the set, and stands in a rest', async () => {
    const before = await pictured(VIEWS.prepare);
    expect(before.picture.elapsed).to.equal(undefined);
    expect(before.figure.running).to.equal(true);
    const { figure } = await pictured(VIEWS.rest);
    expect(figure.running).to.equal(false);
    expect(figure.poses).to.have.lengthOf(1);
  });
});
