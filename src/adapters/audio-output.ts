import type { ToneName } from '../core/cue.ts';
import { type AudioTime, audioTime } from './audio-time.ts';
import { toneSamples } from './tones.ts';

/** Milliseconds in which a context that says it runs must have moved on, and a resumed one must have started. */
const STANDSTILL = 1_000;
/** Milliseconds between two looks at a clock that is about to start. */
const POLL = 10;
/** Looks at a standing clock before it counts as stopped: after a stall many come at once. */
const LOOKS = 3;

/** Seconds of sound made at a time. */
const BUFFER = 0.03;

/** One AudioContext and everything that dies with it. */
export interface AudioOutput {
  readonly context: AudioContext;
  readonly time: AudioTime;
  /** Where tones play into. */
  bus(): AudioNode;
  /** Fades out what plays, and gives what comes after a bus of its own. */
  hush(fade: number): void;
  volume(volume: number): void;
  buffer(tone: ToneName): AudioBuffer;
  /** Starts, or starts again, what stopped. Resolves when it runs, or when it seems it will not. */
  wake(): Promise<void>;
  /** True when the context says that it runs and its clock has stood still for too long. */
  hasStopped(): boolean;
}

/**
 * A hum nobody hears (40 Hz at −62 dBFS) for as long as the context runs. In silence a Bluetooth headset falls asleep
 * and swallows the first second of what comes next, and a hidden page's timers come once a minute: Chromium takes
 * anything quieter for silence. Beside it music goes on, because Web Audio mixes.
 */
function keepAwake(context: AudioContext): void {
  const hum = new OscillatorNode(context, { frequency: 40 });
  hum.connect(new GainNode(context, { gain: 0.000_8 })).connect(context.destination);
  hum.start();
}

/** Undefined where there is no Web Audio, or too many contexts are open. `level`: 0–1. */
export function audioOutput(level: number): AudioOutput | undefined {
  let context: AudioContext;
  try {
    // 'interactive' and 'balanced' wake the processor for every few milliseconds, all session long: measured in Chromium,
    // 'balanced' (10 ms) costs 1.7 s of processor time a minute while nothing sounds, 30 ms 0.7, more hardly less.
    // 'playback' may buffer so much that a cancelled tone is still heard. Tones laid out ahead are where they belong
    // whatever the buffer, because moments are counted to the speaker where the browser says how far away that is; only
    // those asked for at once, after a tap, come as much later, and the beeper says how much.
    context = new AudioContext({ latencyHint: BUFFER });
  } catch {
    return undefined;
  }
  const master = new GainNode(context, { gain: level });
  master.connect(context.destination);
  keepAwake(context);
  const buffers = new Map<ToneName, AudioBuffer>();
  let bus = newBus();
  let lastTime = context.currentTime;
  let movedAt = performance.now();
  let looks = 0;

  function newBus(): GainNode {
    const made = new GainNode(context);
    made.connect(master);
    return made;
  }

  return {
    context,
    time: audioTime(context),
    bus: () => bus,

    hush(fade) {
      const old = bus;
      const now = context.currentTime;
      old.gain.setValueAtTime(1, now);
      old.gain.linearRampToValueAtTime(0, now + fade / 1000);
      bus = newBus();
      setTimeout(() => old.disconnect(), fade * 10);
    },

    volume(volume) {
      // In steps a change would crackle.
      master.gain.setTargetAtTime(volume, context.currentTime, 0.01);
    },

    buffer(tone) {
      const known = buffers.get(tone);
      if (known) return known;
      const samples = toneSamples(tone, context.sampleRate);
      const made = new AudioBuffer({ length: samples.length, sampleRate: context.sampleRate });
      made.copyToChannel(samples, 0);
      buffers.set(tone, made);
      return made;
    },

    async wake() {
      const from = context.currentTime;
      const end = performance.now() + STANDSTILL;
      // It has stood since it was let go, for minutes perhaps: that says nothing of how it wakes.
      movedAt = performance.now();
      looks = 0;
      // A context that needs a tap leaves `resume` pending instead of rejecting it, and one that runs may take
      // another 100 ms before the device asks for the first samples: until then the clocks tell nothing.
      // https://webaudio.github.io/web-audio-api/#dom-audiocontext-resume
      context.resume().catch(() => {});
      while (context.currentTime === from && performance.now() < end)
        await new Promise((resolve) => setTimeout(resolve, POLL));
    },

    hasStopped() {
      const time = context.currentTime;
      if (time !== lastTime || context.state !== 'running') {
        lastTime = time;
        movedAt = performance.now();
        looks = 0;
      }
      return ++looks > LOOKS && performance.now() - movedAt > STANDSTILL;
    },
  };
}
