import { memorySessionStore } from '../../src/adapters/memory-session-store.ts';
import { en } from '../../src/content/en/coach.ts';
import { library } from '../../src/content/exercises.ts';
import { readyRoutine } from '../../src/content/routines.ts';
import { compileRoutine } from '../../src/core/compile-routine.ts';
import { TONE_LENGTH, type ToneName } from '../../src/core/cue.ts';
import { DEFAULT_PREFERENCES } from '../../src/core/preferences.ts';
import type { OpenSession } from '../../src/core/record.ts';
import { createScore } from '../../src/core/score.ts';
import { DEFAULT_VOICE } from '../../src/core/voice.ts';
import { Player } from '../../src/player/player.ts';
import type { BeeperState, ScheduledTone } from '../../src/ports/beeper.ts';
import type { SessionStore } from '../../src/ports/session-store.ts';
import type { Spoken } from '../../src/ports/speaker.ts';
import { HEARTBEAT } from '../../src/ports/ticker.ts';

/** Devices in virtual time: a clock one turns, a voice that takes as long as expected, tones that are written down. */
export class Rig {
  now = 5_000;
  /** How far the wall clock is ahead of the monotonic one. */
  ahead = 1_790_000_000_000;
  said: { at: number; text: string; how?: Spoken }[] = [];
  /** When lines ended by themselves. */
  freed: number[] = [];
  tones: ScheduledTone[] = [];
  /** What sounds when, as far as it was not taken back: words for as long as they are expected to be heard. */
  spans: { readonly words?: string; readonly tone?: ToneName; readonly from: number; to: number }[] = [];
  pulses: { at: number; tone: ToneName }[] = [];
  awake = false;
  /** How often the player was woken, and the sound asked for. */
  wakes = 0;
  unlocks = 0;
  sound: BeeperState = 'running';
  /** Milliseconds the card is behind: when a plan is taken back, and when the tones of the next are handed over. */
  behind = { before: 0, after: 0 };
  /** What the voice does with a line; `locked`: it is silent until it is unlocked once more. */
  voice: 'speaks' | 'silent' | 'endless' | 'locked' = 'speaks';
  /** Milliseconds it takes longer than expected. */
  drawl = 0;
  /** What is to be woken, and when. */
  #wakes = new Map<() => void, number>();
  #lifecycle = new Set<(change: 'hidden' | 'shown') => void>();
  #speaking: { until: number; end: (how: Spoken) => void } | undefined;
  readonly store: SessionStore;
  /** From asking for a line until it is heard. */
  readonly latency: number;
  player: Player;

  constructor({
    routine = 'core-essentials',
    store = memorySessionStore() as SessionStore,
    open = undefined as OpenSession | undefined,
    latency = 0,
  } = {}) {
    this.store = store;
    this.latency = latency;
    const ready = readyRoutine(routine);
    if (!ready) throw new Error(`no routine ${routine}`);
    const timeline = open?.record.timeline ?? compileRoutine(ready.routine, library, DEFAULT_PREFERENCES);
    const voice = { ...DEFAULT_VOICE, latency };
    const score = createScore(timeline, en, latency > 0 ? voice : DEFAULT_VOICE, DEFAULT_PREFERENCES);
    this.player = new Player(this.#ports(), score, open ? { open } : { routine: ready.routine, id: 'one' }, {
      voice: () => voice,
    });
  }

  /** Lets time pass, waking the player whenever it has asked for it, and every promise with it. */
  async pass(ms: number): Promise<void> {
    for (const end = this.now + ms; this.now < end; ) {
      const next = Math.min(end, this.#speaking?.until ?? end, ...this.#wakes.values());
      // No timer is quicker.
      this.now = Math.min(end, Math.max(this.now + 1, next));
      await this.#go((at) => at <= this.now);
    }
  }

  /** Wakes the player whether it has asked for it or not. */
  look(): Promise<void> {
    return this.#go(() => true);
  }

  async #go(due: (at: number) => boolean): Promise<void> {
    if (this.#speaking && this.now >= this.#speaking.until) this.#endSpeech('ended');
    for (const [wake, at] of this.#wakes) {
      if (!due(at)) continue;
      this.#wakes.set(wake, this.now + HEARTBEAT);
      this.wakes++;
      wake();
    }
    await Promise.resolve();
    await this.player.settled();
    await Promise.resolve();
  }

  get texts(): string[] {
    return this.said.map(({ text }) => text);
  }

  #endSpeech(how: Spoken): void {
    const { end } = this.#speaking ?? {};
    this.#speaking = undefined;
    end?.(how);
  }

  #ports() {
    let delay = 0;
    return {
      clock: { now: () => this.now, wall: () => this.now + this.ahead, zone: () => 'Europe/Vienna' },
      ticker: {
        start: (wake: () => void) => {
          this.#wakes.set(wake, this.now + HEARTBEAT);
          return {
            next: (delay: number) => this.#wakes.set(wake, this.now + Math.min(delay, HEARTBEAT)),
            stop: () => this.#wakes.delete(wake),
          };
        },
      },
      speaker: {
        unlock: () => {
          if (this.voice === 'locked') this.voice = 'speaks';
        },
        language: () => undefined,
        rate: () => undefined,
        volume: () => undefined,
        choose: () => undefined,
        voices: () => [],
        voice: undefined,
        onVoices: () => () => undefined,
        onLine: () => () => undefined,
        cancel: () => this.#endSpeech('cancelled'),
        speak: (text: string, expected: number) => {
          this.#endSpeech('cancelled');
          const line: Rig['said'][number] = { at: this.now, text };
          this.said.push(line);
          const from = this.now + this.latency;
          return new Promise<Spoken>((resolve) => {
            const end = (how: Spoken) => {
              line.how = how;
              const to = Math.min(this.now, from + expected);
              if (to > from) this.spans.push({ words: text, from, to });
              if (how === 'ended') this.freed.push(this.now);
              resolve(how);
            };
            if (this.voice === 'silent' || this.voice === 'locked') end('silent');
            else
              this.#speaking = {
                until: this.voice === 'endless' ? Number.POSITIVE_INFINITY : from + expected + this.drawl,
                end,
              };
          });
        },
      },
      beeper: {
        unlock: async () => {
          this.unlocks++;
          return this.sound;
        },
        schedule: (tones: readonly ScheduledTone[]) => {
          this.tones.push(...tones);
          delay = this.behind.after;
          for (const { at, tone } of tones) {
            const from = Math.max(at, this.now + delay);
            this.spans.push({ tone, from, to: from + TONE_LENGTH[tone] });
          }
        },
        cancel: () => {
          delay = this.behind.before;
          this.tones = this.tones.filter(({ at }) => at <= this.now);
          for (const span of this.spans) if (span.tone) span.to = Math.min(span.to, this.now);
          this.spans = this.spans.filter(({ from, to }) => to > from);
        },
        align: () => this.sound,
        get delay() {
          return delay;
        },
        volume: () => undefined,
        rest: () => undefined,
      },
      focus: { mode: () => undefined, begin: () => undefined, end: () => undefined },
      haptics: {
        on: true,
        enable: () => undefined,
        pulse: (tone: ToneName) => this.pulses.push({ at: this.now, tone }),
      },
      wakeLock: {
        hold: (onChange: (held: boolean) => void) => {
          this.awake = true;
          onChange(true);
        },
        release: () => {
          this.awake = false;
        },
      },
      lifecycle: {
        watch: (heard: (change: 'hidden' | 'shown') => void) => {
          this.#lifecycle.add(heard);
          return () => this.#lifecycle.delete(heard);
        },
      },
      store: this.store,
    };
  }
}
