import { expect, it } from 'vitest';
import { PRIORITY, type Priority, type Say, type TimedCue } from '../../src/core/cue.ts';
import { SpeechQueue } from '../../src/player/speech-queue.ts';
import type { Speaker, Spoken } from '../../src/ports/speaker.ts';

/** A voice in virtual time that takes as long for every word as it is told. */
function slowVoice(takes: number) {
  const said: [at: number, text: string][] = [];
  let now = 0;
  let ending: { at: number; resolve: (how: Spoken) => void } | undefined;
  const speaker = {
    speak(text: string) {
      said.push([now, text]);
      return new Promise<Spoken>((resolve) => {
        ending = { at: now + takes, resolve };
      });
    },
    cancel() {
      ending?.resolve('cancelled');
    },
  } as unknown as Speaker;
  const queue = new SpeechQueue(speaker, () => undefined);
  return {
    said,
    queue,
    async pass(until: number) {
      for (; now <= until; now += 50) {
        if (ending && now >= ending.at) ending.resolve('ended');
        await Promise.resolve();
        await Promise.resolve();
        queue.look(now, 0, false);
      }
    },
  };
}

const line = (at: number, text: string, priority: Priority, length = 500): TimedCue => ({
  id: `${at}`,
  step: 0,
  edge: 'start',
  offset: at,
  at,
  priority,
  signal: { kind: 'say', phrase: 'go', text, length },
});
const beep = (at: number): TimedCue => ({
  id: `tone ${at}`,
  step: 0,
  edge: 'start',
  offset: at,
  at,
  priority: PRIORITY.edge,
  signal: { kind: 'tone', tone: 'go', length: 220 },
});

it('says what comes next after a word that took longer than estimated', async () => {
  const voice = slowVoice(900);
  voice.queue.add([line(0, 'Relax.', PRIORITY.edge), line(500, 'Bridge.', PRIORITY.announce)]);
  await voice.pass(2_000);
  expect(voice.said).toEqual([
    [0, 'Relax.'],
    [900, 'Bridge.'],
  ]);
});

it('says the short form of what has no room left when its turn comes', async () => {
  const voice = slowVoice(900);
  const bridge = line(500, 'On your back. Knees bent.', PRIORITY.announce, 1_500);
  const short = { text: 'On your back.', length: 600 };
  voice.queue.add([
    line(0, 'Relax.', PRIORITY.edge),
    { ...bridge, signal: { ...(bridge.signal as Say), short } },
    beep(2_000),
  ]);
  await voice.pass(2_000);
  expect(voice.said).toEqual([
    [0, 'Relax.'],
    [900, 'On your back.'],
  ]);
});

it('says the short form of what would be cut off by a tone, be it a moment late', async () => {
  const voice = slowVoice(700);
  const next = line(550, 'Next, plank, set two.', PRIORITY.announce, 1_300);
  const short = { text: 'Next, plank.', length: 700 };
  voice.queue.add([
    line(0, 'Relax.', PRIORITY.edge),
    { ...next, signal: { ...(next.signal as Say), short } },
    beep(1_930),
  ]);
  await voice.pass(2_000);
  expect(voice.said).toEqual([
    [0, 'Relax.'],
    [700, 'Next, plank.'],
  ]);
});

it.each([
  ['a count', PRIORITY.count, undefined],
  ['a name that would meet a tone', PRIORITY.announce, 1_300],
])('leaves %s unsaid that comes too late', async (_, priority, tone) => {
  const voice = slowVoice(900);
  voice.queue.add([line(0, 'Relax.', PRIORITY.edge), line(500, 'Late.', priority)]);
  if (tone !== undefined) voice.queue.add([beep(tone)]);
  await voice.pass(2_000);
  expect(voice.said.map(([, text]) => text)).toEqual(['Relax.']);
});

it('says nothing old after a stall', async () => {
  const voice = slowVoice(100);
  voice.queue.add([line(0, 'Bridge.', PRIORITY.announce)]);
  voice.queue.look(600, 0, false);
  expect(voice.said).toEqual([]);
});

it('lets words wait for a tone that a tap made later than planned', async () => {
  const voice = slowVoice(300);
  // Asked for at 0, heard from 100 to 320.
  voice.queue.add([beep(0), line(250, 'Go.', PRIORITY.edge), line(1_000, 'Long line.', PRIORITY.form)], 100);
  expect(voice.queue.next(0, 0)).toBe(350);
  await voice.pass(2_000);
  expect(voice.said).toEqual([
    [350, 'Go.'],
    // As far behind it as planned.
    [1_100, 'Long line.'],
  ]);
});

it('says the command, not what came after it, when both are due at once', async () => {
  const voice = slowVoice(300);
  voice.queue.add([line(10, 'Go.', PRIORITY.edge), line(100, 'Long line.', PRIORITY.form)]);
  voice.queue.look(120, 0, false);
  expect(voice.said.map(([, text]) => text)).toEqual(['Go.']);
});

it('asks for a look when something is due, and often while a line waits', async () => {
  const voice = slowVoice(5_000);
  expect(voice.queue.next(0, 80)).toBe(Number.POSITIVE_INFINITY);
  voice.queue.add([line(500, 'Hold.', PRIORITY.edge), line(900, 'Long line.', PRIORITY.form), beep(2_000)]);
  expect(voice.queue.next(0, 80)).toBe(420);
  await voice.pass(1_000);
  // It gives way to the tone, a moment before.
  expect(voice.queue.next(1_100, 80)).toBeLessThan(50);
});
