import type { Listener, ListenerTrouble } from '../ports/listener.ts';
import { ownRegion } from './own-region.ts';

/** The parts of SpeechRecognition used here; TypeScript's DOM types have none of it. https://webaudio.github.io/web-speech-api/ */
export interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  maxAlternatives: number;
  processLocally?: boolean;
  onresult: ((event: RecognitionResult) => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  abort(): void;
}

export interface RecognitionResult {
  readonly resultIndex: number;
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }> & { readonly isFinal: boolean }>;
}

export interface RecognitionType {
  new (): Recognition;
  /** Chrome from 139 on. https://developer.mozilla.org/docs/Web/API/SpeechRecognition/available_static */
  available?(options: LocalWish): Promise<string>;
  /** https://developer.mozilla.org/docs/Web/API/SpeechRecognition/install_static */
  install?(options: LocalWish): Promise<boolean>;
}

interface LocalWish {
  readonly langs: string[];
  readonly processLocally: boolean;
}

/** A language as recognisers want it, and whether the device understands it, or could. */
interface Tongue {
  readonly tag: string;
  readonly local: 'yes' | 'installable' | 'no';
}

/** Milliseconds after the coach's last word in which a room still echoes, and recognisers still work on it. */
const ECHO = 1_500;
/** Milliseconds before it listens again after it ended by itself, growing while it fails at once. */
const AGAIN = 250;
const AGAIN_MOST = 8_000;
/** Ended sooner than this after its start, it did not work. */
const AT_ONCE = 1_000;

const TROUBLES: Readonly<Record<string, ListenerTrouble>> = {
  'not-allowed': 'denied',
  'service-not-allowed': 'denied',
  'audio-capture': 'no-microphone',
  'language-not-supported': 'failed',
};

const ofBrowser = (): RecognitionType | undefined => {
  const { SpeechRecognition, webkitSpeechRecognition } = globalThis as unknown as Record<
    string,
    RecognitionType | undefined
  >;
  return SpeechRecognition ?? webkitSpeechRecognition;
};

/**
 * Speech recognition. It is started again whenever it ends: Chrome on Android ignores `continuous` and ends after every
 * sentence, Safari after a minute. It is aborted while the coach speaks, and what it understands within
 * 1.5 s after is not believed.
 */
export function recognitionListener(type: RecognitionType | undefined = ofBrowser()): Listener {
  let isDeaf = false;
  let hearsFrom = 0;
  let wake: (() => void) | undefined;
  let hush: (() => void) | undefined;

  /** Of the ways this language is spoken the first the device understands, else the first it could learn. */
  const tongueOf = async (language: string): Promise<Tongue> => {
    const tags = regional(language);
    let best: Tongue = { tag: tags[0] ?? language, local: 'no' };
    for (const tag of tags) {
      const answer = await type?.available?.(onDevice(tag)).catch(() => 'unavailable');
      if (answer === 'available') return { tag, local: 'yes' };
      if ((answer === 'downloadable' || answer === 'downloading') && best.local === 'no' && type?.install)
        best = { tag, local: 'installable' };
    }
    return best;
  };

  return {
    possible: type !== undefined,

    async place(language) {
      const { local } = await tongueOf(language);
      if (local === 'yes') return 'device';
      if (local === 'installable') return 'installable';
      // Chromium sends it to Google, Safari to Apple unless the device can do it; only Chrome can be asked.
      return type?.available || 'webkitSpeechRecognition' in globalThis ? 'server' : 'unknown';
    },

    async install(language) {
      const { tag, local } = await tongueOf(language);
      if (local !== 'installable') return local === 'yes';
      try {
        return (await type?.install?.(onDevice(tag))) === true;
      } catch {
        return false;
      }
    },

    async allowed() {
      try {
        const name = 'microphone' as PermissionName;
        return type !== undefined && (await navigator.permissions.query({ name })).state === 'granted';
      } catch {
        // A browser that does not tell asks again each time.
        return false;
      }
    },

    listen(language, heard, trouble) {
      if (!type) {
        trouble('failed');
        return () => undefined;
      }
      let over = false;
      let running = false;
      let startedAt = 0;
      let pause = AGAIN;
      let restsUntil = 0;
      let unreachable = false;
      let hushed = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const recognition = new type();
      recognition.lang = regional(language)[0] ?? language;
      recognition.continuous = true;
      recognition.interimResults = false;
      recognition.maxAlternatives = 3;
      const start = () => {
        clearTimeout(timer);
        if (over || running || isDeaf) return;
        const wait = Math.max(hearsFrom, restsUntil) - performance.now();
        if (wait > 0) {
          timer = setTimeout(start, wait);
          return;
        }
        try {
          recognition.start();
          running = true;
          startedAt = performance.now();
        } catch {
          // It has not quite ended yet.
          timer = setTimeout(start, pause);
        }
      };
      const end = (why?: ListenerTrouble) => {
        if (over) return;
        over = true;
        clearTimeout(timer);
        wake = hush = undefined;
        recognition.abort();
        if (why) trouble(why);
      };
      recognition.onresult = ({ results, resultIndex }) => {
        if (isDeaf || performance.now() < hearsFrom) return;
        for (let i = resultIndex; i < results.length; i++) {
          const result = results[i];
          if (result?.isFinal) heard(Array.from(result, ({ transcript }) => transcript));
        }
      };
      recognition.onerror = ({ error }) => {
        // Silence, an abort of ours and a lost connection are no reason to give up.
        const why = TROUBLES[error];
        if (why) end(why);
        else if (error === 'network') unreachable = true;
      };
      recognition.onend = () => {
        running = false;
        const failed = performance.now() - startedAt < AT_ONCE && !hushed;
        // It may take a while to notice that there is no network, and each start beeps on Android.
        pause = unreachable ? AGAIN_MOST : failed ? Math.min(AGAIN_MOST, pause * 2) : AGAIN;
        unreachable = hushed = false;
        restsUntil = performance.now() + pause;
        start();
      };
      hush = () => {
        clearTimeout(timer);
        hushed = running;
        if (running) recognition.abort();
      };
      // Nothing is sent away that the device could have kept: the answer comes before the first word.
      if (type.available)
        void tongueOf(language).then(({ tag, local }) => {
          if (over) return;
          recognition.lang = tag;
          if (local === 'yes') recognition.processLocally = true;
          wake = start;
          start();
        });
      else {
        wake = start;
        // In the same task: Safari wants a tap for it.
        start();
      }
      return () => end();
    },

    deaf(on) {
      if (on === isDeaf) return;
      isDeaf = on;
      if (on) hush?.();
      else {
        hearsFrom = performance.now() + ECHO;
        wake?.();
      }
    },
  };
}

const onDevice = (tag: string): LocalWish => ({ langs: [tag], processLocally: true });

/** How a language is spoken: by the user, and where most who speak it live. A recogniser knows no bare `en`. */
function regional(language: string): readonly string[] {
  const { language: name, region } = new Intl.Locale(language).maximize();
  return [...new Set([ownRegion(language) ?? `${name}-${region}`, `${name}-${region}`])];
}
