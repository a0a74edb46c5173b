import type { Beeper, BeeperState, ScheduledTone } from '../ports/beeper.ts';
import { type AudioOutput, audioOutput } from './audio-output.ts';

/** Milliseconds after its moment in which a tone still makes sense. */
const TOO_LATE = 250;
/** Milliseconds between the clocks that are put right; below, moving a tone would be heard more than leaving it. */
const TOLERANCE = 4;
/**
 * Milliseconds ahead for which tones are handed to the context. Measured in Chromium: a thousand waiting nodes cost
 * 11 % of a desktop's core, since each is asked at every 128 samples whether it is time. Three minutes are more
 * than the longest silence of a page's throttled timers, and a frozen page stops the context with it.
 */
const HORIZON = 180_000;
/** A tone starting within so many milliseconds may be in the device's buffer already and stays where it is. */
const COMMITTED = 30;
/** Looks after one that leaves doubt, before the next tick: a clock in steps longer than expected leaves it for ever. */
const SECOND_LOOKS = 8;
/** Milliseconds of fading when a sounding tone is cut off. */
const FADE = 12;
/** Milliseconds between two attempts to bring a context back, and between two contexts made anew. */
const RETRY = 1_000;
const REBUILD = 10_000;
/** Attempts to bring a context back before another one takes its place, and after which it counts as silent. */
const ATTEMPTS = 3;

/** A tone on the context's timeline. */
interface Placed extends ScheduledTone {
  readonly node: AudioBufferSourceNode;
  /** Milliseconds of the context. */
  readonly startsAt: number;
}

/** Where a tone stands, for measuring. */
export interface ScheduledStart extends ScheduledTone {
  /** Seconds of the context's `currentTime` at which it starts; undefined while it is far off or nothing runs. */
  readonly startsAt: number | undefined;
}

export interface WebAudioBeeper extends Beeper {
  /** What has not ended yet. */
  scheduledTones(): readonly ScheduledStart[];
  readonly context: AudioContext | undefined;
}

/**
 * Tones by Web Audio, each placed on the context's own timeline minutes ahead: nothing has to wake up for it to
 * sound. `align` hands over what has come near enough, and moves what is placed when that timeline slips against
 * the monotonic clock. `makeOutput` gives the context with what belongs to it; `horizon`: see {@link HORIZON}.
 */
