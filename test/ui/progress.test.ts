import { expect } from 'chai';
import '../../src/ui/screens/progress.ts';
import '../../src/ui/screens/progress-exercise.ts';
import '../../src/ui/screens/summary.ts';
import type { Better } from '../../src/core/history/what-got-better.ts';
import type { GwColumns } from '../../src/ui/parts/columns.ts';
import type { GwLineChart } from '../../src/ui/parts/line-chart.ts';
import type { GwProgress } from '../../src/ui/screens/progress.ts';
import type { GwProgressExercise } from '../../src/ui/screens/progress-exercise.ts';
import type { GwSummary } from '../../src/ui/screens/summary.ts';
import { GOAL } from './progress-fixtures.ts';
import { SCREENS } from './screens.ts';
import { clear, drawn, expectAccessible, heard, mount, pressable, within } from './support.ts';

const show = <T extends HTMLElement>(name: string): Promise<T> => {
  const make = SCREENS[name];
  if (!make) throw new Error(`no screen ${name}`);
  return mount(make() as T);
};
const flat = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const inside = <T extends Element>(element: Element, selector: string): T => {
  const found = within(element).find((one) => one.matches(selector));
  if (!found) throw new Error(`no ${selector}`);
  return found as T;
};
/** Charts are drawn once they know how wide they stand, in a frame of their own. */
const sized = async (element: Element): Promise<void> => {
  const charts = [element, ...within(element)].filter(
    (one) => 'columns' in one || 'series' in one || 'lanes' in one,
  );
  const isSized = (chart: Element): boolean => {
    const drawing = within(chart).find((one) => one.matches('.drawing svg')) as SVGSVGElement | undefined;
    return drawing?.viewBox.baseVal.width === Math.floor(chart.getBoundingClientRect().width);
  };
  while (!charts.every(isSized)) {
    await new Promise(requestAnimationFrame);
    await drawn(element);
  }
};

const WEEKS: GwColumns['columns'] = [
  { start: '2026-11-09', value: 40 },
  { start: '2026-11-16', value: undefined },
  { start: '2026-11-23', value: 12, note: '1 session' },
];

const columns = async (): Promise<GwColumns> => {
  const chart = Object.assign(document.createElement('gw-columns'), {
    label: 'Minutes',
    summary: '52 min in all',
    heading: 'Minutes',
    periodHeading: 'Week',
    columns: WEEKS,
    say: (value: number) => `${value} min`,
    nothing: 'not known',
  });
  await mount(chart);
  await sized(chart);
  return chart;
};

