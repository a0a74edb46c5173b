import { PRIORITY, type Say, type TimedCue } from '../core/cue.ts';
import type { Ms } from '../core/units.ts';
import type { Speaker, Spoken } from '../ports/speaker.ts';

type SpokenCue = TimedCue & { readonly signal: Say };

/** A word this late would be a lie. */
export const TOO_LATE: Ms = 250;

/**
 * A name, a dose or a hint stays true: held up by a line that takes longer than estimated (an engine that
 * was busy, or one not yet known), it may follow this late, as long as it ends before the next tone.
 */
const HELD_UP: Ms = 1_500;

/** Between two looks at the clock. Speech is at most half of this early or late; tones do not depend on it. */
export const LOOK_EVERY: Ms = 50;
/** So long after the end of a tone the ear can tell it from the voice. */
const BEHIND_TONE: Ms = 30;

/**
 * Says each line at its moment: on time, the newest only when several are due, never over a tone and never
 * over a line that still runs, unless the new one is a command.
 */
export class SpeechQueue {
  readonly #speaker: Speaker;
  readonly #onSpoken: (how: Spoken) => void;
  #lines: SpokenCue[] = [];
  /** Session times at which tones begin and end that no word may cover. */
  #tones: { readonly from: Ms; readonly to: Ms }[] = [];
  #saying: SpokenCue | undefined;
  /** Due while another line was being said. */
  #heldUp: SpokenCue | undefined;

  constructor(speaker: Speaker, onSpoken: (how: Spoken) => void) {
    this.#speaker = speaker;
    this.#onSpoken = onSpoken;
  }

  add(cues: readonly TimedCue[]): void {
    for (const cue of cues) {
      const { signal } = cue;
      if (signal.kind === 'say') this.#lines.push({ ...cue, signal });
      else if (signal.tone !== 'lower' && signal.tone !== 'lift')
        this.#tones.push({ from: cue.at, to: cue.at + signal.length });
    }
  }

  /** Forgets what was to come; `cut` also ends what is being said. */
  clear(cut: boolean): void {
    this.#lines = [];
    this.#tones = [];
    if (cut) this.#stop();
  }

  /**
   * Says what is due.
   *
   * @param lead how long before its moment a line has to be asked for
   * @param held true while something must happen before the next word
   */
  look(now: Ms, lead: Ms, held: boolean): void {
    while (this.#tones[0] !== undefined && this.#tones[0].from <= now - TOO_LATE) this.#tones.shift();
    const tone = this.#tones[0]?.from;
    // A voice slower than estimated gives way at the last look: the tone is the truth. (Its own line follows the tone.)
    if (this.#saying && tone !== undefined && tone - now <= LOOK_EVERY && tone > this.#saying.at)
      this.#stop();
    if (held) return;

    // At the look nearest to its moment, not at the first after it.
    const due = this.#lines.filter((line) => line.at - lead - LOOK_EVERY / 2 <= now);
    if (due.length === 0) return;
    const newest = due.at(-1) as SpokenCue;
    const rest = this.#lines.slice(due.length);
    const line = now - newest.at > TOO_LATE ? this.#stillFitting(newest, now, lead) : newest;
    if (!line) {
      this.#lines = rest;
      return;
    }
    if (this.#saying && line.priority < PRIORITY.edge) {
      // It may still fit once the line before it has ended.
      this.#heldUp = newest;
      this.#lines = [newest, ...rest];
      return;
    }
    this.#lines = rest;
    this.#say(line);
  }

  /**
   * Says the first of these that fits between the tones to come, in the first place where one does; at once, over
   * whatever is being said, if it can.
   */
  answer(lines: readonly Omit<Say, 'kind'>[], now: Ms, lead: Ms): void {
    const tones = this.#tones.filter(({ from }) => from > now);
    for (const at of [now + lead, ...tones.map(({ to }) => to + BEHIND_TONE)]) {
      const next = tones.find(({ from }) => from >= at)?.from ?? Number.POSITIVE_INFINITY;
      const fitting = lines.find(({ length }) => at + length + LOOK_EVERY <= next);
      if (!fitting) continue;
      const line: SpokenCue = {
        id: `answer@${at}`,
        step: -1,
        edge: 'start',
        offset: 0,
        at,
        priority: PRIORITY.count,
        signal: { kind: 'say', ...fitting },
      };
      if (at === now + lead) this.#say(line);
      else this.#lines = [...this.#lines, line].sort((a, b) => a.at - b.at);
      return;
    }
  }

  /** The line or its short form, if there is still room for it; undefined: it must stay unsaid. */
  #stillFitting(line: SpokenCue, now: Ms, lead: Ms): SpokenCue | undefined {
    if (line.id !== this.#heldUp?.id || line.priority > PRIORITY.announce || now - line.at > HELD_UP) return;
    const tone = this.#tones.find(({ from }) => from > now)?.from ?? Number.POSITIVE_INFINITY;
    const fits = (length: Ms) => now + lead + length + LOOK_EVERY <= tone;
    const { short, ...signal } = line.signal;
    if (fits(signal.length)) return line;
    return short && fits(short.length) ? { ...line, signal: { ...signal, ...short } } : undefined;
  }

  #say(line: SpokenCue): void {
    this.#saying = line;
    void this.#speaker.speak(line.signal.text, line.signal.length).then((how) => {
      if (this.#saying === line) this.#saying = undefined;
      this.#onSpoken(how);
    });
  }

  #stop(): void {
    this.#saying = undefined;
    this.#speaker.cancel();
  }
}