export function webAudioBeeper(
  makeOutput: typeof audioOutput = audioOutput,
  horizon = HORIZON,
): WebAudioBeeper {
  /** All that is wanted and has not ended, by id; placed or not. */
  const wanted = new Map<string, ScheduledTone>();
  const placed = new Map<string, Placed>();
  let output: AudioOutput | undefined;
  let level = 1;
  let resting = false;
  let triedAt = Number.NEGATIVE_INFINITY;
  let rebuiltAt = Number.NEGATIVE_INFINITY;
  /** In vain, one after the other. */
  let attempts = 0;
  /** The next look at clocks that may have come apart. */
  let again: ReturnType<typeof setTimeout> | undefined;

  function makeSound(): AudioOutput | undefined {
    const made = makeOutput(level);
    made?.context.addEventListener('statechange', () => {
      if (made === output) putRight();
    });
    return made;
  }

  /** Another context in place of one that plays no more; the tones move over. */
  async function rebuild(old: AudioOutput): Promise<void> {
    rebuiltAt = performance.now();
    for (const entry of [...placed.values()]) unplace(entry);
    old.context.close().catch(() => {});
    output = makeSound();
    await output?.wake();
    putRight();
  }

  function place(on: AudioOutput, tone: ScheduledTone): void {
    const offset = on.time.offset();
    // While it does not run nobody can say which of its moments will be which of ours.
    if (offset === undefined || on.context.state !== 'running') return;
    const earliest = on.context.currentTime * 1000;
    const startsAt = Math.max(tone.at + offset, earliest);
    if (startsAt > earliest + horizon) return;
    const node = new AudioBufferSourceNode(on.context, { buffer: on.buffer(tone.tone) });
    const entry: Placed = { ...tone, node, startsAt };
    node.addEventListener('ended', () => {
      node.disconnect();
      if (placed.get(tone.id) !== entry) return;
      placed.delete(tone.id);
      wanted.delete(tone.id);
      sleepIfDone();
    });
    node.connect(on.bus());
    node.start(startsAt / 1000);
    placed.set(tone.id, entry);
  }

  /** Takes back a tone that does not sound yet; one stopped before its start never will. */
  function unplace(entry: Placed): void {
    placed.delete(entry.id);
    entry.node.stop();
    entry.node.disconnect();
  }

  const sounds = (entry: Placed, on: AudioOutput) => entry.startsAt <= on.context.currentTime * 1000;

  /** Forgets what is too late by the monotonic clock, wherever the context's clock has got to. */
  function dropStale(): void {
    const oldest = performance.now() - TOO_LATE;
    for (const tone of [...wanted.values()]) {
      const entry = placed.get(tone.id);
      if (tone.at >= oldest || (entry && output && sounds(entry, output))) continue;
      if (entry) unplace(entry);
      wanted.delete(tone.id);
    }
    sleepIfDone();
  }

  /** Puts every tone where the clocks now say it belongs. True when they may have come apart. */
  function putRight(): boolean {
    dropStale();
    if (output?.context.state !== 'running') return false;
    const doubtful = output.time.look();
    const offset = output.time.offset() ?? 0;
    const untouchable = output.context.currentTime * 1000 + COMMITTED;
    for (const tone of [...wanted.values()]) {
      const entry = placed.get(tone.id);
      if (entry) {
        if (entry.startsAt <= untouchable || Math.abs(tone.at + offset - entry.startsAt) <= TOLERANCE)
          continue;
        unplace(entry);
      }
      place(output, tone);
    }
    return doubtful;
  }

  /** One look may itself have fallen into a stall; others tell, without waiting for the next tick. */
  function putRightSoon(more = SECOND_LOOKS): void {
    if (!putRight() || more === 0 || again !== undefined) return;
    again = setTimeout(() => {
      again = undefined;
      if (!resting) putRightSoon(more - 1);
    }, COMMITTED);
  }

  /**
   * `suspended` by the browser, or `interrupted` by a call, from which not every browser returns by itself.
   * https://webaudio.github.io/web-audio-api/#dom-audiocontextstate-interrupted
   */
  function bringBack(stopped: AudioOutput): BeeperState | undefined {
    const now = performance.now();
    if (now - triedAt >= RETRY) {
      triedAt = now;
      attempts++;
      if (attempts > ATTEMPTS && now - rebuiltAt > REBUILD) void rebuild(stopped);
      else void stopped.wake();
    }
    return attempts > ATTEMPTS ? 'blocked' : undefined;
  }

  function sleepIfDone(): void {
    if (resting && wanted.size === 0) output?.context.suspend().catch(() => {});
  }

  return {
    get context() {
      return output?.context;
    },

    async unlock(): Promise<BeeperState> {
      resting = false;
      if (output?.context.state === 'closed') output = undefined;
      output ??= makeSound();
      if (!output) return 'missing';
      const { context } = output;
      // iOS opens the output only for a sound started inside the gesture; one silent sample will do.
      const silence = new AudioBufferSourceNode(context, {
        buffer: new AudioBuffer({ length: 1, sampleRate: context.sampleRate }),
      });
      silence.connect(output.bus());
      silence.start();
      await output.wake();
      // Interrupted by a call, a context may never run again; another one, made in a tap, does.
      // https://webaudio.github.io/web-audio-api/#dom-audiocontextstate-interrupted
      if (attempts > 0 && output?.context === context && context.state !== 'running') await rebuild(output);
      putRight();
      return output?.context.state === 'running' ? 'running' : 'blocked';
    },

    schedule(tones) {
      const asleep = resting;
      resting = false;
      output?.time.look();
      for (const tone of tones) {
        const before = placed.get(tone.id);
        if (before) unplace(before);
        wanted.set(tone.id, tone);
      }
      dropStale();
      for (const { id } of tones) {
        const tone = wanted.get(id);
        if (output && tone) place(output, tone);
      }
      if (asleep) void output?.wake();
    },

    cancel() {
      wanted.clear();
      if (!output || placed.size === 0) return;
      for (const entry of [...placed.values()]) {
        if (sounds(entry, output)) placed.delete(entry.id);
        else unplace(entry);
      }
      output.hush(FADE);
    },

    align() {
      if (!output || resting || output.context.state !== 'running') {
        dropStale();
        return !output || resting ? undefined : bringBack(output);
      }
      attempts = 0;
      // Says it runs and does not: Safari, back from another app. https://webkit.org/b/263627
      if (output.hasStopped()) {
        // One made anew a moment ago, and it stands as well: nobody hears anything.
        if (performance.now() - rebuiltAt <= REBUILD) return 'missing';
        void rebuild(output);
        return undefined;
      }
      putRightSoon();
      // Until it has moved it may be one of those.
      return output.context.currentTime > 0 ? 'running' : undefined;
    },

    get delay() {
      const offset = output?.time.offset();
      if (!output || offset === undefined || output.context.state !== 'running') return 0;
      return Math.max(0, Math.round(output.context.currentTime * 1000 - performance.now() - offset));
    },

    volume(volume) {
      level = Math.min(1, Math.max(0, volume));
      output?.volume(level);
    },

    rest() {
      resting = true;
      sleepIfDone();
    },

    scheduledTones() {
      return [...wanted.values()].map((tone) => {
        const entry = placed.get(tone.id);
        return { ...tone, startsAt: entry && entry.startsAt / 1000 };
      });
    },
  };
}
