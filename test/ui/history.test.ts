import { expect } from 'chai';
import '../../src/ui/screens/history.ts';
import '../../src/ui/screens/history-session.ts';
import { calendarOf } from '../../src/core/history/calendar.ts';
import { digestOn } from '../core/history/year.ts';
import { SCREENS } from './screens.ts';
import { clear, drawn, expectAccessible, heard, mount, names, pressable, within } from './support.ts';

type Calendar = HTMLElementTagNameMap['gw-year-calendar'];
type History = HTMLElementTagNameMap['gw-history'];

const show = <T extends HTMLElement>(name: string): Promise<T> => mount(SCREENS[name]?.() as T);

const text = (element: Element | null | undefined): string => {
  const inside = element?.shadowRoot ?? element;
  return inside?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
};

const deep = (element: Element, selector: string): HTMLElement[] =>
  within(element).filter((e) => e.matches(selector)) as HTMLElement[];

const DAYS = [
  digestOn('2026-03-02', { id: 'one', active: 720_000, pain: { score: 3, where: 'knee' } }),
  digestOn('2026-03-03', { id: 'two', sequence: 2 }),
  digestOn('2026-03-03', {
    id: 'three',
    sequence: 3,
    name: '<b>Legs</b>',
    startedAt: Date.UTC(2026, 2, 3, 18),
  }),
];

const calendar = (today = '2026-03-04'): Promise<Calendar> =>
  mount(
    Object.assign(document.createElement('gw-year-calendar'), { calendar: calendarOf(2026, DAYS), today }),
  );

const cell = (element: Element, day: string): HTMLElement =>
  element.shadowRoot?.querySelector(`[data-day='${day}']`) as HTMLElement;

/** Until what is laid out anew has been told of. */
const frames = async (): Promise<void> => {
  for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

const focused = (element: Element): HTMLElement => element.shadowRoot?.activeElement as HTMLElement;

/** A key where the focus is. */
const type = async (element: Calendar, key: string, ctrlKey = false): Promise<string | undefined> => {
  focused(element).dispatchEvent(
    new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, composed: true, cancelable: true }),
  );
  await drawn(element);
  await drawn(element);
  return focused(element).dataset['day'];
};

