/** A source of sound handed to Web Audio. */
export interface StartedSource {
  /** Milliseconds of the page's clock at which it was handed over, and seconds of the context's at that moment. */
  readonly asked: number;
  readonly now: number;
  /** Seconds of the context's clock. */
  readonly when: number;
  /** Seconds of its buffer. */
  readonly length: number;
  /** Taken back before it sounded. */
  takenBack: boolean;
}

/** Both clocks at one moment: milliseconds of the page, milliseconds of what leaves the context; and of what had been made. */
export type ClockPair = readonly [page: number, context: number, made?: number];

export interface SpokenLine {
  readonly text: string;
  /** Milliseconds of the page's monotonic clock, as all that follow. */
  readonly asked: number;
  start?: number;
  end?: number;
  error?: string;
}

export interface PressedControl {
  readonly kind: string;
  readonly at: number;
  readonly by?: number;
  /** How long after it a tone can be heard at the soonest: what is nearer is on its way to the ear. 0 if unknown. */
  readonly delay?: number;
}

/** What was seen from outside of the app, in its own page. */
export interface Witnessed {
  readonly controls: PressedControl[];
  readonly sources: StartedSource[];
  readonly pairs: ClockPair[];
  readonly lines: SpokenLine[];
  /** Moments at which the page went out of sight, and came back. */
  readonly hidden: [at: number, hidden: boolean][];
}

declare global {
  interface Window {
    gwWitness: Witnessed;
  }
}

/**
 * Runs in the page before its scripts: stands between the app and the browser's devices and writes down what
 * passes. It knows nothing of how the app reckons: the clocks are compared again and again for the whole
 * session, and a moment is judged by the looks around it, later ones included.
 */
export function witness(): void {
  const seen: Witnessed = { controls: [], sources: [], pairs: [], lines: [], hidden: [] };
  window.gwWitness = seen;
  let context: AudioContext | undefined;
  const records = new WeakMap<AudioScheduledSourceNode, StartedSource>();

  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (when = 0, ...more: number[]) {
    context = this.context as AudioContext;
    const now = context.currentTime;
    const source: StartedSource = {
      asked: performance.now(),
      now,
      when: Math.max(when, now),
      length: this.buffer?.duration ?? 0,
      takenBack: false,
    };
    records.set(this, source);
    seen.sources.push(source);
    return start.call(this, when, ...more);
  };
  const { stop } = AudioScheduledSourceNode.prototype;
  AudioScheduledSourceNode.prototype.stop = function (when) {
    const source = records.get(this);
    if (source && this.context.currentTime < source.when) source.takenBack = true;
    return when === undefined ? stop.call(this) : stop.call(this, when);
  };
  setInterval(() => {
    if (context?.state !== 'running') return;
    const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp();
    if (contextTime > 0 && performanceTime > 0)
      seen.pairs.push([performanceTime, contextTime * 1000, context.currentTime * 1000]);
  }, 100);

  const { speak } = SpeechSynthesis.prototype;
  SpeechSynthesis.prototype.speak = function (utterance) {
    if (utterance.volume > 0) {
      const line: SpokenLine = { text: utterance.text, asked: performance.now() };
      seen.lines.push(line);
      // When it happened, not when this is told: the app may be told before, and ask for the next line at once.
      utterance.addEventListener('start', ({ timeStamp }) => {
        line.start = timeStamp;
      });
      utterance.addEventListener('end', ({ timeStamp }) => {
        line.end = timeStamp;
      });
      utterance.addEventListener('error', ({ timeStamp, error }) => {
        line.end = timeStamp;
        line.error = error;
      });
    }
    return speak.call(this, utterance);
  };

  addEventListener(
    'gw-control',
    (event) => {
      const { kind, by } = (event as CustomEvent<{ kind: string; by?: number }>).detail;
      seen.controls.push({ kind, at: performance.now(), ...(by !== undefined && { by }) });
    },
    { capture: true },
  );
  document.addEventListener('visibilitychange', () => seen.hidden.push([performance.now(), document.hidden]));
}

/** Keeps the main thread busy for 200 ms of each second, from now on. Runs in the page. */
export function blockMainThread(): void {
  setInterval(() => {
    const end = performance.now() + 200;
    while (performance.now() < end);
  }, 1_000);
}
