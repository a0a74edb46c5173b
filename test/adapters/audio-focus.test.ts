import { expect } from 'chai';
import { audioFocus } from '../../src/adapters/audio-focus.ts';
import { mediaControls } from '../../src/adapters/media-controls.ts';
import { putBack, replace } from './replace.ts';
import { until } from './until.ts';

describe('sharing the output', () => {
  const made: HTMLAudioElement[] = [];
  let session: { type: string };
  beforeEach(() => {
    made.length = 0;
    session = { type: 'auto' };
    replace(navigator, 'audioSession', session);
    const { Audio: Real } = globalThis;
    replace(
      globalThis,
      'Audio',
      class extends Real {
        constructor(src?: string) {
          super(src);
          made.push(this);
        }
      },
    );
  });
  afterEach(putBack);

  it('mixes with music by making no long recording of its own', () => {
    const focus = audioFocus();
    focus.begin();
    expect(session.type).to.equal('transient');
    expect(made).to.have.length(0);
    focus.end();
    expect(session.type).to.equal('auto');
  });

  it('owns the output by a silent recording longer than five seconds, and lets it go', async () => {
    const focus = audioFocus();
    focus.mode('own');
    expect(made).to.have.length(0);
    focus.begin();
    expect(session.type).to.equal('playback');
    const [holder] = made;
    await until('it plays', () => holder !== undefined && !holder.paused && holder.currentTime > 0);
    expect(holder?.duration).to.be.above(5);
    expect(holder?.loop).to.equal(true);
    focus.end();
    expect(holder?.paused).to.equal(true);
    expect(holder?.hasAttribute('src')).to.equal(false);
  });

  it('changes its mind in the middle', async () => {
    const focus = audioFocus();
    focus.begin();
    focus.mode('own');
    await until('it plays', () => made[0]?.paused === false);
    focus.mode('mix');
    expect(made[0]?.paused).to.equal(true);
    expect(session.type).to.equal('transient');
    focus.end();
  });

  it('is heard of by the controls of headset and lock screen, and gone from the page afterwards', async () => {
    let registered = 0;
    const { setActionHandler } = MediaSession.prototype;
    replace(
      MediaSession.prototype,
      'setActionHandler',
      function (this: MediaSession, ...words: [MediaSessionAction, MediaSessionActionHandler | null]) {
        registered++;
        setActionHandler.apply(this, words);
      },
    );
    const release = mediaControls('/').take(() => undefined);
    const before = registered;
    const focus = audioFocus();
    focus.mode('own');
    focus.begin();
    await until('the handlers are taken again', () => registered > before);
    expect(made[0]?.isConnected).to.equal(true);
    focus.end();
    expect(made[0]?.isConnected).to.equal(false);
    release();
  });

  it('plays again after something took the output, as long as it is to be held', async () => {
    const focus = audioFocus();
    focus.mode('own');
    focus.begin();
    const [holder] = made;
    await until('it plays', () => holder !== undefined && !holder.paused && holder.currentTime > 0);
    holder?.pause();
    await until('it plays again', () => holder?.paused === false);
    focus.end();
    expect(holder?.paused).to.equal(true);
  });

  it('tries again while a call that took the output refuses it', async () => {
    const focus = audioFocus();
    focus.mode('own');
    focus.begin();
    const [holder] = made;
    await until('it plays', () => holder !== undefined && !holder.paused && holder.currentTime > 0);
    let refused = 0;
    const { play } = HTMLMediaElement.prototype;
    replace(HTMLMediaElement.prototype, 'play', function (this: HTMLMediaElement) {
      return ++refused < 3 ? Promise.reject(new DOMException('', 'NotAllowedError')) : play.call(this);
    });
    holder?.pause();
    await until('it plays again', () => holder?.paused === false);
    expect(refused).to.equal(3);
    focus.end();
    expect(holder?.paused).to.equal(true);
  });
});
