import { expect } from 'chai';
import { DEFAULT_SETTINGS } from '../../src/adapters/local-settings.ts';
import type { Pace } from '../../src/core/routine.ts';
import '../../src/ui/parts/sound-check.ts';
import '../../src/ui/screens/routine.ts';
import '../../src/ui/screens/settings.ts';
import { until } from '../adapters/until.ts';
import { DETAIL } from './sessions.ts';
import { clear, drawn, expectAccessible, heard, mount, names, pressable, within } from './support.ts';

const voices = Array.from({ length: 13_000 }, (_, n) => ({
  id: `voice-${n}`,
  name: `Voice ${n}`,
  language: n % 2 ? 'en-GB' : 'en-US',
}));

const settings = (more: object = {}) =>
  mount(
    Object.assign(document.createElement('gw-settings'), {
      settings: DEFAULT_SETTINGS,
      can: { vibration: true, knock: true, commands: true },
      voices,
      ...more,
    }),
  );

const radios = (element: Element) =>
  within(element).filter((e): e is HTMLInputElement => e.matches('input[name=voice]'));

describe('the settings of what is heard', () => {
  afterEach(clear);

  it('show a few voices of thousands, by where they are from, more on request', async () => {
    const screen = await settings();
    expect(radios(screen)).to.have.length(6);
    const text = screen.shadowRoot?.querySelector('gw-voices')?.shadowRoot?.textContent ?? '';
    expect(text).to.contain('American English').and.to.contain('British English');
    pressable(screen, 'More voices').click();
    await drawn(screen);
    expect(radios(screen)).to.have.length(41);
    expect(names(screen)).not.to.include('More voices');
  });

  it('let a voice be chosen, and show the chosen one wherever it ranks', async () => {
    const screen = await settings({ settings: { ...DEFAULT_SETTINGS, voice: 'voice-9999' } });
    const chosen = heard('gw-voice');
    expect(
      radios(screen)
        .find(({ checked }) => checked)
        ?.closest('label')?.textContent,
    ).to.contain('Voice 9999');
    radios(screen)[2]?.click();
    radios(screen)[0]?.click();
    expect(chosen).to.deep.equal([{ id: 'voice-2' }, { id: undefined }]);
  });

  it('let every tone be heard, and the check be opened', async () => {
    const screen = await settings();
    const tones = heard('gw-tone');
    const check = heard('gw-sound-check');
    for (const name of [
      'Count-in',
      'Go',
      'Halfway',
      'Ten seconds',
      'Lower',
      'Lift',
      'Side done',
      'Set done',
      'Session done',
    ])
      pressable(screen, name).click();
    expect(tones.map(({ tone }) => tone)).to.deep.equal([
      'count-in',
      'go',
      'halfway',
      'ten-seconds',
      'lower',
      'lift',
      'stop',
      'set-done',
      'finish',
    ]);
    pressable(screen, 'Can you hear me?').click();
    expect(check).to.have.length(1);
  });

  it('change one thing at a time', async () => {
    const screen = await settings();
    const changed = heard('gw-settings');
    const press = async (selector: string) => {
      screen.shadowRoot?.querySelector<HTMLInputElement>(selector)?.click();
      await drawn(screen);
    };
    for (const value of ['essentials', 'fifth', 'own']) await press(`input[value=${value}]`);
    const switches = [...(screen.shadowRoot?.querySelectorAll<HTMLInputElement>('input[role=switch]') ?? [])];
    for (const toggle of switches) toggle.click();
    const last = changed.at(-1);
    expect(last?.talk).to.deep.equal({ amount: 'essentials', counting: 'fifth', formCues: false });
    expect([last?.sound, last?.flash, last?.vibrate, last?.knock, last?.commands]).to.deep.equal([
      'own',
      false,
      false,
      true,
      true,
    ]);
  });

  it('say what became of a permission, and let knocking be tried', async () => {
    const screen = await settings();
    screen.can = { ...screen.can, knocks: 0 };
    await drawn(screen);
    const status = () => screen.shadowRoot?.querySelector('[role=status]')?.textContent;
    expect(status()).to.contain('knock twice');
    screen.can = { ...screen.can, knocks: 2 };
    await drawn(screen);
    expect(status()).to.equal('Heard. It works.');
  });

  it('let a control ask the coach, and offer to understand speech here', async () => {
    const can = { vibration: true, knock: true, commands: true, learning: 'offered' } as const;
    const screen = await settings({ can });
    const changed = heard('gw-settings');
    const wanted = heard('gw-learn-speech');
    screen.shadowRoot?.querySelector<HTMLInputElement>('input[name=previous][value=how-long]')?.click();
    await drawn(screen);
    expect(changed.at(-1)?.asks).to.deep.equal({ ...DEFAULT_SETTINGS.asks, previous: 'how-long' });
    pressable(screen, 'Understand me on this device').click();
    expect(wanted).to.have.length(1);
    screen.can = { ...can, learning: 'under-way' };
    await drawn(screen);
    expect(screen.shadowRoot?.querySelector('progress')).to.not.equal(null);
    await expectAccessible(screen);
  });

  it('say what does not change for a session under way', async () => {
    expect((await settings()).shadowRoot?.textContent).not.to.contain('A session waits');
    expect((await settings({ underWay: true })).shadowRoot?.textContent).to.contain('A session waits');
  });

  it('offer nothing that the device cannot do', async () => {
    const screen = await settings({ can: { vibration: false, knock: false, commands: false }, voices: [] });
    const text = screen.shadowRoot?.textContent ?? '';
    for (const words of ['Vibration', 'Knock twice', 'Spoken commands']) expect(text).not.to.contain(words);
    expect(radios(screen)).to.have.length(0);
  });

  it('are accessible', async () => {
    await expectAccessible(await settings());
  });
});

