import { memorySessionStore } from '../../src/adapters/memory-session-store.ts';
import { en } from '../../src/content/en/coach.ts';
import { library } from '../../src/content/exercises.ts';
import { readyRoutine } from '../../src/content/routines.ts';
import { compileRoutine } from '../../src/core/compile-routine.ts';
import type { ToneName } from '../../src/core/cue.ts';
import { DEFAULT_PREFERENCES } from '../../src/core/preferences.ts';
import type { OpenSession } from '../../src/core/record.ts';
import { createScore } from '../../src/core/score.ts';
import { DEFAULT_VOICE } from '../../src/core/voice.ts';
import { Player } from '../../src/player/player.ts';
import type { BeeperState, ScheduledTone } from '../../src/ports/beeper.ts';
import type { SessionStore } from '../../src/ports/session-store.ts';
import type { Spoken } from '../../src/ports/speaker.ts';

/** Devices in virtual time: a clock one turns, a voice that takes as long as expected, tones that are written down. */
export class Rig {
  now = 5_000;
  /** How far the wall clock is ahead of the monotonic one. */
  ahead = 1_790_000_000_000;
  said: { at: number; text: string; how?: Spoken }[] = [];
  tones: ScheduledTone[] = [];
  pulses: { at: number; tone: ToneName }[] = [];
  awake = false;
  sound: BeeperState = 'running';
  /** What the voice does with a line. */
  voice: 'speaks' | 'silent' | 'endless' = 'speaks';
  #wakes = new Set<() => void>();
  #lifecycle = new Set<(change: 'hidden' | 'shown') => void>();
  #speaking: { until: number; end: (how: Spoken) => void } | undefined;
  readonly store: SessionStore;
  player: Player;

  constructor({
    routine = 'core-essentials',
    store = memorySessionStore() as SessionStore,
    open = undefined as OpenSession | undefined,
  } = {}) {
    this.store = store;
    const ready = readyRoutine(routine);
    if (!ready) throw new Error(`no routine ${routine}`);
    const timeline = open?.record.timeline ?? compileRoutine(ready.routine, library, DEFAULT_PREFERENCES);
    const score = createScore(timeline, en, DEFAULT_VOICE, DEFAULT_PREFERENCES);
    this.player = new Player(this.#ports(), score, open ? { open } : { routine: ready.routine, id: 'one' }, {
      voice: () => ({ ...DEFAULT_VOICE, latency: 0 }),
    });
  }

  /** Lets time pass, waking the player every 50 ms, and every promise with it. */
  async pass(ms: number): Promise<void> {
    for (const end = this.now + ms; this.now < end; ) {
      this.now = Math.min(end, this.now + 50);
      await this.look();
    }
  }

  async look(): Promise<void> {
    if (this.#speaking && this.now >= this.#speaking.until) this.#endSpeech('ended');
    for (const wake of this.#wakes) wake();
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
    return {
      clock: { now: () => this.now, wall: () => this.now + this.ahead, zone: () => 'Europe/Vienna' },
      ticker: {
        start: (_period: number, wake: () => void) => {
          this.#wakes.add(wake);
          return () => this.#wakes.delete(wake);
        },
      },
      speaker: {
        unlock: () => undefined,
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
          const line: { at: number; text: string; how?: Spoken } = { at: this.now, text };
          this.said.push(line);
          return new Promise<Spoken>((resolve) => {
            const end = (how: Spoken) => {
              line.how = how;
              resolve(how);
            };
            if (this.voice === 'silent') end('silent');
            else
              this.#speaking = {
                until: this.voice === 'endless' ? Number.POSITIVE_INFINITY : this.now + expected,
                end,
              };
          });
        },
      },
      beeper: {
        unlock: async () => this.sound,
        schedule: (tones: readonly ScheduledTone[]) => this.tones.push(...tones),
        cancel: () => {
          this.tones = this.tones.filter(({ at }) => at <= this.now);
        },
        align: () => undefined,
        volume: () => undefined,
        rest: () => undefined,
      },
      focus: { mode: () => undefined, begin: () => undefined, end: () => undefined },
      haptics: {
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
