import type { Listener, ListenerTrouble } from '../ports/listener.ts';

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
  available?(options: { langs: string[]; processLocally: boolean }): Promise<string>;
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

  const onDevice = async (language: string): Promise<boolean> => {
    try {
      return (await type?.available?.({ langs: [language], processLocally: true })) === 'available';
    } catch {
      return false;
    }
  };

  return {
    possible: type !== undefined,

    async place(language) {
      if (await onDevice(language)) return 'device';
      // Chromium sends it to Google, Safari to Apple unless the device can do it; only Chrome can be asked.
      return type?.available || 'webkitSpeechRecognition' in globalThis ? 'server' : 'unknown';
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
      let timer: ReturnType<typeof setTimeout> | undefined;
      const recognition = new type();
      recognition.lang = language;
      recognition.continuous = true;
      recognition.interimResults = false;
      recognition.maxAlternatives = 3;
      void onDevice(language).then((local) => {
        if (local) recognition.processLocally = true;
      });

      const start = () => {
        clearTimeout(timer);
        if (over || running || isDeaf) return;
        const wait = hearsFrom - performance.now();
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
        else if (error === 'network') pause = AGAIN_MOST;
      };
      recognition.onend = () => {
        running = false;
        const failed = performance.now() - startedAt < AT_ONCE && !isDeaf;
        pause = failed ? Math.min(AGAIN_MOST, pause * 2) : AGAIN;
        if (!over && !isDeaf) timer = setTimeout(start, pause);
      };
      wake = start;
      hush = () => {
        clearTimeout(timer);
        if (running) recognition.abort();
      };
      start();
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