describe('gw-year-calendar', () => {
  afterEach(clear);

  it('is one stop for the tab key, on today, and says of each day what was done', async () => {
    const element = await calendar();
    expect(deep(element, 'td[tabindex="0"]').map((e) => e.dataset['day'])).to.deep.equal(['2026-03-04']);
    expect(cell(element, '2026-03-04').getAttribute('aria-current')).to.equal('date');
    expect(cell(element, '2026-03-04').getAttribute('aria-label')).to.equal('Wednesday, March 4');
    expect(cell(element, '2026-03-02').getAttribute('aria-label')).to.equal(
      'Monday, March 2: ⁨Core essentials⁩, 12 min, pain 3',
    );
    expect(cell(element, '2026-03-03').getAttribute('aria-label')).to.equal(
      'Tuesday, March 3: ⁨Core essentials⁩, 11 min; ⁨<b>Legs</b>⁩, 11 min',
    );
    expect(cell(element, '2026-03-02').className).to.equal('s2 pain');
    expect(cell(element, '2026-03-03').className).to.equal('s3');
    expect(cell(element, '2026-03-01').className).to.equal('rest');
    expect(cell(element, '2026-03-05').className).to.equal('to-come');
  });

  it('is walked through by day and by week, and ends where the year does', async () => {
    const element = await calendar();
    cell(element, '2026-03-04').focus();
    expect(await type(element, 'ArrowDown')).to.equal('2026-03-05');
    expect(await type(element, 'ArrowRight')).to.equal('2026-03-12');
    expect(await type(element, 'ArrowLeft')).to.equal('2026-03-05');
    expect(await type(element, 'ArrowUp')).to.equal('2026-03-04');
    expect(await type(element, 'Home')).to.equal('2026-03-02');
    expect(await type(element, 'End')).to.equal('2026-03-08');
    expect(await type(element, 'ArrowDown')).to.equal('2026-03-09');
    expect(await type(element, 'PageDown')).to.equal('2026-04-06');
    expect(await type(element, 'PageUp')).to.equal('2026-03-09');
    expect(await type(element, 'Home', true)).to.equal('2026-01-01');
    expect(await type(element, 'ArrowUp')).to.equal('2026-01-01');
    expect(await type(element, 'End', true)).to.equal('2026-12-31');
    expect(await type(element, 'ArrowRight')).to.equal('2026-12-31');
    expect(deep(element, 'td[tabindex="0"]')).to.have.length(1);
  });

  it('opens the one session of a day; of several it lets choose', async () => {
    const element = await calendar();
    const gone = heard('gw-navigate');
    cell(element, '2026-03-04').focus();
    await type(element, 'Enter');
    expect(gone).to.deep.equal([]);
    await type(element, 'ArrowUp');
    expect(deep(element, '.day a').map(text)).to.deep.equal(['Core essentials', '<b>Legs</b>']);
    await type(element, 'Enter');
    expect(gone).to.deep.equal([]);
    expect(focused(element).getAttribute('href')).to.match(/history\/two$/);
    cell(element, '2026-03-03').focus();
    await type(element, 'ArrowUp');
    await type(element, 'Enter');
    expect(gone).to.deep.equal([{ path: 'history/one' }]);
  });

  it('shows a day that was tapped, and keeps it when the history is read again', async () => {
    const element = await calendar();
    cell(element, '2026-03-02').click();
    await drawn(element);
    expect(text(element.shadowRoot?.querySelector('.day'))).to.match(
      /^Monday, March 2 Core essentials .*pain 3/,
    );
    element.calendar = calendarOf(2026, DAYS.slice(1));
    await drawn(element);
    expect(text(element.shadowRoot?.querySelector('.day'))).to.equal('Monday, March 2 No session.');
    element.calendar = calendarOf(2025, []);
    await drawn(element);
    expect(text(element.shadowRoot?.querySelector('.day'))).to.contain('Choose a day');
  });

  it('shows the newest again when the device is turned, and stays where it is when a day is chosen', async () => {
    const element = await calendar('2026-11-24');
    element.style.inlineSize = '1400px';
    await frames();
    element.style.inlineSize = '320px';
    await frames();
    const scroller = element.shadowRoot?.querySelector('.scroller') as HTMLElement;
    const frame = scroller.getBoundingClientRect();
    expect(cell(element, '2026-11-24').getBoundingClientRect().right).to.be.within(frame.left, frame.right);
    scroller.scrollLeft = 0;
    cell(element, '2026-03-02').click();
    await drawn(element);
    await frames();
    expect(scroller.scrollLeft).to.equal(0);
  });

  it('begins where the newest is when it does not fit', async () => {
    const element = await calendar('2026-11-24');
    element.style.inlineSize = '320px';
    element.calendar = calendarOf(2025, []);
    await drawn(element);
    const scroller = element.shadowRoot?.querySelector('.scroller') as HTMLElement;
    expect(scroller.scrollWidth).to.be.greaterThan(1_000);
    expect(scroller.scrollLeft + scroller.clientWidth).to.be.greaterThan(scroller.scrollWidth - 60);
    element.calendar = calendarOf(2026, []);
    await drawn(element);
    const today = cell(element, '2026-11-24').getBoundingClientRect();
    const frame = scroller.getBoundingClientRect();
    expect(today.right).to.be.at.most(frame.right + 1);
    expect(today.right).to.be.greaterThan(frame.right - 100);
  });
});

