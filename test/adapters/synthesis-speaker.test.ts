import { expect } from 'chai';
import { synthesisSpeaker } from '../../src/adapters/synthesis-speaker.ts';
import type { Speaker } from '../../src/ports/speaker.ts';
import { putBack, replace } from './replace.ts';
import { until } from './until.ts';

/** The browser's own would refuse the voices of a device that is not there. */
class Utterance extends EventTarget {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  volume = 1;
  private float = 1;
  onstart: (() => void) | null = null;
  onend: (() => void) | null = null;
  onerror: ((event: { error: string }) => void) | null = null;
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
  /** As the specification wants it: https://webaudio.github.io/web-speech-api/#dom-speechsynthesisutterance-rate */
  get rate(): number {
    return this.float;
  }
  set rate(rate: number) {
    this.float = Math.fround(rate);
  }
}

/** A speech device that does as each test says: `onSpeak` is what it makes of an utterance. */
class Device extends EventTarget {
  voices: SpeechSynthesisVoice[] = [];
  speaking = false;
  pending = false;
  paused = false;
  readonly given: Utterance[] = [];
  cancels = 0;
  /** Number of utterances given in the task of a cancel: such a device would lose them. */
  lost = 0;
  onSpeak: (utterance: Utterance) => void = () => {};
  private cancelledNow = false;

  getVoices = () => this.voices;

  speak(utterance: Utterance): void {
    if (this.cancelledNow) this.lost++;
    this.given.push(utterance);
    this.speaking = true;
    this.onSpeak(utterance);
  }

  cancel(): void {
    this.cancels++;
    this.speaking = false;
    this.cancelledNow = true;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      this.cancelledNow = false;
      port1.close();
    };
    port2.postMessage(0);
    const last = this.given.at(-1);
    queueMicrotask(() => last?.onerror?.({ error: 'interrupted' }));
  }

  resume(): void {
    this.paused = false;
  }

  /** Says an utterance in `ms`. */
  says = (ms: number) => (utterance: Utterance) => {
    setTimeout(() => utterance.onstart?.(), 1);
    setTimeout(() => {
      this.speaking = false;
      utterance.onend?.();
    }, ms);
  };
}

const voice = (name: string, lang: string): SpeechSynthesisVoice => ({
  name,
  lang,
  voiceURI: name,
  default: false,
  localService: true,
});

