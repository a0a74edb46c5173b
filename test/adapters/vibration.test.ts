import { expect } from 'chai';
import { canVibrate, vibration } from '../../src/adapters/vibration.ts';
import { putBack, replace } from './replace.ts';

describe('vibration', () => {
  const shaken: unknown[] = [];
  beforeEach(() => {
    shaken.length = 0;
    replace(navigator, 'vibrate', (pattern: unknown) => shaken.push(pattern) > 0);
    replace(navigator, 'userActivation', { hasBeenActive: true });
  });
  afterEach(putBack);

  it('lets tones be felt once it is wanted, tempo never', () => {
    const haptics = vibration();
    haptics.pulse('go');
    expect(shaken).to.deep.equal([]);
    haptics.enable(true);
    haptics.pulse('go');
    haptics.pulse('lower');
    haptics.pulse('ten-seconds');
    expect(shaken).to.deep.equal([[250], [80, 80, 80]]);
  });

  it('waits for the first tap', () => {
    replace(navigator, 'userActivation', { hasBeenActive: false });
    const haptics = vibration();
    haptics.enable(true);
    haptics.pulse('go');
    expect(shaken).to.deep.equal([]);
  });

  it('says whether there is any', () => {
    expect(canVibrate()).to.equal(true);
  });
});
