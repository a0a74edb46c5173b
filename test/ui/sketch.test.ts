import { expect } from 'chai';
import { FIGURES } from '../../src/content/figures/index.ts';
import { sketch } from './sketch.ts';

describe('the pose page', () => {
  it('shows a figure and what is wrong with it', () => {
    expect(sketch('squat')).to.deep.include({ id: 'squat', figure: FIGURES.squat, faults: [] });
  });

  it('says why it cannot draw one that is half written', () => {
    const { spine: _, ...rest } = FIGURES.plank.base ?? {};
    const { at: _at, ...lost } = rest;
    expect(sketch('plank', { plank: { ...FIGURES.plank, base: lost } })).to.deep.equal({
      id: 'plank',
      message: 'A pose needs its place (at) and its spine.',
    });
    expect(sketch('plank', { plank: { ...FIGURES.plank, keys: [] } })).to.have.property('message');
  });

  it('says that it does not know an exercise', () => {
    expect(sketch('wall-sitt')).to.deep.equal({
      id: 'wall-sitt',
      message: 'There is no exercise "wall-sitt".',
    });
  });
});