describe('the speaker', () => {
  let device: Device;
  let speaker: Speaker;
  beforeEach(() => {
    replace(globalThis, 'SpeechSynthesisUtterance', Utterance);
    device = new Device();
    speaker = synthesisSpeaker(device as unknown as SpeechSynthesis);
  });
  afterEach(putBack);

  it('says a line, and tells when it has ended', async () => {
    device.onSpeak = device.says(20);
    speaker.rate(1.2);
    speaker.volume(0.7);
    expect(await speaker.speak('Plank.', 600)).to.equal('ended');
    expect(device.given[0]).to.include({ text: 'Plank.', volume: 0.7 });
    expect(device.given[0]?.rate).to.be.closeTo(1.2, 1e-6);
  });

  it('says markup in a name as words, so that no engine obeys it', async () => {
    device.onSpeak = device.says(10);
    await speaker.speak('<speak>Plank<break time="9s"/></speak>', 600);
    expect(device.given[0]?.text).to.equal(' speak Plank break time="9s"/ /speak ');
    await speaker.speak('<>', 600);
    expect(device.given[1]?.text).to.equal(' ');
  });

  it('unlocks with a space at no volume', () => {
    speaker.unlock();
    expect(device.given.map(({ text, volume }) => [text, volume])).to.deep.equal([[' ', 0]]);
  });

  it('speaks without a voice in the list, and with one that comes late', async () => {
    device.onSpeak = device.says(10);
    expect(await speaker.speak('One.', 300)).to.equal('ended');
    expect(device.given[0]?.voice).to.equal(null);
    device.voices = [voice('Anna', 'de_DE'), voice('Samantha', 'en_US')];
    device.dispatchEvent(new Event('voiceschanged'));
    expect(await speaker.speak('Two.', 300)).to.equal('ended');
    expect(device.given[1]?.voice?.name).to.equal('Samantha');
    expect(device.given[1]?.lang).to.equal('en-US');
    speaker.language('de');
    await speaker.speak('Drei.', 300);
    expect(device.given[2]?.voice?.name).to.equal('Anna');
  });

  it('goes on without a device that never starts, and asks it no more after two', async () => {
    const from = performance.now();
    expect(await speaker.speak('One.', 300)).to.equal('silent');
    expect(performance.now() - from).to.be.within(1_400, 4_000);
    expect(device.cancels).to.equal(1);
    expect(await speaker.speak('Two.', 300)).to.equal('silent');
    const third = performance.now();
    expect(await speaker.speak('Three.', 300)).to.equal('silent');
    expect(performance.now() - third).to.be.below(500);
    expect(device.given).to.have.length(2);
    // A new list of voices is a new chance.
    device.onSpeak = device.says(10);
    device.dispatchEvent(new Event('voiceschanged'));
    expect(await speaker.speak('Four.', 300)).to.equal('ended');
  });

  it('asks a device that was silent again in the next tap: before the first, iOS gives no voice', async () => {
    await speaker.speak('One.', 300);
    await speaker.speak('Two.', 300);
    device.onSpeak = device.says(10);
    speaker.unlock();
    expect(await speaker.speak('Three.', 300)).to.equal('ended');
  });

  it('cuts off a voice that never ends, after a time that follows from the length of the line', async () => {
    device.onSpeak = (utterance) => setTimeout(() => utterance.onstart?.(), 1);
    const from = performance.now();
    expect(await speaker.speak('One.', 100)).to.equal('stuck');
    expect(performance.now() - from).to.be.within(2_100, 5_000);
    expect(device.cancels).to.equal(1);
    device.onSpeak = device.says(10);
    expect(await speaker.speak('Two.', 100)).to.equal('ended');
    expect(device.lost).to.equal(0);
  });

  it('says the newest of several, never in the task of a cancel', async () => {
    device.onSpeak = device.says(50);
    const one = speaker.speak('One.', 300);
    const two = speaker.speak('Two.', 300);
    const three = speaker.speak('Three.', 300);
    expect(await Promise.all([one, two, three])).to.deep.equal(['cancelled', 'cancelled', 'ended']);
    expect(device.given.map(({ text }) => text)).to.deep.equal(['One.', 'Three.']);
    expect(device.lost).to.equal(0);
  });

  it('stops when told to', async () => {
    device.onSpeak = device.says(5_000);
    const said = speaker.speak('One.', 300);
    speaker.cancel();
    expect(await said).to.equal('cancelled');
    expect(device.cancels).to.equal(1);
    speaker.cancel();
    expect(device.cancels).to.equal(1);
  });

  it('is not confused by the late events of an utterance that was cancelled', async () => {
    device.onSpeak = () => {};
    const one = speaker.speak('One.', 300);
    const two = speaker.speak('Two.', 300);
    expect(await one).to.equal('cancelled');
    await until('the second is given', () => device.given.length === 2);
    let ended = false;
    void two.then(() => {
      ended = true;
    });
    device.given[0]?.onend?.();
    device.given[0]?.onerror?.({ error: 'canceled' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(ended).to.equal(false);
    device.given[1]?.onstart?.();
    device.given[1]?.onend?.();
    expect(await two).to.equal('ended');
  });

  it('turns to another voice when one fails, such as a network voice without the network', async () => {
    device.voices = [voice('Premium Online', 'en-US'), voice('Plain', 'en-US')];
    device.onSpeak = (utterance) => {
      if (utterance.voice?.name === 'Plain') device.says(10)(utterance);
      else setTimeout(() => utterance.onerror?.({ error: 'network' }), 1);
    };
    expect(await speaker.speak('One.', 300)).to.equal('failed');
    expect(await speaker.speak('Two.', 300)).to.equal('ended');
  });

  it('tells how long each line took to begin and to say, and by which voice', async () => {
    device.voices = [voice('Plain', 'en-US')];
    device.onSpeak = (utterance) => {
      setTimeout(() => utterance.onstart?.(), 120);
      setTimeout(() => utterance.onend?.(), 420);
    };
    const lines: Parameters<Parameters<Speaker['onLine']>[0]>[0][] = [];
    const stop = speaker.onLine((line) => lines.push(line));
    speaker.rate(1.3);
    await speaker.speak('Ten seconds.', 300);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include({ text: 'Ten seconds.', voice: 'Plain', rate: 1.3 });
    expect(lines[0]?.latency).to.be.within(110, 1_000);
    expect(lines[0]?.length).to.be.within(200, 1_500);
    device.voices = [];
    device.dispatchEvent(new Event('voiceschanged'));
    await until('the list is empty', () => speaker.voices().length === 0);
    await speaker.speak('Halfway.', 300);
    expect(lines.splice(1)).to.have.length(1).and.have.nested.property('[0].voice', '');
    // What was cut off says nothing about the voice.
    const cut = speaker.speak('Hold.', 300);
    await until('it is given', () => device.given.length === 3);
    speaker.cancel();
    await cut;
    stop();
    await speaker.speak('Go.', 300);
    expect(lines).to.have.length(1);
  });

  it('speaks with the voice that was chosen, while there is one', async () => {
    device.voices = [voice('Premium', 'en-US'), voice('Plain', 'en_GB'), voice('Anna', 'de-DE')];
    device.onSpeak = device.says(10);
    expect(speaker.voices()).to.deep.equal([
      { id: 'Premium', name: 'Premium', language: 'en-US' },
      { id: 'Plain', name: 'Plain', language: 'en-GB' },
    ]);
    speaker.choose('Plain');
    expect(speaker.voice?.name).to.equal('Plain');
    await speaker.speak('One.', 300);
    expect(device.given[0]?.voice?.name).to.equal('Plain');
    let changes = 0;
    const stop = speaker.onVoices(() => changes++);
    device.voices = [voice('Premium', 'en-US')];
    device.dispatchEvent(new Event('voiceschanged'));
    await until('the list is looked at anew', () => changes > 0);
    stop();
    await speaker.speak('Two.', 300);
    expect(device.given[1]?.voice?.name).to.equal('Premium');
  });

  it('wakes a device that was left paused', async () => {
    device.paused = true;
    device.onSpeak = device.says(10);
    expect(await speaker.speak('One.', 300)).to.equal('ended');
    expect(device.paused).to.equal(false);
  });

  it('never rejects when the device throws', async () => {
    device.onSpeak = () => {
      throw new Error('broken');
    };
    expect(await speaker.speak('One.', 300)).to.equal('failed');
    speaker.unlock();
  });

  it('is silent at once where there is no speech', async () => {
    speaker = synthesisSpeaker(Object.create(null)['speechSynthesis']);
    replace(globalThis, 'speechSynthesis', undefined);
    speaker = synthesisSpeaker();
    speaker.unlock();
    speaker.cancel();
    expect(await speaker.speak('One.', 300)).to.equal('silent');
  });

  it("is silent in bounded time with this browser's own speech, which has no voice", async function () {
    putBack();
    if (speechSynthesis.getVoices().length > 0) this.skip();
    speaker = synthesisSpeaker();
    speaker.unlock();
    expect(await speaker.speak('One.', 300)).to.be.oneOf(['silent', 'failed']);
  });
});
