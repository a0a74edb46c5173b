import { expect } from 'chai';
import { localFavourites } from '../../src/adapters/local-favourites.ts';
import { DEFAULT_SETTINGS, localSettings } from '../../src/adapters/local-settings.ts';
import { forgetChoices } from '../../src/main/forget-choices.ts';

describe('settings that are deleted with everything', () => {
  it('are those of the first day, and seen at once', () => {
    const [settings, favourites] = [localSettings(), localFavourites()];
    settings.write({ ...DEFAULT_SETTINGS, rate: 1.4, theme: 'dark' });
    favourites.write(['plank']);
    document.documentElement.dataset['theme'] = 'dark';
    forgetChoices(settings, favourites);
    expect(localSettings().read()).to.deep.equal(DEFAULT_SETTINGS);
    expect(localFavourites().read()).to.deep.equal([]);
    expect(document.documentElement.dataset['theme']).to.equal(undefined);
  });
});
