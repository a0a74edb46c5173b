import { expect } from 'chai';
import '../../src/ui/screens/routine.ts';
import '../../src/ui/screens/routines.ts';
import '../../src/ui/screens/data.ts';
import '../../src/ui/screens/settings.ts';
import '../../src/ui/screens/summary.ts';
import '../../src/ui/screens/today.ts';
import { href, setBase } from '../../src/ui/links.ts';
import { SCREENS } from './screens.ts';
import { clear, drawn, heard, mount, pressable } from './support.ts';

const show = <T extends HTMLElement>(name: string): Promise<T> => {
  const make = SCREENS[name];
  if (!make) throw new Error(`no screen ${name}`);
  return mount(make() as T);
};

const text = (element: Element): string =>
  (element.shadowRoot ?? element).textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('links', () => {
  afterEach(() => setBase('/'));

  it('lead to where the app lives', () => {
    setBase('https://example.org/strength/');
    expect(href('')).to.equal('https://example.org/strength/');
    expect(href('routines/core-essentials')).to.equal(
      'https://example.org/strength/routines/core-essentials',
    );
    setBase('/a');
    expect(href('history/a b')).to.equal('/a/history/a%20b');
  });
});

describe('gw-today', () => {
  afterEach(clear);

  it('starts the routine inside the tap, anywhere on the bend', async () => {
    const home = await show('today');
    const started = heard('gw-start');
    const bend = home.querySelector('.bend')?.getBoundingClientRect();
    const hit = document.elementFromPoint((bend?.left ?? 0) + 40, (bend?.top ?? 0) + 90);
    expect(hit?.id).to.equal('start');
    pressable(home, 'Start').click();
    expect(started).to.deep.equal([{ routine: 'core-essentials' }]);
  });

  it('is what the static shell looks like, place by place', async () => {
    const page = await (await fetch(new URL('../../index.html', import.meta.url))).text();
    const html = page.split('<!--home-->')[1]?.split('<!--/home-->')[0] ?? '';
    const shell = new DOMParser().parseFromString(html.replaceAll('gw-today', 'div'), 'text/html').body;
    const home = await mount(document.createElement('gw-today'));
    const places = (root: Element) =>
      [...root.querySelectorAll('main, .bend, h1, #start, .what-next, nav, nav a')].map((e) => {
        const box = e.getBoundingClientRect();
        return `${e.localName} ${e.textContent?.replace(/\s+/g, ' ').trim()} ${box.x},${box.y},${box.width},${box.height}`;
      });
    const taken = places(home);
    home.remove();
    const still = document.adoptNode(shell.firstElementChild as Element);
    document.body.append(still);
    expect(taken).to.deep.equal(places(still));
  });

  it('takes the place of the static shell', async () => {
    const home = document.createElement('gw-today');
    home.innerHTML = '<main>still</main>';
    await mount(home);
    expect(home.querySelectorAll('main')).to.have.length(1);
  });
});

describe('gw-summary', () => {
  afterEach(clear);

  it('says that it is already saved, and goes home', async () => {
    const summary = await show('summary');
    const gone = heard('gw-navigate');
    expect(text(summary)).to.contain('It is in your log.');
    pressable(summary, 'Done').click();
    expect(gone).to.deep.equal([{ path: '' }]);
  });

  it('begins with the flash of the last stop, where that is wanted', async () => {
    const flashes = (element: Element) => element.shadowRoot?.querySelector('.flash')?.getAnimations().length;
    expect(flashes(await show('summary'))).to.equal(0);
    const summary = SCREENS['summary']?.() as HTMLElementTagNameMap['gw-summary'];
    summary.flashing = true;
    expect(flashes(await mount(summary))).to.equal(1);
  });

  it('does not say so before it is', async () => {
    const summary = await show('summary-pending');
    expect(text(summary)).to.contain('Writing it to your log…').and.not.to.contain('It is in your log.');
  });

  it('says that nothing is kept, and offers a file', async () => {
    const summary = await show('summary-memory');
    const wanted = heard('gw-export');
    expect(text(summary)).to.contain('keeps nothing');
    pressable(summary, 'Save as a file').click();
    expect(wanted).to.have.length(1);
  });
});

