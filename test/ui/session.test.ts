import { expect } from 'chai';
import { DEFAULT_SETTINGS } from '../../src/adapters/local-settings.ts';
import type { SessionView } from '../../src/core/view.ts';
import '../../src/ui/screens/session.ts';
import type { GwSession } from '../../src/ui/screens/session.ts';
import { edgeBetween } from '../../src/ui/screens/session-flash.ts';
import { HOLD } from '../../src/ui/screens/session-touch.ts';
import { putBack, replace } from '../adapters/replace.ts';
import { until } from '../adapters/until.ts';
import { clear, drawn, heard, mount, names, press, pressable, within } from './support.ts';
import { VIEWS } from './views.ts';

const player = (view: SessionView, more: Partial<GwSession> = {}): Promise<GwSession> =>
  mount(
    Object.assign(document.createElement('gw-session'), { view, routineName: 'Core essentials', ...more }),
  );

type Point = readonly [x: number, y: number];

/** One event of a finger, where it is on the screen. */
const finger = (on: Element, type: string, [clientX, clientY]: Point): void => {
  const where = { clientX, clientY, pointerId: 7, isPrimary: true, button: 0 };
  on.dispatchEvent(new PointerEvent(type, { ...where, bubbles: true, composed: true }));
};

/** A tap, or with a second point a swipe, on the picture or what lies over it. */
const touch = (screen: GwSession, from: Point, to: Point = from, on?: Element): void => {
  const field = on ?? screen.shadowRoot?.querySelector('h1');
  if (!field) throw new Error('nothing to touch');
  finger(field, 'pointerdown', from);
  if (to !== from) finger(field, 'pointermove', to);
  finger(field, 'pointerup', to);
};

const text = (screen: GwSession) => screen.shadowRoot?.querySelector('#help')?.textContent ?? '';

const live = (screen: GwSession) => screen.shadowRoot?.querySelector('#live');

