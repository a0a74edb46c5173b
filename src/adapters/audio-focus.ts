import type { AudioFocus, SoundMode } from '../ports/audio-focus.ts';

/**
 * Seconds of the silent recording that holds the output. Chrome on Android only ducks other apps for one of up to
 * 5 s and gives a media card to a longer one. https://developer.chrome.com/blog/media-session
 */
const LENGTH = 10;
const RATE = 8_000;
/** Milliseconds before it plays again after something took the output, growing while that lasts (a call). */
const AGAIN = 1_000;
const AGAIN_MOST = 30_000;

/** WebKit's alone. https://www.w3.org/TR/audio-session/ */
interface WithAudioSession {
  readonly audioSession?: { type: string };
}

/**
 * Sharing the output. Web Audio by itself mixes with other apps, so mixing needs nothing but Safari's word for it.
 * To own the output a long `<audio>` plays beside the tones: only such an element stops the music of an Android phone,
 * and only it brings the lock screen's and the headset's controls.
 */
export function audioFocus(): AudioFocus {
  let wanted: SoundMode = 'mix';
  let holder: HTMLAudioElement | undefined;
  let begun = false;
  let pause = AGAIN;
  let again: ReturnType<typeof setTimeout> | undefined;

  function play(): void {
    clearTimeout(again);
    const asked = holder;
    asked?.play().catch(() => {
      // Not allowed now: a call goes on, or there was no tap. Of a refusal no `pause` tells.
      if (asked === holder && asked.paused) interrupted();
    });
  }

  /** A call or another app took the output: without the recording lock screen and headset would steer nothing. */
  function interrupted(): void {
    if (!begun) return;
    clearTimeout(again);
    again = setTimeout(play, pause);
    pause = Math.min(AGAIN_MOST, pause * 2);
  }

  const shown = () => {
    if (document.visibilityState === 'visible' && holder?.paused) play();
  };

  function makeHolder(): HTMLAudioElement {
    const url = URL.createObjectURL(new Blob([silence()], { type: 'audio/wav' }));
    const audio = new Audio(url);
    audio.dataset['url'] = url;
    audio.loop = true;
    audio.addEventListener('pause', interrupted);
    // It has come around once: nobody takes the output away from it any more.
    audio.addEventListener('seeked', () => {
      pause = AGAIN;
    });
    // In the page, where whoever must know hears that it plays. Without controls it takes no room.
    document.body.append(audio);
    document.addEventListener('visibilitychange', shown);
    return audio;
  }

  function drop(audio: HTMLAudioElement): void {
    clearTimeout(again);
    document.removeEventListener('visibilitychange', shown);
    audio.removeEventListener('pause', interrupted);
    audio.pause();
    // Without a source the card on the lock screen goes as well.
    audio.removeAttribute('src');
    audio.load();
    audio.remove();
    URL.revokeObjectURL(audio.dataset['url'] ?? '');
  }

  function apply(): void {
    const session = (navigator as WithAudioSession).audioSession;
    // `transient` lowers the music for the moment of a word; `playback` ignores the silent switch and stops it. The
    // setter does nothing where Permissions-Policy blocks the microphone. https://webkit.org/b/237322
    if (session) session.type = !begun ? 'auto' : wanted === 'own' ? 'playback' : 'transient';
    if (begun && wanted === 'own') {
      holder ??= makeHolder();
      pause = AGAIN;
      play();
    } else if (holder) {
      drop(holder);
      holder = undefined;
    }
  }

  return {
    mode(mode) {
      if (mode === wanted) return;
      wanted = mode;
      apply();
    },
    begin() {
      begun = true;
      apply();
    },
    end() {
      if (!begun) return;
      begun = false;
      apply();
    },
  };
}

/** A WAV of eight-bit silence. http://soundfile.sapp.org/doc/WaveFormat/ */
function silence(): ArrayBuffer {
  const length = LENGTH * RATE;
  const bytes = new ArrayBuffer(44 + length);
  const view = new DataView(bytes);
  const text = (at: number, letters: string) => {
    for (const [i, letter] of [...letters].entries()) view.setUint8(at + i, letter.charCodeAt(0));
  };
  text(0, 'RIFF');
  view.setUint32(4, 36 + length, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, length, true);
  new Uint8Array(bytes, 44).fill(128);
  return bytes;
}
