import { expect } from 'chai';
import { mediaControls } from '../../src/adapters/media-controls.ts';
import type { RemoteCommand } from '../../src/ports/remote.ts';
import { putBack, replace } from './replace.ts';

const picture = {
  title: 'Plank',
  artist: 'Work · Set 1 of 3',
  album: 'Full body A',
  playing: true,
  position: 12_500,
  duration: 1_600_000,
};

describe('headset and lock screen', () => {
  const handlers = new Map<string, (() => void) | null>();
  const positions: (MediaPositionState | undefined)[] = [];
  let registered = 0;

  beforeEach(() => {
    handlers.clear();
    positions.length = 0;
    registered = 0;
    replace(MediaSession.prototype, 'setActionHandler', (action: string, handler: (() => void) | null) => {
      registered++;
      if (action === 'seekto') throw new TypeError('unknown action');
      handlers.set(action, handler);
    });
    replace(MediaSession.prototype, 'setPositionState', (state?: MediaPositionState) =>
      positions.push(state),
    );
  });
  afterEach(putBack);

  it('says what was pressed, and leaves seeking to nobody', () => {
    const commands: RemoteCommand[] = [];
    const stop = mediaControls('/').take((command) => commands.push(command));
    for (const action of ['play', 'pause', 'stop', 'nexttrack', 'previoustrack']) handlers.get(action)?.();
    expect(commands).to.deep.equal(['play', 'pause', 'pause', 'next', 'previous']);
    expect(handlers.get('seekforward')).to.equal(null);
    stop();
    expect(handlers.get('play')).to.equal(null);
  });

  it('takes the handlers again whenever something begins to play', () => {
    const stop = mediaControls('/').take(() => undefined);
    const before = registered;
    const audio = document.body.appendChild(document.createElement('audio'));
    audio.dispatchEvent(new Event('playing'));
    expect(registered).to.be.above(before);
    stop();
    audio.dispatchEvent(new Event('playing'));
    audio.remove();
  });

  it('shows what is under way, with the icons, and nothing afterwards', () => {
    const remote = mediaControls('/app/');
    const stop = remote.take(() => undefined);
    remote.show(picture);
    const { metadata } = navigator.mediaSession;
    expect([metadata?.title, metadata?.artist, metadata?.album]).to.deep.equal([
      'Plank',
      'Work · Set 1 of 3',
      'Full body A',
    ]);
    expect(metadata?.artwork.map(({ src }) => new URL(src).pathname)).to.deep.equal([
      '/app/icon-192.png',
      '/app/icon-512.png',
    ]);
    expect(navigator.mediaSession.playbackState).to.equal('playing');
    expect(positions.at(-1)).to.include({ duration: 1_600, position: 12.5 });
    remote.show({ ...picture, playing: false, position: 2_000_000 });
    expect(navigator.mediaSession.metadata).to.equal(metadata);
    expect(navigator.mediaSession.playbackState).to.equal('paused');
    expect(positions.at(-1)?.position).to.equal(1_600);
    stop();
    expect(navigator.mediaSession.metadata).to.equal(null);
  });

  it('does nothing where there is no Media Session', () => {
    replace(navigator, 'mediaSession', undefined);
    const remote = mediaControls('/');
    const stop = remote.take(() => undefined);
    remote.show(picture);
    stop();
  });
});