describe('a chart', () => {
  afterEach(clear);

  it('is drawn as wide as it stands, and anew when that changes', async () => {
    const chart = await columns();
    const drawing = inside<SVGSVGElement>(chart, 'svg');
    expect(drawing.viewBox.baseVal.width).to.equal(Math.floor(chart.getBoundingClientRect().width));
    document.body.setAttribute('style', 'width: 320px');
    await sized(chart);
    document.body.removeAttribute('style');
    expect(inside<SVGSVGElement>(chart, 'svg').viewBox.baseVal.width).to.be.lessThan(321);
  });

  it('says a value to the arrow keys, to eyes and ears alike', async () => {
    const chart = await columns();
    expect(flat(inside(chart, '.readout'))).to.equal('52 min in all');
    const slider = inside<HTMLInputElement>(chart, 'input');
    slider.focus();
    await drawn(chart);
    expect(flat(inside(chart, '.readout'))).to.match(/^12 min Nov 23 – 29, 2026 · 1 session$/);
    expect(slider.getAttribute('aria-valuetext')).to.match(/12 min, 1 session$/);
    slider.value = '1';
    slider.dispatchEvent(new Event('input'));
    await drawn(chart);
    expect(flat(inside(chart, '.readout'))).to.match(/^not known Nov 16/);
    slider.blur();
    await drawn(chart);
    expect(flat(inside(chart, '.readout'))).to.equal('52 min in all');
  });

  it('says the value nearest to a tap, and goes on saying it', async () => {
    const chart = await columns();
    const field = inside(chart, '.drawing');
    const { left, width, top } = field.getBoundingClientRect();
    const at = { clientX: left + width * 0.3, clientY: top + 20, pointerType: 'touch', bubbles: true };
    field.dispatchEvent(new PointerEvent('pointerdown', at));
    field.dispatchEvent(new PointerEvent('pointerleave', at));
    await drawn(chart);
    expect(flat(inside(chart, '.readout'))).to.match(/^40 min Nov 9/);
    field.dispatchEvent(new PointerEvent('pointerleave', { ...at, pointerType: 'mouse' }));
    await drawn(chart);
    expect(flat(inside(chart, '.readout'))).to.equal('52 min in all');
  });

  it('is a table for whoever wants one, newest first', async () => {
    const chart = await columns();
    pressable(chart, 'Minutes: as a table').click();
    await drawn(chart);
    const rows = within(chart).filter((one) => one.matches('tr'));
    expect(rows.map((row) => [...row.children].map(flat).join(' '))).to.deep.equal([
      'Week Minutes',
      'Nov 23 – 29, 2026 12 min',
      'Nov 16 – 22, 2026 not known',
      'Nov 9 – 15, 2026 40 min',
    ]);
    const copied = heard('gw-copy');
    pressable(chart, 'Minutes: copy the table').click();
    expect(copied[0]?.text.split('\n')[1]).to.equal('Nov 23 – 29, 2026\t12 min');
    copied[0]?.told(true);
    await drawn(chart);
    expect(flat(inside(chart, '[role=status]'))).to.equal('Copied.');
    await expectAccessible(chart);
    pressable(chart, 'Minutes: as a chart').click();
    await drawn(chart);
    expect(within(chart).some((one) => one.matches('svg'))).to.equal(true);
  });

  it('tells two lines apart by shape, and says both', async () => {
    const chart: GwLineChart = Object.assign(document.createElement('gw-line-chart'), {
      label: 'Longest set',
      from: '2026-11-01',
      to: '2026-11-30',
      series: [
        { name: 'Left', points: [{ day: '2026-11-03', value: 41 }] },
        {
          name: 'Right',
          points: [
            { day: '2026-11-03', value: 50 },
            { day: '2026-11-20', value: 52, note: '<b>x</b>' },
          ],
        },
      ],
      say: (value: number) => `${value} s`,
    });
    await mount(chart);
    await sized(chart);
    const marks = within(chart).filter((one) => one.matches('.mark'));
    const shapes = new Set(marks.map((one) => one.getAttribute('d')?.replace(/[-\d. ]+/g, '')));
    expect(shapes.size).to.be.greaterThan(1);
    const slider = inside<HTMLInputElement>(chart, 'input');
    slider.value = '0';
    slider.dispatchEvent(new Event('input'));
    await drawn(chart);
    expect(flat(inside(chart, '.readout'))).to.equal('Left 41 s · Right 50 s Nov 3, 2026');
    slider.value = '1';
    slider.dispatchEvent(new Event('input'));
    await drawn(chart);
    // What people write stays words.
    expect(flat(inside(chart, '.readout'))).to.contain('<b>x</b>');
    await expectAccessible(chart);
  });

  it('says all values of a day, and has in its table those that are not drawn, too', async () => {
    const pain = [
      { day: '2026-11-03', value: 6, note: 'left shin' },
      { day: '2026-11-03', value: 2 },
      { day: '2026-11-09', value: 0 },
    ];
    const chart: GwLineChart = Object.assign(document.createElement('gw-line-chart'), {
      label: 'Pain',
      dayHeading: 'Day',
      heading: 'Pain',
      noteHeading: 'Where',
      from: '2026-11-01',
      to: '2026-11-30',
      series: [{ name: '', points: pain }],
      say: (value: number) => `${value} of 10`,
    });
    await mount(chart);
    await sized(chart);
    const slider = inside<HTMLInputElement>(chart, 'input');
    slider.value = '0';
    slider.dispatchEvent(new Event('input'));
    await drawn(chart);
    expect(slider.getAttribute('aria-valuetext')).to.equal('Nov 3, 2026, 6 of 10, 2 of 10, left shin');
    expect(within(chart).filter((one) => one.matches('circle.chosen'))).to.have.length(2);
    expect(inside(chart, '.line').getAttribute('d')).not.to.contain('NaN');
    chart.drawn = [{ name: '', points: pain.slice(0, 1) }];
    await drawn(chart);
    expect(inside<HTMLInputElement>(chart, 'input').max).to.equal('0');
    pressable(chart, 'Pain: as a table').click();
    await drawn(chart);
    const rows = within(chart).filter((one) => one.matches('tbody tr'));
    expect(rows.map((row) => [...row.children].map(flat).join(' | '))).to.deep.equal([
      'Nov 9, 2026 | 0 of 10 | ',
      'Nov 3, 2026 | 6 of 10, 2 of 10 | left shin',
    ]);
  });
});

