import type { Remote, RemoteCommand, RemotePicture } from '../ports/remote.ts';

const ACTIONS: Readonly<Partial<Record<MediaSessionAction, RemoteCommand>>> = {
  play: 'play',
  pause: 'pause',
  stop: 'pause',
  nexttrack: 'next',
  previoustrack: 'previous',
};
/** iOS shows these in place of previous and next wherever they have a handler. https://webkit.org/b/216247 */
const UNWANTED: readonly MediaSessionAction[] = ['seekbackward', 'seekforward', 'seekto'];

/** The Media Session API; nothing where there is none. `icons`: address of the folder with the app's icons. */
export function mediaControls(icons: string): Remote {
  const session = navigator.mediaSession as MediaSession | undefined;
  let handle: ((command: RemoteCommand) => void) | undefined;
  let shown = '';

  function register(): void {
    for (const action of UNWANTED) setHandler(action, null);
    for (const [action, command] of Object.entries(ACTIONS))
      setHandler(action as MediaSessionAction, handle ? () => handle?.(command) : null);
  }

  function setHandler(action: MediaSessionAction, handler: (() => void) | null): void {
    try {
      session?.setActionHandler(action, handler);
    } catch {
      // An action this browser does not know. https://web.dev/articles/media-session#play-pause
    }
  }

  return {
    take(onCommand) {
      handle = onCommand;
      register();
      // Safari forgets handlers when another element begins to play. https://webkit.org/b/231302 Of an element
      // outside of the document nothing would be heard here.
      document.addEventListener('playing', register, true);
      return () => {
        if (handle !== onCommand) return;
        handle = undefined;
        shown = '';
        document.removeEventListener('playing', register, true);
        register();
        if (!session) return;
        session.metadata = null;
        session.playbackState = 'none';
        session.setPositionState?.();
      };
    },

    show(picture) {
      if (!session || !handle) return;
      session.playbackState = picture.playing ? 'playing' : 'paused';
      const { title, artist, album } = picture;
      const words = [title, artist, album].join('\n');
      // Written anew the same words make some lock screens flicker.
      if (words !== shown && 'MediaMetadata' in globalThis) {
        shown = words;
        const artwork = [192, 512].map((size) => ({
          src: `${icons}icon-${size}.png`,
          sizes: `${size}x${size}`,
          type: 'image/png',
        }));
        session.metadata = new MediaMetadata({ title, artist, album, artwork });
      }
      showPosition(session, picture);
    },
  };
}

function showPosition(session: MediaSession, { position, duration, playing }: RemotePicture): void {
  try {
    session.setPositionState?.({
      duration: duration / 1000,
      position: Math.min(position, duration) / 1000,
      // 0 is refused; a standing session is told by `playbackState`.
      playbackRate: playing ? 1 : 0.000_1,
    });
  } catch {
    // Some throw for what others take; the clock on the lock screen is an extra.
  }
}
