import { expect } from 'chai';
import {
  type Recognition,
  type RecognitionResult,
  type RecognitionType,
  recognitionListener,
} from '../../src/adapters/recognition-listener.ts';
import type { ListenerTrouble } from '../../src/ports/listener.ts';
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
  afterEach(() => stop());

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

  it('says where the words go', async () => {
    expect(await recognitionListener(undefined as never).place('en')).to.be.oneOf([
      'server',
      'unknown',
      'device',
    ]);
    class Local extends Recogniser {
      static available = async () => 'available';
    }
    expect(await recognitionListener(Local as unknown as RecognitionType).place('en')).to.equal('device');
    class Remote extends Recogniser {
      static available = async () => 'downloadable';
    }
    expect(await recognitionListener(Remote as unknown as RecognitionType).place('en')).to.equal('server');
  });
});
