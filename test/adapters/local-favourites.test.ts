import { expect } from 'chai';
import { FAVOURITES_KEY, localFavourites } from '../../src/adapters/local-favourites.ts';
import { putBack, replace } from './replace.ts';

describe('favourites', () => {
  beforeEach(() => localStorage.removeItem(FAVOURITES_KEY));
  afterEach(putBack);

  it('are none at first', () => {
    expect(localFavourites().read()).to.deep.equal([]);
  });

  it('are read back as they were written, by the next page too', () => {
    localFavourites().write(['plank', 'glute-bridge']);
    expect(localFavourites().read()).to.deep.equal(['plank', 'glute-bridge']);
  });

  for (const text of ['', '{', 'null', '{"0":"plank"}', '7', '["<b>",7,null,["plank"]]'])
    it(`are none for ${text || 'nothing'}`, () => {
      localStorage.setItem(FAVOURITES_KEY, text);
      expect(localFavourites().read()).to.deep.equal([]);
    });

  it('are each there once, whatever was stored', () => {
    localStorage.setItem(FAVOURITES_KEY, '["plank","plank","Plank","push-up"]');
    expect(localFavourites().read()).to.deep.equal(['plank', 'push-up']);
  });

  it('last as long as the page where storage is refused', () => {
    replace(Storage.prototype, 'setItem', () => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    const favourites = localFavourites();
    favourites.write(['plank']);
    expect(favourites.read()).to.deep.equal(['plank']);
  });
});
