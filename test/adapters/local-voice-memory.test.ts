import { expect } from 'chai';
import { localVoiceMemory, VOICES_KEY } from '../../src/adapters/local-voice-memory.ts';
import { NO_LESSON } from '../../src/core/learn-voice.ts';
import { putBack, replace } from './replace.ts';

const lesson = { latencies: [90], lines: [{ plain: 900, length: 1_100 }] };

describe('what voices have taught', () => {
  beforeEach(() => localStorage.removeItem(VOICES_KEY));
  afterEach(() => {
    putBack();
    localStorage.removeItem(VOICES_KEY);
  });

  it('outlasts the page, the newest dozen', () => {
    const memory = localVoiceMemory();
    for (let n = 0; n < 14; n++) memory.keep(`voice ${n}`, lesson);
    const next = localVoiceMemory();
    expect(next.recall('voice 13')).to.deep.equal(lesson);
    expect(next.recall('voice 2')).to.deep.equal(lesson);
    expect(next.recall('voice 1')).to.equal(NO_LESSON);
  });

  it('is learned anew where it is damaged', () => {
    for (const stored of [
      '',
      '{',
      'null',
      '7',
      '[[1,2]]',
      '[["a",null]]',
      '[["a",{"latencies":["x"],"lines":[]}]]',
      '[["a",{"latencies":[90],"speeds":[]}]]',
    ]) {
      localStorage.setItem(VOICES_KEY, stored);
      expect(localVoiceMemory().recall('a')).to.equal(NO_LESSON);
    }
  });

  it('lasts as long as the page where storage is refused', () => {
    replace(Storage.prototype, 'setItem', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const memory = localVoiceMemory();
    memory.keep('a', lesson);
    expect(memory.recall('a')).to.deep.equal(lesson);
  });
});