describe('gw-session', () => {
  afterEach(clear);

  it('names its buttons exactly', async () => {
    const screen = await player(VIEWS.hold);
    expect(names(screen)).to.have.members([
      'End session',
      'How long? 7:41 left',
      'Next: Mountain climber, 30 s',
      'Back',
      'Pause',
      'Skip',
      'Lock the screen',
    ]);
    screen.view = VIEWS.longRest;
    await drawn(screen);
    expect(names(screen)).to.have.members([
      'End session',
      'Undo',
      'How long? 7:41 left',
      'Back',
      '\u221215 s',
      'Pause',
      '+15 s',
      'Skip',
      'Lock the screen',
    ]);
    screen.view = VIEWS.selfPaced;
    await drawn(screen);
    expect(names(screen)).to.have.members([
      'End session',
      'Undo',
      'How long? 7:41 left',
      'Next: Half-kneeling hip-flexor stretch, right, 30 s',
      'Back',
      'Done',
      'Pause',
      'Skip',
      'Count it',
      'Lock the screen',
    ]);
    screen.view = VIEWS.paced;
    await drawn(screen);
    expect(names(screen)).to.include.members(['Slower', 'My pace', 'Faster']);
    screen.view = VIEWS.paused;
    await drawn(screen);
    expect(names(screen)).to.include('Resume').and.not.include('Pause');
    screen.view = VIEWS.ready;
    await drawn(screen);
    expect(names(screen)).to.include('Start');
  });

  it('asks for what its buttons say', async () => {
    const screen = await player(VIEWS.rest);
    const asked = heard('gw-control');
    for (const name of ['Pause', 'Skip', 'Back', '\u221215 s', '+15 s']) pressable(screen, name).click();
    expect(asked).to.deep.equal([
      { kind: 'pause' },
      { kind: 'skip' },
      { kind: 'repeat' },
      { kind: 'adjust-rest', by: -15_000 },
      { kind: 'adjust-rest', by: 15_000 },
    ]);
  });

  it('hears the keyboard', async () => {
    const screen = await player(VIEWS.rest);
    const asked = heard('gw-control');
    for (const key of [' ', 'Enter', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) press(key);
    screen.view = VIEWS.selfPaced;
    press('Enter');
    press('ArrowRight');
    press(' ');
    screen.view = VIEWS.paused;
    press(' ');
    screen.view = VIEWS.ready;
    press('Enter');
    expect(asked.map((control) => control.kind)).to.deep.equal([
      'pause',
      'pause',
      'skip',
      'repeat',
      'adjust-rest',
      'adjust-rest',
      'done',
      'done',
      'pause',
      'resume',
      'start',
    ]);
  });

  it('hears presentation remotes, page-turner pedals and questions', async () => {
    const screen = await player(VIEWS.paced);
    const asked = heard('gw-control');
    for (const key of ['PageDown', 'PageUp', 'b', '+', '-', 'm', 'h', 'w']) press(key);
    screen.view = VIEWS.selfPaced;
    for (const key of ['PageDown', 'm']) press(key);
    expect(asked).to.deep.equal([
      { kind: 'skip' },
      { kind: 'repeat' },
      { kind: 'pause' },
      { kind: 'tempo', factor: 1.125 },
      { kind: 'tempo', factor: 1 / 1.125 },
      { kind: 'pace', step: 7, pace: 'self-paced' },
      { kind: 'ask', question: 'how-long' },
      { kind: 'ask', question: 'whats-next' },
      { kind: 'done' },
      { kind: 'pace', step: 7, pace: 'paced' },
    ]);
  });

  it('goes on alike by whatever means: Done in a set at one’s own pace, else skip', async () => {
    for (const [name, view] of Object.entries(VIEWS)) {
      const screen = await player(view);
      const asked = heard('gw-control');
      for (const key of ['ArrowRight', 'PageDown', 'n']) press(key);
      touch(screen, [250, 300], [120, 300]);
      const kind = name === 'selfPaced' ? 'done' : 'skip';
      expect(asked, name).to.deep.equal(name === 'ready' ? [] : [{ kind }, { kind }, { kind }, { kind }]);
      clear();
    }
  });

  it('answers a tap on the time left and on what is next, and the swipes made to ask', async () => {
    const screen = await player(VIEWS.hold, { asks: DEFAULT_SETTINGS.asks });
    const asked = heard('gw-control');
    pressable(screen, 'How long? 7:41 left').click();
    pressable(screen, 'Next: Mountain climber, 30 s').click();
    touch(screen, [200, 300], [205, 200]);
    touch(screen, [200, 200], [190, 320]);
    const [long, next] = ['how-long', 'whats-next'].map((question) => ({ kind: 'ask', question }));
    expect(asked).to.deep.equal([long, next, long, next]);
    expect(text(screen)).to.contain('Swipe up').and.contain('Swipe down').and.not.contain('Two knocks');
    screen.asks = { swipeUp: 'whats-next', swipeDown: 'none', previous: 'how-long', knock: 'how-long' };
    await drawn(screen);
    touch(screen, [200, 300], [205, 200]);
    touch(screen, [200, 200], [190, 320]);
    expect(asked.slice(4)).to.deep.equal([next]);
    expect(text(screen))
      .to.contain('Headset, previous')
      .and.contain('Two knocks')
      .and.not.contain('Swipe down');
  });

  it('leaves swipes up and down to scrolling where there is something to scroll', async () => {
    const screen = await player(VIEWS.hold);
    const main = screen.shadowRoot?.querySelector('main') as HTMLElement;
    await until('all is in view', () => getComputedStyle(main).touchAction === 'none');
    document.documentElement.style.fontSize = '300%';
    screen.notices = ['Something that takes a lot of room, said at length, so that it does.'];
    await drawn(screen);
    await until('it scrolls', () => main.scrollHeight > main.clientHeight + 1);
    await until('fingers scroll', () => getComputedStyle(main).touchAction === 'pan-y');
    document.documentElement.style.removeProperty('font-size');
  });

  it('shows its keys at a question mark, and hears none of them meanwhile', async () => {
    const screen = await player(VIEWS.hold);
    const asked = heard('gw-control');
    press('?');
    const help = screen.shadowRoot?.querySelector<HTMLElementTagNameMap['gw-dialog']>('#help');
    expect(help?.open).to.equal(true);
    expect(help?.textContent).to.contain('Page Down');
    press(' ');
    expect(asked).to.deep.equal([]);
    pressable(screen, 'Close').click();
    press(' ');
    expect(asked).to.deep.equal([{ kind: 'pause' }]);
  });

  it('takes a tap on the picture for the obvious thing, a swipe for on and back', async () => {
    const screen = await player(VIEWS.hold);
    const asked = heard('gw-control');
    touch(screen, [200, 300]);
    touch(screen, [250, 300], [120, 310]);
    touch(screen, [120, 300], [250, 290]);
    // Scrolling, and a short slip.
    touch(screen, [120, 300], [150, 500]);
    touch(screen, [120, 300], [150, 305]);
    screen.view = VIEWS.selfPaced;
    await drawn(screen);
    touch(screen, [200, 300]);
    screen.view = VIEWS.paused;
    await drawn(screen);
    touch(screen, [200, 300]);
    screen.view = VIEWS.ready;
    await drawn(screen);
    touch(screen, [200, 300]);
    expect(asked.map(({ kind }) => kind)).to.deep.equal(['pause', 'skip', 'repeat', 'done', 'resume']);
  });

  it('is locked by a long press, seen to come, and unlocked by another', async () => {
    const screen = await player(VIEWS.hold);
    const asked = heard('gw-control');
    const main = screen.shadowRoot?.querySelector('main') as HTMLElement;
    finger(main, 'pointerdown', [200, 300]);
    await drawn(screen);
    expect(main.hasAttribute('data-holding')).to.equal(true);
    await until('it is locked', () => screen.shadowRoot?.querySelector('.lock') != null);
    finger(main, 'pointerup', [200, 300]);
    const lock = screen.shadowRoot?.querySelector('.lock') as HTMLElement;
    touch(screen, [200, 300], [200, 300], lock);
    touch(screen, [250, 300], [120, 300], lock);
    // The lock lies over every button.
    const skip = pressable(screen, 'Skip').getBoundingClientRect();
    const hit = screen.shadowRoot?.elementFromPoint(skip.x + skip.width / 2, skip.y + 2);
    expect(hit?.closest('.lock')).to.equal(lock);
    expect(asked).to.deep.equal([]);
    finger(lock, 'pointerdown', [200, 300]);
    await until('it is open again', () => screen.shadowRoot?.querySelector('.lock') == null);
    finger(main, 'pointerup', [200, 300]);
    expect(asked).to.deep.equal([]);
  });

  it('is not locked by a press whose end was never told', async () => {
    const screen = await player(VIEWS.hold);
    const main = screen.shadowRoot?.querySelector('main') as HTMLElement;
    finger(main, 'pointerdown', [200, 300]);
    touch(screen, [200, 300]);
    await new Promise((resolve) => setTimeout(resolve, HOLD + 100));
    expect(screen.shadowRoot?.querySelector('.lock')).to.equal(null);
  });

  it('can be locked and unlocked without a finger; keys and pedals go on meanwhile', async () => {
    const screen = await player(VIEWS.hold);
    const asked = heard('gw-control');
    const lock = () => screen.shadowRoot?.querySelector('.lock');
    press('l');
    await drawn(screen);
    expect(lock()).to.not.equal(null);
    press('PageDown');
    expect(asked).to.deep.equal([{ kind: 'skip' }]);
    // As a screen reader presses; a finger's click says which one it is.
    const open = pressable(screen, 'Locked. Hold to unlock');
    open.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
    await drawn(screen);
    expect(lock()).to.not.equal(null);
    open.click();
    await drawn(screen);
    expect(lock()).to.equal(null);
    pressable(screen, 'Lock the screen').click();
    await drawn(screen);
    expect(lock()).to.not.equal(null);
  });

  it('flashes gently at go and stop, and only where it is wanted', async () => {
    const screen = await player(VIEWS.prepare, { flashing: true });
    const flashes = () => screen.shadowRoot?.querySelector('.flash')?.getAnimations() ?? [];
    screen.view = VIEWS.hold;
    await drawn(screen);
    expect(flashes()).to.have.length(1);
    expect(Number(flashes()[0]?.effect?.getComputedTiming().endTime)).to.be.at.least(333);
    // Never more than three a second.
    screen.view = VIEWS.rest;
    await drawn(screen);
    expect(flashes()).to.have.length(1);
    await until('it is over', () => flashes().length === 0);
    screen.flashing = false;
    screen.view = VIEWS.hold;
    await drawn(screen);
    expect(flashes()).to.have.length(0);
  });

  it('flashes never where less motion is asked for', async () => {
    const real = matchMedia;
    replace(globalThis, 'matchMedia', (query: string) =>
      query.includes('reduced-motion: reduce') ? real('(min-width: 0)') : real(query),
    );
    const screen = await player(VIEWS.prepare, { flashing: true });
    screen.view = VIEWS.hold;
    await drawn(screen);
    expect(screen.shadowRoot?.querySelector('.flash')?.getAnimations()).to.have.length(0);
    putBack();
  });

  it('knows the last stop, which is the end of the session', () => {
    const finished: SessionView = { ...VIEWS.hold, status: 'finished' };
    expect(edgeBetween(VIEWS.hold, finished)).to.equal('stop');
    expect(edgeBetween(VIEWS.paused, finished)).to.equal(undefined);
    expect(edgeBetween(VIEWS.rest, finished)).to.equal(undefined);
  });

  it('leaves keys alone that are held down, or meant for the browser or a focused button', async () => {
    const screen = await player(VIEWS.hold);
    const asked = heard('gw-control');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', repeat: true, bubbles: true }));
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, bubbles: true }),
    );
    press(' ', pressable(screen, 'Skip'));
    expect(asked).to.deep.equal([]);
  });

  it('stops hearing the keyboard once it is gone', async () => {
    const screen = await player(VIEWS.hold);
    const asked = heard('gw-control');
    screen.remove();
    press(' ');
    expect(asked).to.deep.equal([]);
  });

  it('asks before it ends', async () => {
    const screen = await player(VIEWS.hold);
    const asked = heard('gw-control');
    const dialog = () => screen.shadowRoot?.querySelector('gw-dialog');
    press('Escape');
    expect(dialog()?.open).to.equal(true);
    expect(screen.shadowRoot?.activeElement?.textContent).to.equal('Keep going');
    press(' ');
    expect(asked).to.deep.equal([]);
    pressable(screen, 'Keep going').click();
    expect(dialog()?.open).to.equal(false);
    pressable(screen, 'End session').click();
    expect(dialog()?.open).to.equal(true);
    screen.shadowRoot?.querySelector<HTMLButtonElement>('gw-dialog button')?.click();
    expect(asked).to.deep.equal([{ kind: 'end' }]);
    expect(dialog()?.open).to.equal(false);
  });

  it('ends unasked before it has begun', async () => {
    await player(VIEWS.ready);
    const asked = heard('gw-control');
    press('Escape');
    expect(asked).to.deep.equal([{ kind: 'end' }]);
  });

  it('announces a phase once, however often the seconds change', async () => {
    const screen = await player(VIEWS.hold);
    const region = live(screen);
    expect(region?.textContent).to.equal('Work. Plank, Round 2 of 3, 30 seconds.');
    expect(region?.getAttribute('aria-live')).to.equal('polite');
    let changes = 0;
    const watch = new MutationObserver((all) => {
      changes += all.length;
    });
    watch.observe(region as Node, { childList: true, characterData: true, subtree: true });
    for (let remaining = 17_000; remaining > 10_000; remaining -= 1_000) {
      screen.view = { ...VIEWS.hold, remaining, elapsed: 30_000 - remaining };
      await drawn(screen);
    }
    expect(changes).to.equal(0);
    screen.view = VIEWS.rest;
    await drawn(screen);
    expect(region?.textContent).to.match(/^Rest\. Next: Plank/);
    watch.disconnect();
  });

  it('leaves speaking to the coach while the coach has a voice', async () => {
    expect(live(await player(VIEWS.hold, { voiced: true }))?.getAttribute('aria-live')).to.equal('off');
  });

  it('keeps the digits out of the way of a screen reader, and the time findable', async () => {
    const screen = await player(VIEWS.hold);
    const timer = screen.shadowRoot?.querySelector('[role=timer]');
    expect(timer?.textContent).to.equal('0:18 left');
    expect(timer?.getAttribute('aria-live')).to.equal('off');
    for (const digits of within(screen).filter((e) => e.localName === 'gw-numerals'))
      expect(digits.closest('[aria-hidden=true]')).to.not.equal(null);
  });

  it('shows the count-in after a pause instead of the time left', async () => {
    const screen = await player(VIEWS.resuming);
    expect(screen.shadowRoot?.querySelector('gw-dial')?.value).to.equal('3');
  });

  it('counts the time of a set up that nobody counts, with its dose beside it', async () => {
    const screen = await player({ ...VIEWS.selfPaced, elapsed: 23_010 });
    const dial = screen.shadowRoot?.querySelector('gw-dial');
    expect([dial?.value, dial?.caption]).to.deep.equal(['0:23', '10 reps']);
    expect(screen.shadowRoot?.querySelector('[role=timer]')?.textContent).to.equal(
      '0:23, 10 reps at your own pace',
    );
    screen.view = { ...VIEWS.selfPaced, elapsed: 83_500 };
    await drawn(screen);
    expect(dial?.value).to.equal('1:23');
  });

  it('takes back in the rest what was planned and not done', async () => {
    const screen = await player(VIEWS.uncounted);
    const asked = heard('gw-control');
    expect(screen.shadowRoot?.querySelector('.did')?.textContent?.trim()).to.equal('Did');
    const stepper = screen.shadowRoot?.querySelector('gw-stepper') as HTMLElement;
    expect(stepper.shadowRoot?.querySelector('output')?.textContent).to.equal('12 of 12');
    for (const name of ['Less', 'More']) {
      const { width, height } = pressable(stepper, name).getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(63.9);
    }
    pressable(stepper, 'Less').click();
    pressable(stepper, 'Less').click();
    // Beside the buttons a finger meant one of them, and no pause.
    touch(screen, [200, 300], [200, 300], stepper);
    expect(asked).to.deep.equal([
      { kind: 'amend', step: 7, reps: 11 },
      { kind: 'amend', step: 7, reps: 10 },
    ]);
    screen.view = VIEWS.rest;
    await drawn(screen);
    expect(screen.shadowRoot?.querySelector('gw-stepper')).to.equal(null);
  });

  it('shows a notice in place of the form cue until it is put away', async () => {
    const screen = await player(VIEWS.hold, { notices: ['No voice on this device.'] });
    const away = heard('gw-dismiss');
    pressable(screen, 'OK').click();
    expect(away).to.deep.equal([{ id: 'No voice on this device.' }]);
    screen.notices = [];
    await drawn(screen);
    expect(screen.shadowRoot?.querySelector('.cue')?.textContent).to.equal(VIEWS.hold.cue);
  });

  it('runs the track a few times a second, and stops it with the session', async () => {
    const screen = await player(VIEWS.hold);
    const planes = [
      ...(screen.shadowRoot?.querySelector('gw-dial')?.shadowRoot?.querySelectorAll<HTMLElement>('.plane') ??
        []),
    ];
    const turned = () => planes.map((plane) => Number.parseFloat(plane.style.rotate));
    // 12 of 30 seconds are over: four fifths of the first half.
    expect(turned()[0]).to.be.within(-150, -144);
    expect(turned()[1]).to.be.closeTo(0, 0);
    const seen = new Set<number | undefined>();
    const end = performance.now() + 20_000;
    while (seen.size < 4 && performance.now() < end) {
      seen.add(turned()[0]);
      await new Promise(requestAnimationFrame);
    }
    expect(seen.size).to.equal(4);
    screen.view = { ...VIEWS.paused, elapsed: 24_000 };
    await drawn(screen);
    expect(turned()[0]).to.equal(-180);
    expect(turned()[1]).to.be.closeTo(-108, 0.001);
    for (let i = 0; i < 30; i++) await new Promise(requestAnimationFrame);
    expect(turned()[1]).to.be.closeTo(-108, 0.001);
  });
});