describe('gw-progress', () => {
  afterEach(clear);

  it('asks for another range and for another goal', async () => {
    const screen = await show<GwProgress>('progress');
    const ranges = heard('gw-range');
    const goals = heard('gw-goal');
    inside<HTMLInputElement>(screen, 'input[value=year]').click();
    expect(ranges).to.deep.equal([{ range: 'year' }]);
    pressable(screen, 'More').click();
    expect(goals).to.deep.equal([{ ...GOAL, since: [...GOAL.since, { from: '2026-11-23', perWeek: 4 }] }]);
  });

  it('leaves a week out and takes it in again', async () => {
    const screen = await show<GwProgress>('progress');
    const goals = heard('gw-goal');
    const week = screen.weeks?.marks.findLast(({ state }) => state === 'missed')?.week ?? '';
    const open = screen.weeks?.marks.filter(({ state }) => state !== 'met').toReversed() ?? [];
    const switches = within(screen).filter((one) => one.matches('[role=switch]')) as HTMLInputElement[];
    const at = open.findIndex((mark) => mark.week === week);
    switches[at]?.click();
    expect(goals.at(-1)?.frozen).to.deep.equal([...GOAL.frozen, week].sort());
  });

  it('shows the first exercises, and the others when asked, with the focus among them', async () => {
    const screen = await show<GwProgress>('progress');
    const links = () => within(screen).filter((one) => one.matches('.exercises a'));
    expect(links()).to.have.length(6);
    pressable(screen, `Show all ${screen.exercises.length}`).click();
    await drawn(screen);
    expect(links()).to.have.length(screen.exercises.length);
    expect(screen.shadowRoot?.activeElement).to.equal(links()[6]);
  });

  it('explains itself when there is nothing yet', async () => {
    const screen = await show('progress-empty');
    expect(flat(screen.shadowRoot?.querySelector('.lede'))).to.match(/^Nothing to show yet/);
    expect(within(screen).some((one) => one.matches('gw-columns'))).to.equal(false);
  });

  it('has no fault in its tables either', async () => {
    const screen = await show('progress');
    for (const button of within(screen).filter((one) =>
      one.getAttribute('aria-label')?.endsWith('as a table'),
    ))
      (button as HTMLElement).click();
    await drawn(screen);
    expect(within(screen).filter((one) => one.matches('table'))).to.have.length(4);
    await expectAccessible(screen);
  });
});

describe('gw-progress-exercise', () => {
  afterEach(clear);

  it('says of a line through the best of each month that it is one', async () => {
    const screen = await show<GwProgressExercise>('progress-hold');
    const { overview } = screen;
    if (!overview) throw new Error('nothing to show');
    const measures = overview.measures.map((one) => ({
      ...one,
      drawn: { sides: one.sides, unit: 'month' as const },
    }));
    screen.overview = { ...overview, measures };
    await drawn(screen);
    await sized(screen);
    expect(flat(inside(screen, '.readout'))).to.match(
      /^Most: .*\. Drawn is the best of each month; the table has every session\.$/,
    );
  });
});

describe('gw-summary', () => {
  afterEach(clear);

  const said = async (better: Better): Promise<string> => {
    const screen = await show<GwSummary>('summary');
    screen.better = better;
    await drawn(screen);
    return flat(inside(screen, '.better'));
  };

  it('says what got better, in one sentence', async () => {
    expect(await said({ kind: 'seconds', exercise: 'plank', side: 'left', value: 45, before: 40 })).to.equal(
      'Plank, on the left: your longest set yet, 45 s. Before: 40 s.',
    );
    expect(await said({ kind: 'reps', exercise: 'split-squat', value: 12, before: 10, load: 8 })).to.equal(
      'Split squat: your most in a set with 8 kg, 12 reps. Before: 10 reps.',
    );
    expect(await said({ kind: 'seconds', exercise: 'plank', value: 45, before: 40, load: 10 })).to.equal(
      'Plank: your longest set with 10 kg, 45 s. Before: 40 s.',
    );
    expect(await said({ kind: 'sides', exercise: 'plank', before: 0.18 })).to.contain('18 % apart');
    expect(
      await said({ kind: 'total', measure: 'total-seconds', exercise: 'plank', value: 150, before: 120 }),
    ).to.equal('Your most of Plank in one session: 2:30 min. Before: 2:00 min.');
    expect(await said({ kind: 'first-time', exercise: 'plank' })).to.equal('New in your log: Plank.');
  });

  it('is silent where the numbers say it all', async () => {
    expect(await said({ kind: 'done', sets: 3 })).to.equal('');
  });
});
