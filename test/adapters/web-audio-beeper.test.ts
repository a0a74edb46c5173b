import { expect } from 'chai';
import { type AudioOutput, audioOutput } from '../../src/adapters/audio-output.ts';
import { type WebAudioBeeper, webAudioBeeper } from '../../src/adapters/web-audio-beeper.ts';
import type { ToneName } from '../../src/core/cue.ts';
import type { ScheduledTone } from '../../src/ports/beeper.ts';
import { type Heard, listen } from './listen.ts';
import { putBack, replace } from './replace.ts';
import { until } from './until.ts';

const tone = (id: string, at: number, name: ToneName = 'count-in'): ScheduledTone => ({ id, at, tone: name });

describe('the beeper', () => {
  let beeper: WebAudioBeeper;
  let heard: Heard;
  /** What plays into the speaker: the tones, and what is beside them. */
  const masters: AudioNode[] = [];
  const outputs: AudioOutput[] = [];

  beforeEach(async () => {
    beeper = webAudioBeeper((level) => {
      const output = audioOutput(level);
      if (output) outputs.push(output);
      return output;
    });
  });
  afterEach(async () => {
    putBack();
    for (const { context } of outputs.splice(0)) if (context.state !== 'closed') await context.close();
  });

  /** Unlocks, and records what reaches the speaker. */
  async function unlocked(): Promise<AudioContext> {
    masters.length = 0;
    const { connect } = AudioNode.prototype;
    replace(AudioNode.prototype, 'connect', function (this: AudioNode, to: AudioNode, ...rest: never[]) {
      if (to instanceof AudioDestinationNode) masters.push(this);
      return connect.apply(this, [to, ...rest] as never);
    });
    expect(await beeper.unlock()).to.equal('running');
    putBack();
    const { context } = beeper;
    if (!context || !masters[0]) throw new Error('nothing plays into the speaker');
    heard = await listen(masters[0]);
    return context;
  }

  /** Lets the context play on to `seconds` of its own time and what was recorded of it arrive. */
  const played = (context: AudioContext, seconds: number) =>
    until('it has been played', () => context.currentTime > seconds + 0.1);

  /** The context's clock moves in steps: how it stands to the other one is known after some looks, as at the first tone of a session. */
  const settled = async () => {
    let looks = 0;
    await until('both clocks were looked at', () => {
      beeper.align();
      return ++looks > 12;
    });
  };

  const startOf = (id: string) => beeper.scheduledTones().find((entry) => entry.id === id)?.startsAt;

  /** Seconds of the context that belong to a monotonic moment, taken plainly, now. */
  const inContext = (context: AudioContext, at: number) =>
    context.currentTime + (at - performance.now()) / 1000;

  it('plays tones at their moments, evenly to the sample', async () => {
    const context = await unlocked();
    const from = performance.now() + 300;
    beeper.schedule([0, 1, 2, 3].map((n) => tone(`t${n}`, from + n * 250)));
    const meant = inContext(context, from);
    await played(context, meant + 1);
    const onsets = heard.onsets();
    expect(onsets).to.have.length(4);
    // What is early against the context's clock is the way to the speaker.
    expect(meant - (onsets[0] ?? 0)).to.be.within(-0.06, 0.3);
    onsets.forEach((onset, n) => {
      expect(onset - (onsets[0] ?? 0)).to.be.closeTo(n * 0.25, 0.0005);
    });
    expect(heard.steepest()).to.be.below(0.2);
    expect(beeper.scheduledTones()).to.deep.equal([]);
  });

  it('drops what is more than 250 ms late, plays at once what is less', async () => {
    const context = await unlocked();
    const now = performance.now();
    beeper.schedule([tone('stale', now - 300), tone('late', now - 100)]);
    expect(beeper.scheduledTones().map(({ id }) => id)).to.deep.equal(['late']);
    await played(context, inContext(context, now + 200));
    expect(heard.onsets(), String(heard.onsets())).to.have.length(1);
  });

  it('takes a thousand tones of the next hours at once', async () => {
    await unlocked();
    const from = performance.now() + 55_000;
    beeper.schedule(Array.from({ length: 1_000 }, (_, n) => tone(`t${n}`, from + n * 10_000)));
    expect(beeper.scheduledTones()).to.have.length(1_000);
    const starts = beeper.scheduledTones().flatMap(({ startsAt }) => startsAt ?? []);
    // Three minutes of them are with the context already.
    expect(starts).to.have.length(13);
    starts.forEach((start, n) => {
      expect(start - (starts[0] ?? 0)).to.be.closeTo(n * 10, 1e-6);
    });
    beeper.cancel();
    expect(beeper.scheduledTones()).to.deep.equal([]);
  });

  it('hands over what was far off when it has come near', async () => {
    beeper = webAudioBeeper((level) => {
      const output = audioOutput(level);
      if (output) outputs.push(output);
      return output;
    }, 200);
    await unlocked();
    await settled();
    const now = performance.now();
    beeper.schedule([tone('near', now + 100), tone('far', now + 800)]);
    expect(startOf('far')).to.equal(undefined);
    await until('both have sounded', () => {
      beeper.align();
      return heard.onsets().length === 2;
    });
    const [near = 0, far = 0] = heard.onsets();
    expect(far - near).to.be.closeTo(0.7, 0.05);
  });

  it('cancels what has not sounded', async () => {
    const context = await unlocked();
    const now = performance.now();
    beeper.schedule([tone('a', now + 200), tone('b', now + 400)]);
    beeper.cancel();
    await played(context, inContext(context, now + 600));
    expect(heard.onsets()).to.deep.equal([]);
  });

  it('fades out what sounds, without a click, and plays what comes after', async () => {
    const context = await unlocked();
    beeper.schedule([tone('long', performance.now() + 100, 'finish')]);
    await until('it sounds', () => heard.onsets().length === 1);
    beeper.cancel();
    const cancelled = context.currentTime;
    await played(context, cancelled + 0.2);
    expect(heard.lastSound()).to.be.below(cancelled + 0.08);
    expect(heard.steepest()).to.be.below(0.3);
    beeper.schedule([tone('next', performance.now() + 50)]);
    await until('the next one sounds', () => heard.onsets().length === 2);
  });

  it('moves what is scheduled when the audio clock has stood still', async () => {
    const context = await unlocked();
    const from = performance.now() + 60_000;
    beeper.schedule([tone('a', from), tone('b', from + 1_000)]);
    const before = startOf('a') ?? 0;
    await context.suspend();
    const stood = performance.now();
    await until('half a second is over', () => performance.now() > stood + 500);
    await context.resume();
    await until('it has moved', () => {
      // As every tick of a session does.
      beeper.align();
      return (startOf('a') ?? before) < before - 0.4;
    });
    beeper.align();
    expect((startOf('b') ?? 0) - (startOf('a') ?? 0)).to.be.closeTo(1, 0.03);
  });

  it('plays nothing of what became stale while the audio clock stood still', async () => {
    const context = await unlocked();
    const now = performance.now();
    beeper.schedule([tone('stale', now + 200), tone('due', now + 1_500)]);
    await context.suspend();
    await until('the first is stale', () => performance.now() > now + 600);
    beeper.align();
    await until('it runs again', () => context.state === 'running');
    await until('the second has sounded', () => beeper.scheduledTones().length === 0);
    await played(context, context.currentTime);
    expect(heard.onsets()).to.have.length(1);
  });

  it('leaves tones alone while the clocks agree', async () => {
    await unlocked();
    beeper.schedule([tone('a', performance.now() + 60_000)]);
    const starts = new Set<number | undefined>();
    const from = performance.now();
    await until('a second of looking is over', () => {
      beeper.align();
      starts.add(startOf('a'));
      return performance.now() > from + 1_000;
    });
    // It may take a first look or two to find the speaker.
    expect(starts.size).to.be.below(5);
  });

  it('builds another context when the clock of one that runs stands still', async () => {
    const dead = { is: false };
    beeper = webAudioBeeper((level) => {
      const output = audioOutput(level);
      if (!output) return output;
      outputs.push(output);
      return outputs.length > 1 ? output : { ...output, hasStopped: () => dead.is };
    });
    const first = await unlocked();
    beeper.schedule([tone('a', performance.now() + 60_000)]);
    dead.is = true;
    beeper.align();
    await until('the tone is on the new one', () => beeper.context !== first && startOf('a') !== undefined);
    expect(first.state).to.equal('closed');
  });

  it('says that nothing is heard when the clock of the new one stands still as well', async () => {
    const dead = { is: false };
    beeper = webAudioBeeper((level) => {
      const output = audioOutput(level);
      if (output) outputs.push(output);
      return output && { ...output, hasStopped: () => dead.is };
    });
    const first = await unlocked();
    dead.is = true;
    expect(beeper.align()).to.equal(undefined);
    await until('it is said', () => beeper.align() === 'missing');
    expect(beeper.context).not.to.equal(first);
    dead.is = false;
    await until('it is taken back', () => beeper.align() === 'running');
  });

  it('keeps the device awake between tones, so that no headset swallows the next, without being heard', async () => {
    const context = await unlocked();
    beeper.volume(0);
    const [, hum] = masters;
    if (!hum) throw new Error('nothing but the tones plays into the speaker');
    const between = await listen(hum);
    await played(context, context.currentTime + 1);
    // From the first sample on without a gap; between what browsers take for silence and what anybody hears.
    expect(between.onsets()).to.have.length(1);
    expect(between.peak()).to.be.within(0.000_5, 0.001_5);
    expect(between.lastSound()).to.be.above(context.currentTime - 0.3);
  });

  it('resumes what was suspended', async () => {
    const context = await unlocked();
    await context.suspend();
    await until('it runs', () => {
      beeper.align();
      return context.state === 'running';
    });
  });

  /** The first context stays as it is, whatever is asked of it, as one interrupted by a call. */
  function interruptible(): void {
    beeper = webAudioBeeper((level) => {
      const output = audioOutput(level);
      if (!output) return output;
      outputs.push(output);
      const { wake } = output;
      return outputs.length > 1
        ? output
        : { ...output, wake: async () => (output.context.currentTime === 0 ? wake() : undefined) };
    });
  }

  it('builds another context when an interrupted one does not come back', async () => {
    interruptible();
    const first = await unlocked();
    beeper.schedule([tone('a', performance.now() + 60_000)]);
    await first.suspend();
    const states = new Set<unknown>();
    await until('the tone is on the new one', () => {
      states.add(beeper.align());
      return beeper.context !== first && startOf('a') !== undefined;
    });
    expect(first.state).to.equal('closed');
    // Until somebody knows better nothing is said; then that nothing is heard.
    expect([...states][0]).to.equal(undefined);
    await until('it is heard again', () => beeper.align() === 'running');
  });

  it('builds another context in the next tap, without waiting', async () => {
    interruptible();
    const first = await unlocked();
    await first.suspend();
    beeper.align();
    expect(await beeper.unlock()).to.equal('running');
    expect(beeper.context).not.to.equal(first);
    expect(first.state).to.equal('closed');
  });

  it('knows how long it takes to the speaker', async () => {
    expect(beeper.delay).to.equal(0);
    await unlocked();
    await settled();
    expect(beeper.delay).to.be.within(0, 300);
  });

  it('lets the device sleep once all has sounded, and wakes it for the next', async () => {
    const context = await unlocked();
    beeper.schedule([tone('last', performance.now() + 100)]);
    beeper.rest();
    expect(context.state).to.equal('running');
    await until('it sleeps', () => context.state === 'suspended');
    await until('the last one was heard', () => heard.onsets().length === 1);
    beeper.schedule([tone('next', performance.now() + 500)]);
    await until('the next one sounds', () => heard.onsets().length === 2);
  });

  it('plays at the volume asked for', async () => {
    beeper.volume(0.1);
    const context = await unlocked();
    const at = performance.now() + 100;
    beeper.schedule([tone('soft', at)]);
    await played(context, inContext(context, at + 200));
    expect(heard.peak()).to.be.within(0.02, 0.1);
  });

  it('says when there is no sound, and never throws', async () => {
    replace(
      globalThis,
      'AudioContext',
      class {
        constructor() {
          throw new DOMException('No more contexts', 'NotSupportedError');
        }
      },
    );
    expect(await beeper.unlock()).to.equal('missing');
    beeper.schedule([tone('a', performance.now() + 100)]);
    beeper.align();
    beeper.volume(0.5);
    beeper.cancel();
    beeper.rest();
    replace(globalThis, 'AudioContext', undefined);
    expect(await beeper.unlock()).to.equal('missing');
  });
});
