import type { BrowserContext, Page } from 'playwright-core';

/** One line as the device was asked to say it. Times are page milliseconds. */
export interface SpokenLine {
  readonly text: string;
  readonly at: number;
  /** When it was over; undefined while it is being said, or when it was cut off. */
  ended?: number;
  cancelled?: boolean;
}

declare global {
  interface Window {
    gwSpoken: SpokenLine[];
  }
}

/**
 * Gives the device a voice that keeps a list of what it says. It behaves as a browser's: a queue, a start
 * event after a moment, an end event after as long as the words take. Runs inside the page, before its scripts.
 */
export function installVoice(): void {
  const lines: SpokenLine[] = [];
  window.gwSpoken = lines;

  class Utterance extends EventTarget {
    text: string;
    lang = '';
    voice: unknown = null;
    volume = 1;
    rate = 1;
    pitch = 1;
    onstart: ((event: Event) => void) | null = null;
    onend: ((event: Event) => void) | null = null;
    onerror: ((event: Event) => void) | null = null;
    constructor(text = '') {
      super();
      this.text = text;
    }
    tell(kind: 'start' | 'end' | 'error', more: object = {}): void {
      const event = Object.assign(new Event(kind), more);
      this[`on${kind}`]?.(event);
      this.dispatchEvent(event);
    }
  }

  interface Item {
    readonly utterance: Utterance;
    line?: SpokenLine;
    timer?: ReturnType<typeof setTimeout>;
  }
  const queue: Item[] = [];
  const next = (): void => {
    const item = queue[0];
    if (!item || item.line) return;
    const { utterance } = item;
    const line: SpokenLine = { text: utterance.text, at: performance.now() };
    item.line = line;
    if (utterance.text.trim() !== '') lines.push(line);
    item.timer = setTimeout(() => {
      utterance.tell('start');
      // A quick voice: it never runs into the next line.
      item.timer = setTimeout(
        () => {
          line.ended = performance.now();
          queue.shift();
          utterance.tell('end');
          next();
        },
        (utterance.text.length * 50) / utterance.rate,
      );
    }, 10);
  };
  const synthesis = Object.assign(new EventTarget(), {
    get speaking() {
      return queue.length > 0;
    },
    get pending() {
      return queue.length > 1;
    },
    paused: false,
    onvoiceschanged: null,
    getVoices: () => [
      { name: 'Test', lang: 'en-GB', default: true, localService: true, voiceURI: 'groundwork:test' },
    ],
    speak(utterance: Utterance) {
      queue.push({ utterance });
      next();
    },
    cancel() {
      for (const { utterance, line, timer } of queue.splice(0)) {
        clearTimeout(timer);
        if (line) line.cancelled = true;
        utterance.tell('error', { error: line ? 'interrupted' : 'canceled' });
      }
    },
    pause() {},
    resume() {},
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
}

/** From the next page on, the device has a voice. Install after {@link accelerate}, so that it keeps the page's time. */
export const giveVoice = (pages: BrowserContext | Page): Promise<unknown> =>
  pages.addInitScript(installVoice);

/** Everything said since the page was opened. */
export const spoken = (page: Page): Promise<SpokenLine[]> => page.evaluate(() => window.gwSpoken);
