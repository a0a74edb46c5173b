import { expect } from 'chai';
import fc from 'fast-check';
import {
  DEFAULT_SETTINGS,
  localSettings,
  SETTINGS_KEY,
  validSettings,
} from '../../src/adapters/local-settings.ts';
import { steadyGoal } from '../../src/core/history/goal.ts';
import { putBack, replace } from './replace.ts';

describe('settings', () => {
  beforeEach(() => localStorage.removeItem(SETTINGS_KEY));
  afterEach(putBack);

  const chosen = {
    ...DEFAULT_SETTINGS,
    preferences: {
      ...DEFAULT_SETTINGS.preferences,
      countIn: 8_000,
      countdown: 10 as const,
      pace: 'self-paced' as const,
    },
    rate: 1.4,
    toneVolume: 0,
    theme: 'dark' as const,
    lastRoutine: 'core-essentials',
  };

  it('are the defaults at first', () => {
    expect(localSettings().read()).to.deep.equal(DEFAULT_SETTINGS);
  });

  it('are read back as they were written, by the next page too', () => {
    localSettings().write(chosen);
    expect(localSettings().read()).to.deep.equal(chosen);
  });

  it('fall back field by field where they are damaged', () => {
    const damaged = {
      ...chosen,
      rate: 9,
      theme: 'pink',
      preferences: { ...chosen.preferences, countIn: '5', restFactor: null },
    };
    localStorage.setItem(SETTINGS_KEY, JSON.stringify(damaged));
    expect(localSettings().read()).to.deep.equal({
      ...chosen,
      rate: 1,
      theme: 'auto',
      preferences: { ...chosen.preferences, countIn: 5_000 },
    });
  });

  it('count down by three where they are older than the choice', () => {
    const { countdown: _new, ...older } = chosen.preferences;
    const { preferences } = validSettings({ ...chosen, preferences: older });
    expect(preferences).to.deep.equal({ ...chosen.preferences, countdown: 3 });
    expect(validSettings({ preferences: { countdown: 4 } }).preferences.countdown).to.equal(3);
  });

  it('keep of a goal what is one', () => {
    const goalOf = (goal: unknown) => validSettings({ goal }).goal;
    const since = [
      { from: '2026-01-05', perWeek: 2 },
      { from: '2026-11-16', perWeek: 3 },
    ];
    expect(
      goalOf({
        since: [since[1], since[0], { from: 'now', perWeek: 3 }, { from: '2026-11-23', perWeek: 8 }, 7],
        frozen: ['2026-11-16', 'soon', 7],
      }),
    ).to.deep.equal({ since, frozen: ['2026-11-16'] });
    for (const damaged of [undefined, [], { since: [] }, { sessions: 99, frozen: 'x' }])
      expect(goalOf(damaged)).to.deep.equal(DEFAULT_SETTINGS.goal);
  });

  it('take the one goal of all time that there was until 2026-11-25', () => {
    const { goal } = validSettings({ goal: { sessions: 3, frozen: ['2026-11-16'] } });
    expect(goal).to.deep.equal({ ...steadyGoal(3), frozen: ['2026-11-16'] });
  });

  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '7',
    '{"preferences":[]}',
    '{"__proto__":{"rate":2}}',
    '{"lastRoutine":"<b>"}',
  ])
    it(`are the defaults for ${text || 'nothing'}`, () => {
      localStorage.setItem(SETTINGS_KEY, text);
      expect(localSettings().read()).to.deep.equal(DEFAULT_SETTINGS);
    });

  it('are valid, and stay as they are, whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const settings = validSettings(value);
        expect(settings.rate).to.be.within(0.5, 2);
        expect(settings.preferences.countIn).to.be.within(3_000, 15_000);
        expect(validSettings(settings)).to.deep.equal(settings);
      }),
    );
  });

  it('last as long as the page where storage is refused', () => {
    const refuse = () => {
      throw new DOMException('Access is denied', 'SecurityError');
    };
    replace(Storage.prototype, 'getItem', refuse);
    replace(Storage.prototype, 'setItem', refuse);
    const settings = localSettings();
    expect(settings.read()).to.deep.equal(DEFAULT_SETTINGS);
    settings.write(chosen);
    expect(settings.read()).to.deep.equal(chosen);
  });

  it('last as long as the page when the storage is full', () => {
    const settings = localSettings();
    settings.write(DEFAULT_SETTINGS);
    replace(Storage.prototype, 'setItem', () => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    settings.write(chosen);
    expect(settings.read()).to.deep.equal(chosen);
  });
});
