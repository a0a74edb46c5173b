import { describe, expect, it } from 'vitest';
import { memorySessionStore } from '../../src/adapters/memory-session-store.ts';
import { type SessionStore, StoreError } from '../../src/ports/session-store.ts';
import { Rig } from './rig.ts';

/** The store, with one of its verbs failing while `broken` is true. */
function failing(verb: 'append' | 'begin', trouble: 'full' | 'failed') {
  const store = memorySessionStore() as SessionStore;
  const fault = { broken: true };
  const works = store[verb].bind(store) as (...given: unknown[]) => Promise<unknown>;
  Object.assign(store, {
    [verb]: (...given: unknown[]) =>
      fault.broken ? Promise.reject(new StoreError(trouble)) : works(...given),
  });
  return { store, fault };
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there is none');
  return value;
}

describe('the player', () => {
  it('leads a whole session by itself, and writes every set down', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    expect(rig.awake).toBe(true);
    await rig.pass(690_000);
    expect(rig.player.state).toMatchObject({ status: 'finished', completed: true, active: 684_000 });
    const stored = await rig.store.get(rig.player.record.id);
    expect(stored?.sets).toHaveLength(12);
    expect(stored?.record).toMatchObject({ completed: true, active: 684_000, sequence: 1 });
    expect(stored?.record.endedAt).toBe(5_000 + rig.ahead + 684_000);
    expect(rig.texts.filter((text) => text === 'Hold.')).toHaveLength(3);
    expect(rig.texts.at(-1)).toBe('Session done. Twelve sets in eleven minutes. It is in your log.');
    await rig.pass(20_000);
    expect(rig.awake).toBe(false);
  });

  it('hands out all tones of the known future at once, and each line at its moment', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    const tones = rig.tones.length;
    expect(tones).toBeGreaterThan(200);
    expect(rig.tones.at(-1)).toMatchObject({ tone: 'finish', at: 5_000 + 684_000 });
    await rig.pass(30_000);
    expect(rig.tones).toHaveLength(tones);
    // A look a few milliseconds early counts as on time.
    expect(rig.said.map(({ at, text }) => [10 * Math.round((at - 5_000) / 10), text])).toEqual([
      // A headset that was asleep swallows what comes earlier.
      [1_500, 'Plank. Thirty seconds.'],
      [3_900, 'Forearms down. Lift.'],
      [10_250, 'Hold.'],
      [16_000, 'Ribs in, heels reach back.'],
      [25_250, 'Halfway.'],
    ]);
  });

  it('reckons words by the tones as the card took them, not as it would have a moment before', async () => {
    const rig = new Rig();
    rig.behind = { before: 260, after: 345 };
    rig.player.control({ kind: 'start' });
    await rig.pass(18_000);
    const tap = rig.now;
    rig.player.control({ kind: 'skip' });
    await rig.pass(1_500);
    // The set's end: its tone lasts 360 ms, the word comes 30 ms behind it.
    const over = must(rig.said.find(({ text }) => text === 'Relax.'));
    expect(over.at - tap).toBeGreaterThanOrEqual(345 + 360 + 30 - 4);
    expect(over.at - tap).toBeLessThanOrEqual(345 + 360 + 30);
  });

  it('says what waited for the voice in the moment the voice is free', async () => {
    const rig = new Rig();
    rig.drawl = 613;
    rig.player.control({ kind: 'start' });
    await rig.pass(60_000);
    expect(rig.texts).toContain('Relax.');
    expect(rig.freed).toContain(rig.said.find(({ text }) => text.startsWith('Mountain climber.'))?.at);
  });

  it('asks to be woken for what comes, and not without need', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    const seen: number[] = [];
    rig.player.subscribe(() => seen.push(rig.player.view?.remaining ?? -1));
    await rig.pass(30_000);
    // Each second the digits change, they change on time.
    expect(seen.filter((remaining) => remaining % 1_000 > 0)).toEqual([]);
    expect(rig.wakes).toBeLessThan(30 * 8);
  });

  it('says nothing over a line that still runs, and cuts a line that would cover a tone', async () => {
    const rig = new Rig();
    rig.voice = 'endless';
    rig.player.control({ kind: 'start' });
    await rig.pass(9_000);
    // The name never ends; the set-up gives way to it, and it gives way to the countdown.
    expect(rig.said).toEqual([{ at: 6_500, text: 'Plank. Thirty seconds.', how: 'cancelled' }]);
    await rig.pass(2_000);
    expect(rig.texts).toEqual(['Plank. Thirty seconds.', 'Hold.']);
  });

  it('says once that nobody speaks, and goes on', async () => {
    const rig = new Rig();
    rig.voice = 'silent';
    rig.player.control({ kind: 'start' });
    await rig.pass(60_000);
    expect(rig.player.notices).toEqual(['not-kept', 'no-voice']);
    expect(rig.player.view?.name).toBe('Mountain climber');
  });

  it('drops what is late after a stall, and says only the newest', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    await rig.pass(1_000);
    const before = rig.said.length;
    rig.now += 24_000 + 600;
    await rig.look();
    expect(rig.said).toHaveLength(before);
    await rig.pass(6_000);
    expect(rig.texts.slice(before)).toEqual(['Ten seconds.']);
  });

  it('lets every tone but the tempo be felt as it sounds, and none once it is void', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    await rig.pass(12_000);
    expect(rig.pulses.map(({ at, tone }) => [at - 5_000, tone])).toEqual([
      [7_000, 'count-in'],
      [8_000, 'count-in'],
      [9_000, 'count-in'],
      [10_000, 'go'],
    ]);
    rig.player.control({ kind: 'pause' });
    await rig.pass(60_000);
    // The pause itself.
    expect(rig.pulses.slice(4)).toEqual([{ at: 17_000, tone: 'stop' }]);
  });

  it('answers at once where there is room, running and paused', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    await rig.pass(20_000);
    const before = rig.said.length;
    expect(rig.player.ask('how-long')).toBe('Twenty seconds left. Eleven minutes to go.');
    expect(rig.texts.slice(before)).toEqual(['Twenty seconds left. Eleven minutes to go.']);
    rig.player.control({ kind: 'pause' });
    rig.player.ask('whats-next');
    // The tone of the pause is heard first.
    await rig.pass(500);
    expect(rig.texts.at(-1)).toBe('Next, mountain climber, thirty seconds.');
    await rig.pass(5_000);
    expect(rig.said.at(-1)?.how).toBe('ended');
  });

  it('answers shortly, or behind the tones, where a countdown is near', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    // 1.9 s to the countdown of the first set.
    await rig.pass(5_100);
    rig.player.ask('how-long');
    expect(rig.texts.at(-1)).toBe('Five seconds left.');
    await rig.pass(1_800);
    const before = rig.said.length;
    rig.player.ask('whats-next');
    expect(rig.said).toHaveLength(before);
    await rig.pass(5_000);
    const answered = rig.said.find(({ text }) => text === 'Plank.');
    // Between the first two tones of the countdown, and whole.
    expect(answered).toEqual({ at: 5_000 + 7_150, text: 'Plank.', how: 'ended' });
  });

  it('answers in a pause however little is left of the set: nothing comes while it waits', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    // A second and a half before the plank is over.
    await rig.pass(38_500);
    rig.player.control({ kind: 'pause' });
    await rig.pass(2_000);
    const answer = rig.player.ask('how-long');
    expect(rig.texts.at(-1)).toBe(answer);
    await rig.pass(5_000);
    expect(rig.said.at(-1)?.how).toBe('ended');
  });

  it('leaves an answer unsaid that would stand in the way of the next command', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    // Between the last two tones of the countdown.
    await rig.pass(8_500);
    expect(rig.player.ask('how-long')).toBe('Two seconds left. Eleven minutes to go.');
    await rig.pass(3_000);
    expect(rig.texts.at(-1)).toBe('Hold.');
  });

  it('answers nothing where another tab has gone on with the session', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    await rig.pass(20_000);
    rig.player.standDown();
    const said = rig.said.length;
    expect(rig.player.ask('how-long')).toBeUndefined();
    expect(rig.said).toHaveLength(said);
  });

  it('asks for the sound in every tap that goes on: after a call a browser may give it back only there', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    await rig.pass(20_000);
    rig.player.control({ kind: 'pause' });
    rig.sound = 'blocked';
    await rig.look();
    expect(rig.player.notices).toContain('sound-blocked');
    const asked = rig.unlocks;
    rig.player.control({ kind: 'resume' });
    expect(rig.unlocks).toBe(asked + 1);
    rig.sound = 'running';
    await rig.pass(1_000);
    expect(rig.player.notices).not.toContain('sound-blocked');
  });

  it('pauses everything, and counts in before it goes on', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    await rig.pass(20_000);
    rig.player.control({ kind: 'pause' });
    expect(rig.tones.every(({ at }) => at <= rig.now)).toBe(true);
    const said = rig.said.length;
    await rig.pass(60_000);
    expect(rig.texts.slice(said)).toEqual(['Paused.']);
    rig.player.control({ kind: 'resume' });
    await rig.pass(100);
    expect(rig.texts.at(-1)).toBe('Going on. Plank.');
    const next = rig.tones.filter(({ at }) => at > rig.now).slice(0, 4);
    expect(next.map(({ tone }) => tone)).toEqual(['count-in', 'count-in', 'count-in', 'go']);
  });

  it('has a finished set in the store before the next word', async () => {
    const rig = new Rig();
    const kept: number[] = [];
    const { store } = rig;
    const append = store.append.bind(store);
    let release: () => void = () => undefined;
    store.append = async (...given) => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      kept.push(rig.now);
      return append(...given);
    };
    rig.player.control({ kind: 'start' });
    const turn = async (ms: number) => {
      for (const end = rig.now + ms; rig.now < end; ) {
        rig.now += 50;
        // The disk takes 150 ms.
        if (rig.now % 150 === 0) release();
        rig.look();
        for (let i = 0; i < 20; i++) await Promise.resolve();
      }
    };
    await turn(41_500);
    const relax = rig.said.find(({ text }) => text === 'Relax.');
    const written = kept.find((at) => at > 5_000 + 40_000);
    expect(relax?.at).toBeGreaterThanOrEqual(written ?? Number.POSITIVE_INFINITY);
  });

  it('says the next word as soon as the disk has it, before anybody looks', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    await rig.pass(20_000);
    rig.player.control({ kind: 'pause' });
    await rig.pass(5_000);
    let release: () => void = () => undefined;
    const append = rig.store.append.bind(rig.store);
    rig.store.append = async (...given) => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return append(...given);
    };
    rig.player.control({ kind: 'resume' });
    rig.now += 40;
    void rig.look();
    for (let i = 0; i < 20; i++) await Promise.resolve();
    expect(rig.texts.at(-1)).toBe('Paused.');
    release();
    for (let i = 0; i < 20; i++) await Promise.resolve();
    expect(rig.texts.at(-1)).toBe('Going on. Plank.');
  });

  it('goes on speaking when the disk does not answer, and says so', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    await rig.pass(39_000);
    let release: () => void = () => undefined;
    const append = rig.store.append.bind(rig.store);
    rig.store.append = async (...given) => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return append(...given);
    };
    const turn = async (ms: number) => {
      for (const end = rig.now + ms; rig.now < end; rig.now += 50) {
        void rig.look();
        for (let i = 0; i < 20; i++) await Promise.resolve();
      }
    };
    await turn(6_000);
    expect(rig.player.notices).toContain('storage-failed');
    expect(rig.texts).toContain('Mountain climber. Thirty seconds.');
    release();
    await turn(500);
    expect(rig.player.notices).not.toContain('storage-failed');
  });

  it('loses no word to a disk that takes a second for each of its refusals', async () => {
    const heard = async (takes: number) => {
      const rig = new Rig();
      let refusals: { readonly at: number; readonly refuse: () => void }[] = [];
      rig.store.append = () =>
        new Promise((_, reject) => {
          refusals.push({ at: rig.now + takes, refuse: () => reject(new StoreError('failed')) });
        });
      rig.player.control({ kind: 'start' });
      for (const end = rig.now + 120_000; rig.now < end; rig.now += 50) {
        for (const { at, refuse } of refusals) if (at <= rig.now) refuse();
        refusals = refusals.filter(({ at }) => at > rig.now);
        void rig.look();
        for (let i = 0; i < 20; i++) await Promise.resolve();
      }
      expect(rig.player.notices).toContain('storage-failed');
      return rig.texts;
    };
    expect(await heard(1_000)).toEqual(await heard(0));
  });

  it('lets the devices go when it was left, once its last word is said, and wakes them to go on', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    await rig.pass(20_000);
    rig.player.leave();
    await rig.pass(2_000);
    expect(rig.player.state.status).toBe('paused');
    expect(rig.texts.at(-1)).toBe('Paused.');
    await rig.pass(20_000);
    expect(rig.awake).toBe(false);
    rig.player.control({ kind: 'resume' });
    expect(rig.awake).toBe(true);
    await rig.pass(30_000);
    expect(rig.player.state).toMatchObject({ status: 'running', step: 2 });
    // Who comes back to it before that finds it awake.
    rig.player.leave();
    rig.player.subscribe(() => undefined);
    await rig.pass(20_000);
    expect(rig.awake).toBe(true);
  });

  it('stands up after a crash where it was, paused, with every set', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    await rig.pass(97_000);
    const open = await rig.store.open();
    if (!open) throw new Error('no open session');
    expect(open.sets.map(({ step }) => step)).toEqual([1, 3]);
    const again = new Rig({ store: rig.store, open });
    expect(again.player.state).toMatchObject({ status: 'paused', step: 5 });
    expect(again.player.view?.elapsed).toBeGreaterThan(7_000 - 1_000);
    again.player.control({ kind: 'resume' });
    await again.pass(600_000);
    expect(again.player.state).toMatchObject({ status: 'finished', completed: true });
    expect((await rig.store.get(again.player.record.id))?.sets).toHaveLength(12);
  });

  it('stands up after a second crash where it was, the count-in after the first included', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    await rig.pass(97_000);
    const one = new Rig({ store: rig.store, open: must(await rig.store.open()) });
    one.player.control({ kind: 'resume' });
    await one.pass(8_000);
    const elapsed = one.player.view?.elapsed ?? 0;
    const two = new Rig({ store: rig.store, open: must(await rig.store.open()) });
    expect(two.player.state).toMatchObject({ status: 'paused', step: 5 });
    expect(two.player.view?.elapsed).toBeLessThanOrEqual(elapsed);
    expect(two.player.view?.elapsed).toBeGreaterThan(elapsed - 1_000);
  });

  it('is in the log when the crash came between the last set and the end', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    await rig.pass(683_000);
    const open = must(await rig.store.open());
    await rig.pass(2_000);
    const events = [...open.events];
    const whole = must(await rig.store.get('one'));
    const last = {
      seq: events.length + 1,
      at: 684_000,
      wall: rig.now + rig.ahead,
      event: { kind: 'tick' },
    } as const;
    const store = memorySessionStore();
    store.take({ ...open, sets: whole.sets, events: [...events, last], reached: 684_000 });
    const again = new Rig({ store, open: must(await store.open()) });
    await again.player.settled();
    expect(await store.open()).toBeUndefined();
    expect((await store.get('one'))?.record).toMatchObject({ completed: true, active: 684_000 });
  });

  it.each(['append', 'begin'] as const)(
    'goes on when %s fails, says so once, and writes all of it later',
    async (verb) => {
      const { store, fault } = failing(verb, 'full');
      const rig = new Rig({ store });
      rig.player.control({ kind: 'start' });
      await rig.pass(82_000);
      expect(rig.player.notices).toContain('storage-full');
      expect(rig.player.view?.name).toBe('Glute bridge');
      fault.broken = false;
      await rig.pass(2_000);
      expect(rig.player.notices).not.toContain('storage-full');
      expect((await store.get(rig.player.record.id))?.sets.map(({ step }) => step)).toEqual([1, 3]);
    },
  );

  it('pauses when the device slept, and says so', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    await rig.pass(20_000);
    rig.ahead += 3_600_000;
    await rig.look();
    expect(rig.player.state).toMatchObject({ status: 'paused', elapsed: 10_000 });
    expect(rig.player.notices).toContain('slept');
    expect(rig.player.slept).toBe(3_600_000);
    rig.player.control({ kind: 'resume' });
    expect(rig.player.slept).toBe(0);
  });

  it('counts the time asleep where the athlete went on without it, and takes that back', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    await rig.pass(20_000);
    // Twenty seconds of the plank are left; the mountain climbers after it take thirty.
    rig.ahead += 60_000;
    await rig.look();
    const said = rig.said.length;
    rig.player.control({ kind: 'catch-up', by: rig.player.slept });
    await rig.look();
    expect(rig.player.view).toMatchObject({ status: 'running', name: 'Glute bridge' });
    expect(rig.player.slept).toBe(0);
    const [plank, climber] = rig.player.sets;
    expect(rig.player.sets.map(({ step }) => step)).toEqual([1, 3]);
    // By the wall clock they ended when they ended.
    expect((climber?.endedWall ?? 0) - (plank?.endedWall ?? 0)).toBe(
      (climber?.endedAt ?? 0) - (plank?.endedAt ?? 0),
    );
    expect(Math.abs((plank?.endedWall ?? 0) - (rig.now + rig.ahead - 40_000))).toBeLessThan(100);
    // Nothing of what was missed is said now.
    expect(rig.said.length - said).toBeLessThanOrEqual(1);
    expect((await rig.store.open())?.sets).toHaveLength(2);

    rig.player.control({ kind: 'undo' });
    await rig.look();
    expect(rig.player.state).toMatchObject({ status: 'paused', step: 1, elapsed: 10_000 });
    expect((await rig.store.open())?.sets).toEqual([]);
    const reopened = await rig.store.open();
    expect(new Rig({ store: rig.store, open: reopened }).player.state).toMatchObject({ elapsed: 10_000 });
  });

  it('does not count time that nobody asked for', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    await rig.pass(20_000);
    rig.player.control({ kind: 'catch-up', by: 60_000 });
    expect(rig.player.view).toMatchObject({ status: 'running', elapsed: 10_000 });
  });

  it.each([
    ['back', -3_600_000],
    ['by years', 5 * 365 * 86_400_000],
  ])('does not mind somebody setting the clock %s', async (_how, by) => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    await rig.pass(20_000);
    rig.ahead += by;
    await rig.pass(5_000);
    expect(rig.player.view).toMatchObject({ status: 'running', elapsed: 15_000 });
  });

  it('takes an end back: the session is open again', async () => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    await rig.pass(50_000);
    rig.player.control({ kind: 'end' });
    await rig.look();
    expect(await rig.store.open()).toBeUndefined();
    rig.player.control({ kind: 'undo' });
    await rig.look();
    expect((await rig.store.open())?.record.id).toBe(rig.player.record.id);
    expect(rig.player.state.status).toBe('running');
  });

  it('keeps how it felt', async () => {
    const rig = new Rig({ routine: 'first-minute' });
    rig.player.control({ kind: 'start' });
    await rig.pass(60_000);
    rig.player.describe({ rpe: 6 });
    rig.player.describe({ pain: { score: 2, where: 'left knee' } });
    rig.player.describe({ rpe: undefined });
    await rig.look();
    const record = (await rig.store.get(rig.player.record.id))?.record;
    expect(record).toMatchObject({ pain: { score: 2, where: 'left knee' }, completed: true });
    expect(record).not.toHaveProperty('rpe');
  });
});

describe('sound held back by the browser', () => {
  it('is asked for again with the next tap, whatever it is', async () => {
    const rig = new Rig();
    rig.sound = 'blocked';
    rig.player.control({ kind: 'start' });
    await rig.pass(1_000);
    expect(rig.player.notices).toContain('sound-blocked');
    rig.sound = 'running';
    rig.player.control({ kind: 'skip' });
    await rig.pass(100);
    expect(rig.player.notices).not.toContain('sound-blocked');
  });
});

describe('a voice that a browser gives only in a tap', () => {
  it.each(['pause', 'skip'] as const)('is asked for again with the next one, be it %s', async (kind) => {
    const rig = new Rig();
    rig.player.control({ kind: 'start' });
    rig.voice = 'locked';
    await rig.pass(11_000);
    expect(rig.player.notices).toContain('no-voice');
    rig.player.control({ kind });
    await rig.pass(5_000);
    expect(rig.player.notices).not.toContain('no-voice');
  });
});
