import { expect } from 'chai';
import '../../src/ui/screens/exercise.ts';
import '../../src/ui/screens/exercises.ts';
import { en } from '../../src/content/en/coach.ts';
import { EXERCISES } from '../../src/content/exercises.ts';
import { exerciseDetail } from '../../src/main/catalogue.ts';
import { bodyShapes } from '../../src/ui/parts/body-shapes.ts';
import type { GwExercises } from '../../src/ui/screens/exercises.ts';
import { SCREENS } from './screens.ts';
import { choose, clear, drawn, find, heard, mount, pressable, text, within } from './support.ts';

const show = <T extends HTMLElement>(name: string): Promise<T> => mount(SCREENS[name]?.() as T);

const ids = (element: Element): string[] =>
  within(element)
    .filter((e) => e.matches('li a[href*="exercises/"]'))
    .map((e) => e.getAttribute('href')?.split('/').at(-1) ?? '');

const type = async (screen: Element, words: string): Promise<void> => {
  const input = find<HTMLInputElement>(screen, 'input[type="search"]');
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn(screen);
};

/** Waits until a figure stands in the picture. */
const drawing = async (picture: Element): Promise<Element> => {
  for (let i = 0; i < 200; i++) {
    const paths = within(picture).filter((e) => e.localName === 'path');
    if (paths.length > 5) return picture;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('no figure was drawn');
};

describe('gw-exercises', () => {
  afterEach(clear);

  it('shows all of them, each with its picture', async () => {
    const screen = await show('exercises');
    expect(ids(screen)).to.deep.equal(Object.keys(EXERCISES));
    expect(text(find(screen, '[role="status"]'))).to.equal(`${Object.keys(EXERCISES).length} exercises`);
    await drawing(find(screen, 'gw-picture'));
  });

  it('forgives spelling, and says how many it found', async () => {
    const screen = await show('exercises');
    await type(screen, 'glute brigde');
    expect(ids(screen)[0]).to.equal('glute-bridge');
    await type(screen, 'glute-bridge single');
    expect(ids(screen)).to.deep.equal(['single-leg-bridge']);
    expect(text(find(screen, '[role="status"]'))).to.equal('1 exercise');
  });

  it('narrows by each of five things, and by favourites', async () => {
    const screen = await show('exercises');
    await choose(screen, 'Movement', 'lunge');
    expect(ids(screen)).to.include('reverse-lunge').and.not.include('squat');
    await choose(screen, 'Equipment', 'no equipment');
    expect(ids(screen)).to.include('reverse-lunge').and.not.include('weighted-reverse-lunge');
    await choose(screen, 'Level', 'basic');
    await choose(screen, 'Position', 'standing');
    await choose(screen, 'Muscle', 'hamstrings');
    expect(ids(screen)).to.deep.equal(['reverse-lunge']);
    pressable(screen, 'Favourites').click();
    await drawn(screen);
    expect(ids(screen)).to.deep.equal(['reverse-lunge']);
    pressable(screen, 'Show all').click();
    await drawn(screen);
    expect(ids(screen)).to.have.length(Object.keys(EXERCISES).length);
    await choose(screen, 'Equipment', 'bench');
    expect(ids(screen)).to.include('incline-push-up').and.include('dumbbell-row').and.not.include('plank');
    await choose(screen, 'Equipment', 'mat');
    expect(ids(screen)).to.include('plank').and.not.include('squat');
  });

  it('says what to do where nothing fits', async () => {
    const screen = await show<GwExercises>('exercises');
    await type(screen, 'xylophone');
    expect(text(screen)).to.contain('No exercise fits').and.contain('Try another word');
    pressable(screen, 'Show all').click();
    await drawn(screen);
    expect(find<HTMLInputElement>(screen, 'input').value).to.equal('');
    screen.favourites = [];
    pressable(screen, 'Favourites').click();
    await drawn(screen);
    expect(text(screen)).to.contain('No favourites yet').and.contain('tap the star');
  });

  it('lets whoever comes back go on where they were', async () => {
    const screen = await show<GwExercises>('exercises');
    await type(screen, 'squat');
    const link = find<HTMLElement>(screen, '#single-leg-squat');
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    screen.remove();
    await mount(screen);
    await screen.focusHeading();
    expect(find<HTMLInputElement>(screen, 'input').value).to.equal('squat');
    expect(screen.shadowRoot?.activeElement?.id).to.equal('single-leg-squat');
  });
});

describe('gw-exercise', () => {
  afterEach(clear);

  it('tells how it is done, what it works, where it comes from', async () => {
    const screen = await show('exercise');
    for (const words of [
      'How to do it',
      'Common mistake',
      'Take care',
      '3 sets of 12 reps each side',
      'lower 2 s, lift 1 s',
    ])
      expect(text(screen)).to.contain(words);
    expect(text(screen)).to.contain('rest and tempo are general practice');
    expect(text(screen)).not.to.match(/00\d/);
    await drawing(find(screen, '.stage gw-picture'));
  });

  it('leads along its chain, and shows the gate', async () => {
    const screen = await show('exercise-gated');
    expect(ids(screen)).to.deep.equal(['squat', 'single-leg-box-squat']);
    expect(text(screen))
      .to.contain('Master the basics first.')
      .and.contain('Single-leg box squat at the top of its dose');
    expect(text(find(screen, '[aria-current]'))).to.contain('Single-leg squat');
  });

  const page = (id: string) =>
    mount(Object.assign(document.createElement('gw-exercise'), { exercise: exerciseDetail(id, en) }));

  it('asks for a few seconds in hand where the basics are a hold, and for repetitions where they are counted', async () => {
    expect(text(find(await page('ball-plank'), '.gate')))
      .to.contain('Plank at the top of its dose (3 sets of 30–60 s)')
      .and.contain('a few seconds in hand')
      .and.not.contain('repetitions');
    expect(text(find(await page('hip-thrust'), '.gate'))).to.contain('two repetitions in reserve');
    expect(text(find(await page('single-leg-deadlift'), '.gate'))).to.contain(
      'two sessions of the easier way, “keep the rear toes on the floor”, at the top of its dose',
    );
  });

  it('shows what else it unlocks, and what may be taken besides', async () => {
    const squat = await page('squat');
    expect(text(squat)).to.contain('Also unlocks');
    expect(ids(squat)).to.deep.equal(['weighted-squat', 'single-leg-box-squat', 'squat-jump']);
    expect(text(await page('clamshell'))).not.to.contain('Also unlocks');
    expect(text(find(await page('clamshell'), '.facts'))).to.match(/mat; if you like: band$/);
    expect(text(find(await page('plank'), '.facts'))).to.match(/mat$/);
  });

  it('starts one set inside the tap', async () => {
    const screen = await show('exercise');
    const started = heard('gw-start');
    pressable(screen, 'Try it').click();
    expect(started).to.deep.equal([{ routine: 'try-reverse-lunge' }]);
  });

  it('becomes a favourite and stops being one', async () => {
    const screen = await show('exercise-gated');
    const marked = heard('gw-favourite');
    const star = find<HTMLButtonElement>(screen, 'button[aria-label="Favourite"]');
    star.click();
    await drawn(screen);
    expect(star.getAttribute('aria-pressed')).to.equal('true');
    star.click();
    await drawn(screen);
    expect(star.getAttribute('aria-pressed')).to.equal('false');
    expect(marked).to.deep.equal([
      { exercise: 'single-leg-squat', on: true },
      { exercise: 'single-leg-squat', on: false },
    ]);
  });
});

describe('gw-body-map', () => {
  afterEach(clear);

  it('lights something for every exercise, and says in words what', async () => {
    for (const { id, muscles } of Object.values(EXERCISES)) {
      const { front, back } = bodyShapes(muscles);
      expect(
        [...front, ...back].some(({ works }) => works),
        id,
      ).to.equal(true);
      for (const muscle of muscles) {
        const alone = bodyShapes([muscle]);
        expect(
          [...alone.front, ...alone.back].some(({ works }) => works),
          muscle,
        ).to.equal(true);
      }
    }
    const screen = await show('exercise');
    expect(find(screen, 'gw-body-map').shadowRoot?.querySelector('svg')?.getAttribute('aria-label')).to.equal(
      'The body from the front and from behind. Worked: quads, hamstrings, glutes.',
    );
  });
});

describe('gw-picture', () => {
  afterEach(clear);

  const picture = async (properties: object) => {
    const made = Object.assign(
      document.createElement('gw-picture'),
      { exercise: 'reverse-lunge' },
      properties,
    );
    made.className = 'sized';
    const shown = await drawing(await mount(made));
    return find<HTMLElementTagNameMap['gw-figure']>(shown, 'gw-figure');
  };

  it('stands still in its most telling pose', async () => {
    const figure = await picture({});
    expect(figure.running).to.equal(false);
    expect(figure.poses).to.deep.equal([0.5]);
  });

  it('is in step with a set, however long its repetitions, and mirrored for the other side', async () => {
    const figure = await picture({ moves: true, elapsed: 21_000, repetition: 6_000, mirrored: true });
    expect(figure.running).to.equal(true);
    expect(figure.elapsed).to.equal(21_000);
    expect(figure.mirrored).to.equal(true);
    expect(figure.motion).to.deep.include({ kind: 'reps', tempo: [4, 0, 2, 0] });
  });

  it('keeps its motion while only time goes on', async () => {
    const figure = await picture({ moves: true, elapsed: 0 });
    const { motion } = figure;
    const host = (figure.getRootNode() as ShadowRoot).host as HTMLElementTagNameMap['gw-picture'];
    host.elapsed = 1_000;
    await drawn(host);
    expect(figure.motion).to.equal(motion);
    expect(figure.elapsed).to.equal(1_000);
  });

  it('is nothing where there is no figure', async () => {
    const made = await mount(
      Object.assign(document.createElement('gw-picture'), { exercise: 'no-such-exercise' }),
    );
    await picture({});
    expect(made.shadowRoot?.querySelector('gw-figure')).to.equal(null);
  });
});
