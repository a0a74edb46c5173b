import { expect } from 'chai';
import {
  type Recognition,
  type RecognitionResult,
  type RecognitionType,
  recognitionListener,
} from '../../src/adapters/recognition-listener.ts';
import type { ListenerTrouble } from '../../src/ports/listener.ts';
import { putBack, replace } from './replace.ts';
import { until } from './until.ts';

/** A recogniser that ends after every sentence, as Chrome on Android does. */
class Recogniser extends EventTarget implements Recognition {
  static made: Recogniser[] = [];
  lang = '';
  continuous = false;
  interimResults = true;
  maxAlternatives = 1;
  onresult: ((event: RecognitionResult) => void) | null = null;
  onerror: ((event: { readonly error: string }) => void) | null = null;
  onend: (() => void) | null = null;
  running = false;
  starts = 0;

  constructor() {
    super();
    Recogniser.made.push(this);
  }

  start(): void {
    if (this.running) throw new DOMException('already started', 'InvalidStateError');
    this.running = true;
    this.starts++;
  }

  abort(): void {
    if (this.running) this.end();
  }

  end(): void {
    this.running = false;
    queueMicrotask(() => this.onend?.());
  }

  says(...transcripts: string[]): void {
    const result = Object.assign(
      transcripts.map((transcript) => ({ transcript })),
      { isFinal: true },
    );
    this.onresult?.({ resultIndex: 0, results: [result] });
  }
}

describe('listening', () => {
  const heard: string[] = [];
  const troubles: ListenerTrouble[] = [];
  let listener: ReturnType<typeof recognitionListener>;
  let stop: () => void;
  const recogniser = () => Recogniser.made.at(-1) as Recogniser;

  beforeEach(() => {
    heard.length = 0;
    troubles.length = 0;
    listener = recognitionListener(Recogniser as unknown as RecognitionType);
    stop = listener.listen(
      'en',
      (readings) => heard.push(...readings),
      (why) => troubles.push(why),
    );
  });
  afterEach(() => {
    stop();
    putBack();
  });

  it('hears, and begins again after every sentence', async () => {
    recogniser().says('pause', 'paws');
    recogniser().end();
    await until('it listens again', () => recogniser().starts === 2);
    recogniser().says('go on');
    expect(heard).to.deep.equal(['pause', 'paws', 'go on']);
    stop();
    await until('it has stopped', () => !recogniser().running);
  });

  it('is deaf while the coach speaks and 1.5 s after', async () => {
    listener.deaf(true);
    expect(recogniser().running).to.equal(false);
    recogniser().says('halfway');
    listener.deaf(false);
    const from = performance.now();
    recogniser().says('halfway');
    expect(heard).to.deep.equal([]);
    await until('it listens again', () => recogniser().running);
    expect(performance.now() - from).to.be.at.least(1_450);
    recogniser().says('done');
    expect(heard).to.deep.equal(['done']);
  });

  it('gives up where it is refused, and says why', async () => {
    recogniser().onerror?.({ error: 'not-allowed' });
    expect(troubles).to.deep.equal(['denied']);
    recogniser().onerror?.({ error: 'not-allowed' });
    expect(troubles).to.deep.equal(['denied']);
    await until('it has stopped', () => !recogniser().running);
  });

  it('does not give up for silence', async () => {
    recogniser().onerror?.({ error: 'no-speech' });
    recogniser().end();
    await until('it listens again', () => recogniser().starts === 2);
    expect(troubles).to.deep.equal([]);
  });

  it('leaves a service that cannot be reached alone for a while, whatever the coach says meanwhile', async () => {
    const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    // It listened for a while before it noticed.
    await pass(1_100);
    recogniser().onerror?.({ error: 'network' });
    recogniser().end();
    await pass(50);
    listener.deaf(true);
    listener.deaf(false);
    await pass(2_500);
    expect(recogniser().starts).to.equal(1);
    await until('it listens again', () => recogniser().starts === 2);
    expect(troubles).to.deep.equal([]);
  });

  it('says where the words go', async () => {
    expect(await recognitionListener(undefined as never).place('en')).to.be.oneOf([
      'server',
      'unknown',
      'device',
      'installable',
    ]);
    class Local extends Recogniser {
      static available = async () => 'available';
    }
    expect(await recognitionListener(Local as unknown as RecognitionType).place('en')).to.equal('device');
    class Remote extends Recogniser {
      static available = async () => 'unavailable';
    }
    expect(await recognitionListener(Remote as unknown as RecognitionType).place('en')).to.equal('server');
  });

  it('asks for the language as it is spoken where the user lives, else where most speak it', () => {
    expect(recogniser().lang).to.match(/^en-[A-Z]{2}$/);
    replace(navigator, 'languages', ['de-AT', 'en-AU']);
    const tagOf = (language: string) => {
      listener.listen(
        language,
        () => undefined,
        () => undefined,
      )();
      return recogniser().lang;
    };
    expect(tagOf('en')).to.equal('en-AU');
    expect(tagOf('de')).to.equal('de-AT');
    expect(tagOf('fr')).to.equal('fr-FR');
    expect(tagOf('en-GB')).to.equal('en-GB');
  });

  it('listens to nothing before it is known whether the device understands it by itself', async () => {
    let answer: (place: string) => void = () => undefined;
    class Asked extends Recogniser {
      static available = ({ langs }: { langs: string[] }) =>
        langs[0] === 'en-AU'
          ? Promise.resolve('unavailable')
          : new Promise<string>((resolve) => {
              answer = resolve;
            });
      processLocally = false;
    }
    replace(navigator, 'languages', ['en-AU']);
    const local = recognitionListener(Asked as unknown as RecognitionType);
    const end = local.listen(
      'en',
      () => undefined,
      () => undefined,
    );
    const asked = recogniser() as Asked;
    // A word of the coach meanwhile changes nothing.
    local.deaf(true);
    local.deaf(false);
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked.starts).to.equal(0);
    answer('available');
    await until('it listens', () => asked.running);
    expect([asked.processLocally, asked.lang]).to.deep.equal([true, 'en-US']);
    end();
  });

  it('has the browser fetch what it needs, where it offers that', async () => {
    const wishes: object[] = [];
    let installed = false;
    class Learns extends Recogniser {
      static available = async () => (installed ? 'available' : 'downloadable');
      static install = async (wish: object) => {
        wishes.push(wish);
        installed = true;
        return true;
      };
    }
    replace(navigator, 'languages', ['en-AU']);
    const learning = recognitionListener(Learns as unknown as RecognitionType);
    expect(await learning.place('en')).to.equal('installable');
    expect(await learning.install('en')).to.equal(true);
    expect(wishes).to.deep.equal([{ langs: ['en-AU'], processLocally: true }]);
    expect(await learning.place('en')).to.equal('device');
    class Fails extends Recogniser {
      static available = async () => 'downloadable';
      static install = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    }
    expect(await recognitionListener(Fails as unknown as RecognitionType).install('en')).to.equal(false);
  });

  it('knows whether the microphone would be asked for', async () => {
    const state = (value: string) =>
      replace(navigator, 'permissions', { query: async () => ({ state: value }) });
    state('granted');
    expect(await listener.allowed()).to.equal(true);
    state('prompt');
    expect(await listener.allowed()).to.equal(false);
    replace(navigator, 'permissions', undefined);
    expect(await listener.allowed()).to.equal(false);
  });
});