describe('gw-routine', () => {
  afterEach(clear);

  it('says every block in words', async () => {
    const routine = await show('routine');
    const words = text(routine);
    expect(words).to.contain('Circuit, 3 rounds, 45 s rest between rounds');
    expect(words).to.contain('Plank 30 s');
    expect(words).to.contain('Split squat 10 reps each side 2 sets, 60 s rest, 8 kg');
    const started = heard('gw-start');
    pressable(routine, 'Start').click();
    expect(started).to.deep.equal([{ routine: 'core-essentials' }]);
  });
});

describe('gw-data', () => {
  it('asks twice before it deletes everything, and offers a backup', async () => {
    const data = await show('data');
    const ordered = heard('gw-data');
    pressable(data, 'Delete all sessions').click();
    await drawn(data);
    pressable(data, 'Delete without a new backup').click();
    expect(ordered).to.have.length(0);
    pressable(data, 'Delete everything').click();
    pressable(data, 'Save a backup').click();
    expect(ordered).to.deep.equal([
      { kind: 'delete-all', choices: false },
      { kind: 'export', as: 'backup' },
    ]);
  });

  it('says what is deleted, and asks whether settings go with it', async () => {
    const data = await show('data');
    const ordered = heard('gw-data');
    expect(text(data)).to.contain('All sessions with their sets, effort, pain and notes.');
    pressable(data, 'Delete all sessions').click();
    pressable(data, 'Delete without a new backup').click();
    await drawn(data);
    expect(text(data)).to.contain('With goal and favourites, as on the first day.');
    data.shadowRoot?.querySelector<HTMLElement>('.twice [role=switch]')?.click();
    pressable(data, 'Delete everything').click();
    expect(ordered).to.deep.equal([{ kind: 'delete-all', choices: true }]);
  });

  it('shows what a stranger wrote as text', async () => {
    const data = await show('data-preview');
    expect(data.shadowRoot?.querySelector('img')).to.equal(null);
    expect([...(data.shadowRoot?.querySelectorAll('bdi') ?? [])].map((name) => name.textContent)).to.include(
      '<img src=x onerror=alert(1)>',
    );
  });
});

describe('gw-settings', () => {
  afterEach(clear);

  it('gives all settings with the one that changed', async () => {
    const settings = await show<HTMLElementTagNameMap['gw-settings']>('settings');
    const changed = heard('gw-settings');
    const field = (selector: string) => settings.shadowRoot?.querySelector<HTMLInputElement>(selector);
    const rate = field('.slider input[max="2"]');
    if (rate) rate.value = '1.25';
    rate?.dispatchEvent(new Event('input', { bubbles: true }));
    field('input[value=self-paced]')?.click();
    field('input[value=dark]')?.click();
    await drawn(settings);
    pressable(
      settings.shadowRoot?.querySelector('gw-stepper[label="Shortest run-up"]') as HTMLElement,
      'More',
    ).click();
    field('input[name=countdown][value="10"]')?.click();
    const last = changed.at(-1);
    expect(changed).to.have.length(5);
    expect(last?.preferences.countdown).to.equal(10);
    expect(last?.rate).to.equal(1.25);
    expect(last?.theme).to.equal('dark');
    expect(last?.preferences.pace).to.equal('self-paced');
    expect(last?.preferences.countIn).to.equal(6_000);
    expect(last?.toneVolume).to.equal(0.8);
  });

  it('lets the coach be heard', async () => {
    const settings = await show('settings');
    const wanted = heard('gw-hear');
    pressable(settings, 'Hear it').click();
    expect(wanted).to.have.length(1);
  });
});