describe('gw-history', () => {
  afterEach(clear);

  it('sums the year up and turns to the ones there are', async () => {
    const history = await show<History>('history');
    expect(text(history)).to.match(/2026: 111 sessions in 43 weeks, 2,028 minutes\./);
    const turned = heard('gw-year');
    pressable(history, 'Next year').click();
    pressable(history, 'Previous year').click();
    expect(turned).to.deep.equal([{ year: 2025 }]);
  });

  it('says that the length of a session is unknown, and no minute more than it knows', async () => {
    const untold = digestOn('2026-03-03', { id: 'two', sequence: 2, active: 0 });
    const history = await show<History>('history');
    const year = { year: 2026, first: 2026, last: 2026 };
    Object.assign(history, { sessions: [untold], year: { ...year, digests: [untold] } });
    await drawn(history);
    expect(text(deep(history, '.month li')[0])).to.contain('12 of 12 sets · length unknown');
    expect(text(history)).to.contain('2026: 1 session in 1 week.');
    const [calendar] = deep(history, 'gw-year-calendar');
    expect(calendar && cell(calendar, '2026-03-03').getAttribute('aria-label')).to.equal(
      'Tuesday, March 3: ⁨Core essentials⁩, length unknown',
    );
    history.year = { ...year, digests: [untold, ...DAYS.slice(0, 1)] };
    await drawn(history);
    expect(text(history)).to.contain('2026: 2 sessions in 1 week, at least 12 minutes.');
  });

  it('groups by month, in the zone of the session, newest first', async () => {
    const history = await show<History>('history');
    const months = deep(history, '.month h2').map(text);
    expect(months).to.deep.equal(['November 2026', 'October 2026']);
    // 17:10 UTC is ten past six in Berlin, wherever this runs.
    expect(text(history)).to.match(/First minute Tue, Nov 17, 6:10/);
  });

  it('asks for what is typed and chosen, and for everything again', async () => {
    const history = await show<History>('history-found');
    const wanted = heard('gw-find');
    const search = deep(history, 'input[type=search]')[0] as HTMLInputElement;
    search.value = 'plank';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    pressable(history, 'With pain').click();
    const routine = deep(history, 'select')[0] as HTMLSelectElement;
    routine.value = '';
    routine.dispatchEvent(new Event('change'));
    pressable(history, 'Show all').click();
    const before = { words: 'core', pain: true, note: false };
    expect(wanted).to.deep.equal([
      { ...before, routine: 'core-essentials', words: 'plank' },
      { ...before, routine: 'core-essentials', pain: false },
      before,
      { words: '', pain: false, note: false },
    ]);
    expect(focused(focused(history))?.localName).to.equal('input');
  });

  it('tells how far a search is', async () => {
    const history = await show<History>('history-found');
    const status = () => text(deep(history, '.count [role=status]')[0]);
    expect(status()).to.equal('3 sessions back to May 2026');
    history.search = { reached: '2024-03-09', done: false };
    await drawn(history);
    expect(status()).to.equal('Searching, back to March 2024');
    history.more = false;
    history.search = { reached: '2024-03-09', done: true };
    await drawn(history);
    expect(status()).to.equal('3 sessions');
  });

  it('says so when nothing is found, and clears', async () => {
    const history = await show<History>('history-none');
    const wanted = heard('gw-find');
    expect(text(history)).to.contain('No session fits');
    pressable(history, 'Clear').click();
    expect(wanted).to.deep.equal([{ words: '', pain: false, note: false }]);
  });

  it('deletes, moves the focus to Undo, takes it back, and asks for more', async () => {
    const history = await show<History>('history');
    const [gone, back, more] = [heard('gw-delete'), heard('gw-restore'), heard('gw-more')];
    pressable(history, 'Delete ⁨Single-leg strength⁩, Sun, Nov 22').click();
    const [first] = history.sessions ?? [];
    const id = first?.id ?? '';
    history.deleted = { id, name: '<b>Full body</b>', before: 2 };
    await drawn(history);
    expect(text(focused(history))).to.equal('Undo');
    expect(text(history)).to.contain('<b>Full body</b> deleted, and 2 before it. It can come back');
    focused(history).click();
    history.deleted = undefined;
    await drawn(history);
    expect(focused(history).dataset['session']).to.equal(id);
    pressable(history, 'Show more').click();
    expect(gone[0]?.id).to.equal(id);
    expect(back).to.deep.equal([{ id }]);
    expect(more).to.have.length(1);
  });

  it('moves the focus to Undo where a session was deleted on its own page, and its link was left', async () => {
    const history = await show<History>('history');
    const [first, ...others] = history.sessions ?? [];
    (deep(history, 'h3 a')[0] as HTMLElement).focus();
    history.sessions = others;
    history.deleted = { id: first?.id ?? '', name: 'Full body', before: 0 };
    await drawn(history);
    expect(text(focused(history))).to.equal('Undo');
  });

  it('explains itself when it is empty, but not while it is being read', async () => {
    expect(text(await show('history-empty'))).to.contain('Nothing here yet');
    clear();
    expect(text(await mount(document.createElement('gw-history')))).not.to.contain('Nothing here yet');
  });

  it('gives the focus back to the session one comes back from', async () => {
    const history = await show<History>('history');
    const link = deep(history, 'h3 a')[3] as HTMLElement;
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    await history.focusHeading();
    expect(focused(history)).to.equal(link);
    await history.focusHeading();
    expect(focused(history).localName).to.equal('h1');
  });
});

