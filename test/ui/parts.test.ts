import { expect } from 'chai';
import '../../src/ui/parts/dial.ts';
import '../../src/ui/parts/feeling.ts';
import '../../src/ui/parts/notice.ts';
import '../../src/ui/parts/numerals.ts';
import '../../src/ui/parts/resume.ts';
import '../../src/ui/parts/scale.ts';
import '../../src/ui/parts/set-list.ts';
import '../../src/ui/parts/stepper.ts';
import '../../src/ui/parts/track.ts';
import { until } from '../adapters/until.ts';
import { describeExercise, SINGLE_LEG, STORED } from './sessions.ts';
import { clear, drawn, expectAccessible, heard, mount, pressable, within } from './support.ts';

const part = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): Promise<HTMLElementTagNameMap[K]> => mount(Object.assign(document.createElement(tag), properties));

describe('gw-numerals', () => {
  afterEach(clear);

  it('draws every digit with ink of its own, inside its field', async () => {
    const seen = new Set<string>();
    for (const digit of '0123456789') {
      const numerals = await part('gw-numerals', { value: digit });
      const path = numerals.shadowRoot?.querySelector('path');
      expect(path?.getTotalLength(), digit).to.be.greaterThan(80);
      for (let y = 0; y <= 100; y += 0.5)
        for (const x of [-2.5, 62.5])
          expect(path?.isPointInStroke(new DOMPoint(x, y)), `${digit} is cut off at ${x}, ${y}`).to.equal(
            false,
          );
      seen.add(path?.getAttribute('d') ?? '');
    }
    expect(seen.size).to.equal(10);
  });

  it('is tabular: any two digits are as wide as any other two', async () => {
    const numerals = await part('gw-numerals', { value: '11' });
    const narrow = numerals.shadowRoot?.querySelector('svg')?.getAttribute('viewBox');
    numerals.value = '08';
    await drawn(numerals);
    expect(numerals.shadowRoot?.querySelector('svg')?.getAttribute('viewBox')).to.equal(narrow);
  });

  it('is hidden from screen readers', async () => {
    const numerals = await part('gw-numerals', { value: '1:30' });
    expect(numerals.shadowRoot?.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
    expect(numerals.shadowRoot?.querySelectorAll('circle')).to.have.length(2);
  });
});

describe('gw-dial', () => {
  afterEach(clear);

  /** How far the two halves of the track are turned, in degrees. */
  const turns = (dial: HTMLElement): number[] =>
    within(dial).flatMap((element) =>
      element.matches('.plane') ? [Number.parseFloat((element as HTMLElement).style.rotate)] : [],
    );
  const near = (dial: HTMLElement, first: number, second: number) => {
    const [one = Number.NaN, other = Number.NaN] = turns(dial);
    expect(one).to.be.closeTo(first, 4);
    expect(other).to.be.closeTo(second, 4);
  };

  it('stands still in an open step', async () => {
    near(await part('gw-dial', { value: '12', length: undefined, running: true }), 0, 0);
  });

  it('follows the session when it jumps', async () => {
    const dial = await part('gw-dial', { value: '30', length: 30_000, elapsed: 0, running: true });
    near(dial, 0, 0);
    dial.elapsed = 10_000;
    await drawn(dial);
    near(dial, -120, 0);
  });

  it('leaves the half that is run empty', async () => {
    near(await part('gw-dial', { value: '9', length: 30_000, elapsed: 22_500, running: true }), -180, -90);
  });

  it('starts over with a new length, and goes on after being moved', async () => {
    const dial = await part('gw-dial', { value: '30', length: 30_000, elapsed: 5_000, running: true });
    dial.length = 45_000;
    dial.elapsed = 5_000;
    await drawn(dial);
    near(dial, -40, 0);
    document.body.append(dial);
    await drawn(dial);
    const [before = 0] = turns(dial);
    await until('it has gone on', () => (turns(dial)[0] ?? 0) < before - 3);
  });

  it('stands still while the session does', async () => {
    near(await part('gw-dial', { value: '30', length: 30_000, elapsed: 15_000, running: false }), -180, 0);
  });
});

describe('gw-track', () => {
  afterEach(clear);

  it('has a segment for each set, filled as far as it is done', async () => {
    const track = await part('gw-track', {
      progress: [
        { step: 1, fraction: 1, logged: true },
        { step: 3, fraction: 0.5, logged: false },
        { step: 5, fraction: 0, logged: false },
      ],
    });
    track.style.width = '300px';
    const widths = [...(track.shadowRoot?.querySelectorAll('.done') ?? [])].map(
      (done) => done.getBoundingClientRect().width / (done.parentElement?.getBoundingClientRect().width ?? 1),
    );
    expect(widths).to.deep.equal([1, 0.5, 0]);
  });
});

describe('gw-stepper', () => {
  afterEach(clear);

  it('goes up and down and stops at its ends', async () => {
    const stepper = await part('gw-stepper', { label: 'Plank', value: 8, min: 5, max: 15, step: 5 });
    const changes = heard('gw-change');
    const go = async (name: string) => {
      pressable(stepper, name).click();
      await drawn(stepper);
    };
    await go('More');
    await go('More');
    expect(stepper.value).to.equal(15);
    expect((pressable(stepper, 'More') as HTMLButtonElement).disabled).to.equal(true);
    await go('Less');
    await go('Less');
    expect(changes.map((change) => change.value)).to.deep.equal([13, 15, 10, 5]);
    await expectAccessible(stepper);
  });

  it('adds tenths without crumbs', async () => {
    const stepper = await part('gw-stepper', { label: 'Rest', value: 1, min: 0.5, max: 2, step: 0.1 });
    for (let i = 0; i < 3; i++) {
      pressable(stepper, 'More').click();
      await drawn(stepper);
    }
    expect(stepper.value).to.equal(1.3);
  });
});

describe('gw-scale', () => {
  afterEach(clear);

  it('has eleven marks of at least 44 px, a name for each end, and can be taken back', async () => {
    const scale = await part('gw-scale', { label: 'Any pain?', low: 'none', high: 'the worst' });
    const changes = heard('gw-change');
    const marks = [...(scale.shadowRoot?.querySelectorAll('input') ?? [])];
    expect(marks).to.have.length(11);
    expect(marks[0]?.getAttribute('aria-label')).to.equal('0, none');
    expect(marks[10]?.getAttribute('aria-label')).to.equal('10, the worst');
    for (const mark of marks) {
      const box = mark.parentElement?.getBoundingClientRect();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).to.be.at.least(44);
    }
    // The column of a phone 320 px wide.
    Object.assign(scale.style, { display: 'block', inlineSize: '272px' });
    const end = marks[5]?.parentElement?.getBoundingClientRect().right ?? 0;
    expect(end).to.be.at.most(scale.getBoundingClientRect().right + 0.1);
    expect(marks[5]?.parentElement?.offsetWidth).to.be.at.least(44);
    marks[3]?.click();
    await drawn(scale);
    pressable(scale, 'Clear').click();
    await drawn(scale);
    expect(changes.map((change) => change.value)).to.deep.equal([3, undefined]);
    expect(marks.some((mark) => mark.checked)).to.equal(false);
    await expectAccessible(scale);
  });
});