describe('"Can you hear me?"', () => {
  afterEach(clear);

  it('is asked again, made louder, helped with, and put away', async () => {
    const check = await mount(document.createElement('gw-sound-check'));
    const asked = heard('gw-hear');
    const volumes = heard('gw-volumes');
    const over = heard('gw-dismiss');
    await check.open();
    pressable(check, 'Again').click();
    const slider = within(check).find((e): e is HTMLInputElement => e.matches('input[type=range]'));
    if (slider) slider.value = '0.5';
    slider?.dispatchEvent(new Event('input', { bubbles: true }));
    pressable(check, 'No').click();
    await drawn(check);
    expect(check.shadowRoot?.querySelector('[role=status]')?.textContent).to.contain('silent switch');
    pressable(check, 'Yes').click();
    await until('it is over', () => over.length > 0);
    expect(asked).to.have.length(2);
    expect(volumes.at(-1)).to.deep.equal({ speechVolume: 0.5, toneVolume: 1 });
    expect(over).to.deep.equal([{ id: 'sound-check' }]);
  });

  it('is over by Escape as well, once', async () => {
    const check = await mount(document.createElement('gw-sound-check'));
    const over = heard('gw-dismiss');
    await check.open();
    const dialog = within(check).find((e): e is HTMLDialogElement => e.matches('dialog'));
    // What the browser does at Escape.
    dialog?.close();
    await until('it is over', () => over.length > 0);
    expect(over).to.deep.equal([{ id: 'sound-check' }]);
  });
});

describe('the pace of a routine', () => {
  afterEach(clear);

  it('is chosen on its page where there is something to choose', async () => {
    const page = await mount(
      Object.assign(document.createElement('gw-routine'), {
        routine: DETAIL,
        pace: 'paced' as Pace | undefined,
      }),
    );
    const chosen = heard('gw-pace');
    page.shadowRoot?.querySelector<HTMLInputElement>('input[value=self-paced]')?.click();
    expect(chosen).to.deep.equal([{ routine: DETAIL.id, pace: 'self-paced' }]);
    page.pace = undefined;
    await drawn(page);
    expect(page.shadowRoot?.querySelector('input[name=pace]')).to.equal(null);
  });
});
