import { expect } from 'chai';
import '../../src/ui/screens/routine.ts';
import '../../src/ui/screens/routines.ts';
import { SCREENS } from './screens.ts';
import { CARDS, DETAIL } from './sessions.ts';
import { choose, clear, drawn, find, heard, mount, pressable, text, within } from './support.ts';

const show = <T extends HTMLElement>(name: string): Promise<T> => mount(SCREENS[name]?.() as T);

describe('gw-routines', () => {
  afterEach(clear);

  const rows = (screen: Element) =>
    within(screen)
      .filter((e) => e.matches('h2 a'))
      .map((e) => e.getAttribute('href'));

  it('offers what fits the time before what must be shortened for it', async () => {
    const screen = await show('routines');
    find<HTMLInputElement>(screen, 'input[value="12"]').click();
    await drawn(screen);
    expect(rows(screen)).to.deep.equal([
      '/routines/core-essentials',
      '/routines/pre-run',
      '/routines/single-leg?minutes=12',
      '/routines/full-body-a?minutes=12',
    ]);
    expect(text(screen)).to.contain('shortened from 22 min');
  });

  it('filters by what is at hand and by what it is for', async () => {
    const screen = await show('routines');
    const tap = async (name: string) => {
      pressable(screen, name).click();
      await drawn(screen);
    };
    const bare = ['/routines/core-essentials', '/routines/full-body-a'];
    await tap('No equipment');
    expect(rows(screen)).to.deep.equal(bare);
    await tap('Step');
    expect(pressable(screen, 'No equipment').getAttribute('aria-pressed')).to.equal('false');
    expect(rows(screen)).to.deep.equal([bare[0], '/routines/single-leg', bare[1]]);
    await tap('Wall');
    expect(rows(screen)).to.have.length(4);
    await tap('Step');
    expect(rows(screen)).to.deep.equal([...bare, '/routines/pre-run']);
    await tap('Wall');
    expect(rows(screen)).to.have.length(4);
    await tap('No equipment');
    await choose(screen, 'Focus', 'legs');
    expect(text(screen)).to.contain('No routine fits');
    await tap('Show all');
    expect(rows(screen)).to.have.length(4);
  });

  it('pictures every exercise of a routine', async () => {
    const screen = await show('routines');
    const pictured = within(find(screen, '.strip')).filter((e) => e.localName === 'gw-picture');
    expect(pictured.map((e) => (e as HTMLElementTagNameMap['gw-picture']).exercise)).to.deep.equal(
      CARDS[0]?.exercises,
    );
  });

  it('begins a routine from its card, as long as the card says, after its name in the order of the keys', async () => {
    const screen = await show('routines');
    const started = heard('gw-start');
    find<HTMLInputElement>(screen, 'input[value="12"]').click();
    await drawn(screen);
    const start = pressable(screen, 'Start Single-leg strength');
    expect(start.getAttribute('href')).to.equal('/session/single-leg?minutes=12');
    start.click();
    pressable(screen, 'Start Core essentials').click();
    expect(started).to.deep.equal([{ routine: 'single-leg', minutes: 12 }, { routine: 'core-essentials' }]);
    const stops = within(screen).filter((e) => e.matches('li a:not([tabindex])'));
    expect(stops.slice(0, 2).map((e) => e.textContent?.trim())).to.deep.equal(['Core essentials', 'Start']);
  });

  it('lets whoever comes back go on where they were', async () => {
    const screen = await show<HTMLElementTagNameMap['gw-routines']>('routines');
    pressable(screen, 'Step').click();
    await drawn(screen);
    const link = pressable(screen, 'Single-leg strength');
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    screen.remove();
    await mount(screen);
    await screen.focusHeading();
    expect(pressable(screen, 'Step').getAttribute('aria-pressed')).to.equal('true');
    expect(screen.shadowRoot?.activeElement?.id).to.equal('single-leg');
  });
});

describe('gw-routine, for the minutes I have', () => {
  afterEach(clear);

  it('says what is left out before Start, and starts that', async () => {
    const screen = await show('routine-shortened');
    const started = heard('gw-start');
    expect(text(find(screen, '.left-out'))).to.equal('5 min, without 2 rounds, Split squat.');
    expect(text(screen)).to.contain('Circuit, 1 round');
    pressable(screen, 'Start').click();
    expect(started).to.deep.equal([{ routine: 'core-essentials', minutes: 5 }]);
    expect(pressable(screen, 'Start').getAttribute('href')).to.equal('/session/core-essentials?minutes=5');
  });

  it('begins the least there can be where its address asks for less', async () => {
    const screen = await show<HTMLElementTagNameMap['gw-routine']>('routine');
    screen.minutes = 1;
    await drawn(screen);
    const started = heard('gw-start');
    expect(text(find(screen, '.left-out'))).to.equal('4 min, without 2 rounds, Split squat.');
    expect(find<HTMLElementTagNameMap['gw-stepper']>(screen, 'gw-stepper').value).to.equal(4);
    expect(pressable(screen, 'Start').getAttribute('href')).to.equal('/session/core-essentials?minutes=4');
    pressable(screen, 'Start').click();
    expect(started).to.deep.equal([{ routine: 'core-essentials', minutes: 4 }]);
  });

  it('offers the least, and all of it again', async () => {
    const screen = await show('routine');
    pressable(screen, 'Minimum: 4 min').click();
    await drawn(screen);
    expect(text(find(screen, '.left-out'))).to.contain('4 min, without');
    pressable(screen, 'All of it').click();
    await drawn(screen);
    expect(text(find(screen, '.left-out'))).to.equal('All of it.');
  });

  it('says of an exercise that it asks for more than the routine does', async () => {
    const screen = await show<HTMLElementTagNameMap['gw-routine']>('routine');
    screen.routine = { ...DETAIL, harder: { 'leg-raise': 'advanced' } };
    await drawn(screen);
    const levels = within(screen).filter((e) => e.matches('.level'));
    expect(levels.map((e) => text(e.parentElement as Element))).to.deep.equal(['Leg raise advanced']);
  });

  it('goes down to the least and up to the whole', async () => {
    const screen = await show('routine');
    const started = heard('gw-start');
    expect(text(find(screen, '.left-out'))).to.equal('All of it.');
    const less = pressable(screen, 'Less') as HTMLButtonElement;
    while (!less.disabled) {
      less.click();
      await drawn(screen);
    }
    expect(text(find(screen, '.left-out'))).to.contain('4 min');
    const more = pressable(screen, 'More') as HTMLButtonElement;
    while (!more.disabled) {
      more.click();
      await drawn(screen);
    }
    expect(text(find(screen, '.left-out'))).to.equal('All of it.');
    pressable(screen, 'Start').click();
    expect(started).to.deep.equal([{ routine: 'core-essentials' }]);
  });
});