describe('gw-notice', () => {
  afterEach(clear);

  it('says one thing and offers one thing', async () => {
    const notice = await part('gw-notice', {
      notice: { id: 'update', text: 'A new version is ready.', action: 'Reload', dismissable: true },
    });
    const [acts, dismissed] = [heard('gw-act'), heard('gw-dismiss')];
    pressable(notice, 'Reload').click();
    pressable(notice, 'Dismiss').click();
    expect([acts, dismissed]).to.deep.equal([[{ id: 'update' }], [{ id: 'update' }]]);
    expect(notice.shadowRoot?.querySelector('[role=status]')?.textContent).to.contain(
      'A new version is ready.',
    );
  });
});

describe('gw-resume', () => {
  afterEach(clear);

  it('tells where the session stands and offers both ways on', async () => {
    const card = await part('gw-resume', {
      session: { name: 'Core essentials', setsDone: 5, setsPlanned: 12, exercise: 'Plank', startedAt: 0 },
    });
    const [resumed, finished] = [heard('gw-resume'), heard('gw-finish-here')];
    expect(card.shadowRoot?.textContent).to.contain('5 of 12 sets logged.').and.contain('You were at Plank.');
    pressable(card, 'Resume').click();
    pressable(card, 'Finish here').click();
    expect([resumed.length, finished.length]).to.deep.equal([1, 1]);
    await expectAccessible(card);
  });
});