const overlap = (a: Element, b: Element): boolean => {
  const [x, y] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  return x.left < y.right - 0.5 && y.left < x.right - 0.5 && x.top < y.bottom - 0.5 && y.top < x.bottom - 0.5;
};

describe('gw-session on a small and a wide phone', () => {
  const frame = async (width: number, height: number, view: SessionView, notices: string[] = []) => {
    const box = await mount(document.createElement('div'));
    // A transform makes the box the containing block of the fixed player.
    Object.assign(box.style, { width: `${width}px`, height: `${height}px`, transform: 'translateX(0)' });
    const screen = Object.assign(document.createElement('gw-session'), {
      view,
      notices,
      routineName: 'Core essentials',
    });
    box.append(screen);
    await drawn(screen);
    return { screen, edge: box.getBoundingClientRect() };
  };

  afterEach(clear);

  for (const [width, height] of [
    [320, 568],
    [390, 844],
    [667, 375],
    [844, 390],
    [800, 600],
    [1180, 820],
  ] as const) {
    for (const [name, view] of Object.entries(VIEWS)) {
      it(`${width}×${height}, ${name}: nothing is clipped, every target is 64 px`, async () => {
        const { screen, edge } = await frame(
          width,
          height,
          view,
          name === 'prepare' ? ['The screen may go dark today.'] : [],
        );
        const shown = [
          ...(screen.shadowRoot?.querySelectorAll<HTMLElement>(
            '.player > *:not(.said, gw-dialog), button:not(gw-dialog *)',
          ) ?? []),
        ];
        expect(shown.length).to.be.greaterThan(3);
        for (const part of shown.filter((part) => part.checkVisibility())) {
          const box = part.getBoundingClientRect();
          const who = `${part.localName}.${part.className}`;
          expect(box.bottom, who).to.be.at.most(edge.bottom + 0.5);
          expect(box.right, who).to.be.at.most(edge.right + 0.5);
          expect(box.top, who).to.be.at.least(edge.top - 0.5);
          expect(part.scrollWidth, `${who} wide`).to.be.at.most(part.clientWidth + 1);
          if (part.localName === 'button') expect(Math.min(box.width, box.height), who).to.be.at.least(63.9);
        }
        const field = screen.shadowRoot?.querySelector('.player');
        expect(field?.scrollHeight).to.be.at.most((field?.clientHeight ?? 0) + 1);
        const keys = [...(screen.shadowRoot?.querySelectorAll('.keys button, .bar button') ?? [])];
        for (const [i, key] of keys.entries())
          for (const other of keys.slice(i + 1))
            expect(overlap(key, other), `${key.className} ${other.className}`).to.equal(false);
        const dial = screen.shadowRoot?.querySelector('gw-dial');
        if (dial) expect(dial.getBoundingClientRect().height).to.be.at.least(120);
        // Whoever has no key M has a button for it.
        if (view.can.pace)
          expect(names(screen)).to.include(view.can.pace.to === 'paced' ? 'Count it' : 'My pace');
        if (view.status === 'ready') return;
        const sized = (selector: string) => {
          const part = screen.shadowRoot?.querySelector(selector);
          return part ? (Number.parseFloat(getComputedStyle(part).fontSize) / width) * 160 : 0;
        };
        // From three metres, where the screen is 160 px wide.
        const digits = dial?.shadowRoot?.querySelector('gw-numerals')?.getBoundingClientRect();
        expect(((digits?.height ?? 0) / width) * 160, 'number').to.be.at.least(9);
        expect(sized('.word'), 'phase').to.be.at.least(9);
        expect(sized('h1'), 'exercise').to.be.at.least(view.name.length > 18 ? 7 : 8.5);
      });
    }
  }

  it('leaves the figure room beside a long notice on a small tablet', async () => {
    const { screen } = await frame(800, 600, VIEWS.prepare, [
      'The browser holds the sound back. Tap any button once.',
    ]);
    const picture = screen.shadowRoot?.querySelector('gw-picture');
    expect(picture?.getBoundingClientRect().height).to.be.at.least(60);
  });
});

describe('gw-session with text twice as large', () => {
  afterEach(() => {
    document.documentElement.style.removeProperty('font-size');
    clear();
  });

  for (const [name, view] of Object.entries(VIEWS)) {
    it(`${name}: nothing is cut off sideways, and what does not fit can be scrolled to`, async () => {
      document.documentElement.style.fontSize = '200%';
      const box = await mount(document.createElement('div'));
      Object.assign(box.style, { width: '390px', height: '844px', transform: 'translateX(0)' });
      const screen = Object.assign(document.createElement('gw-session'), {
        view,
        routineName: 'Core essentials',
      });
      box.append(screen);
      await drawn(screen);
      const edge = box.getBoundingClientRect();
      const field = screen.shadowRoot?.querySelector('.player');
      const end = edge.top + (field?.scrollHeight ?? 0);
      const inside =
        screen.shadowRoot?.querySelectorAll('.player p:not(.said), h1, button:not(gw-dialog *)') ?? [];
      for (const element of inside) {
        const it = element.getBoundingClientRect();
        expect(it.right, `${element.localName}.${element.className}`).to.be.at.most(edge.right + 0.5);
        expect(it.bottom).to.be.at.most(end + 0.5);
      }
    });
  }
});