describe('gw-history-session', () => {
  afterEach(clear);

  const rows = (screen: HTMLElement, caption: string): string[] => {
    const table = deep(screen, 'table').find((e) => text(e.querySelector('caption')).startsWith(caption));
    return [...(table?.querySelectorAll('tr') ?? [])].map((row) =>
      [...row.children].map((e) => (e.textContent ?? '').replace(/\s+/g, ' ').trim()).join(' | '),
    );
  };

  it('has planned beside performed, by set and side, and only columns in which something stands', async () => {
    const screen = await show('history-session-full');
    expect(rows(screen, 'Split squat')).to.deep.equal([
      'Set | Side | Planned | Done | Load | RIR',
      '1 | Right | 10 reps 8 kg | 10 at 7:31 AM | 8 kg | 2',
      '1 | Left | 10 reps 8 kg | 8 −2 at 7:32 AM | 8 kg | 1',
      '2 | Right | 10 reps 8 kg | 12 +2 at 7:33 AM | 10 kg | 1',
      '2 | Left | 10 reps 8 kg | 10 at 7:34 AM | 10 kg | 0',
      'All | Right | 20 reps | 22 +2 |  | ',
      'All | Left | 20 reps | 18 −2 |  | ',
    ]);
    expect(rows(screen, 'Plank')).to.deep.equal([
      'Set | Planned | Done',
      '1 | 45 s | 45 s at 7:35 AM',
      '2 | 45 s | –not done',
    ]);
    expect(text(screen)).to.contain('Effort 7 of 10.');
    expect(text(screen)).to.contain('Pain 2 of 10: left shin');
    expect(text(screen)).to.contain('Left side shaky');
  });

  it('is put right while it is edited', async () => {
    const screen = await show('history-session');
    const [corrected, described] = [heard('gw-correct'), heard('gw-describe')];
    expect(deep(screen, 'gw-set-list')).to.have.length(0);
    pressable(screen, 'Edit').click();
    await drawn(screen);
    await expectAccessible(screen);
    expect(pressable(screen, 'Edit').getAttribute('aria-pressed')).to.equal('true');
    pressable(deep(screen, 'gw-stepper')[1] as HTMLElement, 'More').click();
    const note = deep(screen, 'textarea')[0] as HTMLTextAreaElement;
    note.value = 'Better';
    note.dispatchEvent(new Event('change'));
    expect(corrected).to.deep.equal([{ step: 1, reps: 12 }]);
    expect(described).to.deep.equal([{ note: 'Better' }]);
  });

  it('shows its picture before it goes anywhere, and says when there is none', async () => {
    const screen = await show<HTMLElementTagNameMap['gw-history-session']>('history-session');
    const [asked, handedOn] = [heard('gw-picture'), heard('gw-share')];
    pressable(screen, 'Share as picture').click();
    await drawn(screen);
    expect(asked).to.have.length(1);
    const buttons = () => names(deep(screen, 'gw-share-picture')[0] as HTMLElement);
    expect(buttons()).to.deep.equal(['Close']);
    screen.picture = {
      url: 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg"/%3E',
      alt: 'x',
      shareable: false,
    };
    await drawn(screen);
    expect(buttons()).to.deep.equal(['Save', 'Close']);
    await expectAccessible(screen);
    screen.picture = { ...screen.picture, shareable: true };
    await drawn(screen);
    // On a small phone the dialog scrolls; the picture lies over nothing.
    const [dialog] = deep(screen, 'dialog[open]');
    dialog?.style.setProperty('max-block-size', '300px');
    const [frame] = deep(screen, '.frame');
    const below = frame?.nextElementSibling?.getBoundingClientRect().top ?? 0;
    expect(frame?.getBoundingClientRect().bottom).to.be.at.most(below);
    pressable(screen, 'Share').click();
    pressable(screen, 'Save').click();
    expect(handedOn).to.deep.equal([{ by: 'sharing' }, { by: 'saving' }]);
    screen.picture = null;
    await drawn(screen);
    expect(text(deep(screen, '.frame')[0])).to.equal('This browser cannot draw it.');
    pressable(screen, 'Close').click();
    expect(deep(screen, 'dialog[open]')).to.have.length(0);
  });

  it('is done again inside the tap', async () => {
    const screen = await show('history-session');
    const started = heard('gw-start');
    const again = pressable(screen, 'Repeat this session') as HTMLAnchorElement;
    expect(again.href).to.match(/session\/again-4b1c5a0e-0000-4000-8000-000000000001$/);
    again.click();
    expect(started).to.deep.equal([{ routine: 'again-4b1c5a0e-0000-4000-8000-000000000001' }]);
  });
});