describe('gw-set-list', () => {
  afterEach(clear);

  it('puts the performed beside the planned and lets both kinds of mistake be put right', async () => {
    const list = await part('gw-set-list', { session: STORED, describe: describeExercise });
    const [corrected, struck, changes] = [heard('gw-correct'), heard('gw-strike'), heard('gw-change')];
    expect(list.shadowRoot?.querySelectorAll('.set')).to.have.length(6);
    expect(list.shadowRoot?.querySelectorAll('.missed')).to.have.length(3);
    const [held, counted] = [...(list.shadowRoot?.querySelectorAll('gw-stepper') ?? [])];
    pressable(held as HTMLElement, 'More').click();
    pressable(counted as HTMLElement, 'More').click();
    pressable(list, 'I did it: Glute bridge, Round 2 of 3').click();
    pressable(list, 'Not done: Plank, Round 1 of 3').click();
    expect(corrected).to.deep.equal([
      { step: 0, seconds: 35 },
      { step: 1, reps: 12 },
      { step: 3, reps: 12 },
    ]);
    expect(struck).to.deep.equal([{ step: 0 }]);
    expect(changes, 'the list speaks for its steppers').to.deep.equal([]);
  });

  const field = <T extends HTMLElement>(list: HTMLElement, selector: string): T =>
    list.shadowRoot?.querySelector(selector) as T;
  const enter = (list: HTMLElement, text: string): void => {
    const load = field<HTMLInputElement>(list, 'input');
    load.value = text;
    load.dispatchEvent(new Event('change'));
  };

  it('takes load and reserve of a counted set, and of a hold its load', async () => {
    const list = await part('gw-set-list', { session: STORED, describe: describeExercise });
    const corrected = heard('gw-correct');
    pressable(list, 'Add load or reserve: Glute bridge, Round 1 of 3').click();
    await drawn(list);
    await expectAccessible(list);
    enter(list, '12.5');
    enter(list, '-3');
    enter(list, '5000');
    expect(field<HTMLInputElement>(list, 'input').value).to.equal('');
    const reserve = field<HTMLSelectElement>(list, 'select');
    reserve.value = '0';
    reserve.dispatchEvent(new Event('change'));
    expect(corrected).to.deep.equal([
      { step: 1, load: 12.5 },
      { step: 1, rir: 0 },
    ]);
    pressable(list, 'Add load or reserve: Glute bridge, Round 1 of 3').click();
    pressable(list, 'Add load: Plank, Round 1 of 3').click();
    await drawn(list);
    expect(field(list, 'select')).to.equal(null);
  });

  it('shows what is entered, takes it back, and offers the load of the time before', async () => {
    const list = await part('gw-set-list', { session: SINGLE_LEG, describe: describeExercise });
    const corrected = heard('gw-correct');
    pressable(list, '10 kg, 1 in reserve: Split squat, Right side, Set 2 of 2').click();
    await drawn(list);
    expect(field<HTMLInputElement>(list, 'input').value).to.equal('10');
    expect(field<HTMLOptionElement>(list, "option[value='']").disabled).to.equal(true);
    list.rirClears = true;
    await drawn(list);
    const reserve = field<HTMLSelectElement>(list, 'select');
    reserve.value = '';
    reserve.dispatchEvent(new Event('change'));
    enter(list, '');
    expect(corrected).to.deep.equal([
      { step: 3, rir: undefined },
      { step: 3, load: 0 },
    ]);
    list.session = {
      ...SINGLE_LEG,
      sets: SINGLE_LEG.sets.map((set) => (set.step === 3 ? { ...set, load: 0 } : set)),
    };
    await drawn(list);
    pressable(list, '8 kg, as last time').click();
    expect(corrected.at(-1)).to.deep.equal({ step: 3, load: 8 });
    const [bridge] = SINGLE_LEG.sets;
    list.session = { ...SINGLE_LEG, sets: bridge ? [bridge] : [] };
    list.loads = new Map([['glute-bridge', 20]]);
    pressable(list, 'Add load or reserve: Glute bridge, Set 1 of 1').click();
    await drawn(list);
    pressable(list, '20 kg, as last time').click();
    expect(corrected.at(-1)).to.deep.equal({ step: 0, load: 20 });
  });
});

describe('gw-feeling', () => {
  afterEach(clear);

  const type = (field: Element | null | undefined, text: string): void => {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
      throw new Error('no field');
    field.value = text;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };

  it('gives each answer as it is made, and asks where only when it hurts', async () => {
    const feeling = await part('gw-feeling', { record: {} });
    const said = heard('gw-describe');
    const [effort, pain] = [...(feeling.shadowRoot?.querySelectorAll('gw-scale') ?? [])];
    const mark = (scale: Element | undefined, n: number) =>
      scale?.shadowRoot?.querySelectorAll('input')[n]?.click();
    const where = () => feeling.shadowRoot?.querySelector('input');
    mark(effort, 6);
    mark(pain, 0);
    await drawn(feeling);
    expect(where()).to.equal(null);
    mark(pain, 3);
    await drawn(feeling);
    type(where(), ' left knee ');
    type(feeling.shadowRoot?.querySelector('textarea'), 'Felt strong.');
    expect(said).to.deep.equal([
      { rpe: 6 },
      { pain: { score: 0 } },
      { pain: { score: 3 } },
      { pain: { score: 3, where: 'left knee' } },
      { note: 'Felt strong.' },
    ]);
  });
});
