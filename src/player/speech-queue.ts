import { PRIORITY, type Say, type TimedCue } from '../core/cue.ts';
import type { Ms } from '../core/units.ts';
import type { Speaker, Spoken } from '../ports/speaker.ts';

type SpokenCue = TimedCue & { readonly signal: Say };

/** A word this late would be a lie. */
export const TOO_LATE: Ms = 250;

/**
 * A name, a dose or a hint stays true: held up by a line that takes longer than estimated (voices add up to half a
 * second of silence to the shortest word), it may follow this late, as long as it ends before the next tone.
 */
const HELD_UP: Ms = 1_500;

/** Between two looks at the clock. Speech is at most half of this early or late; tones do not depend on it. */
export const LOOK_EVERY: Ms = 50;
/** A tone is over so long after its beginning. */
const BEHIND_TONE: Ms = 400;

/**
 * Says each line at its moment: on time, the newest only when several are due, never over a tone and never
 * over a line that still runs, unless the new one is a command.
 */
export class SpeechQueue {
  readonly #speaker: Speaker;
  readonly #onSpoken: (how: Spoken) => void;
  #lines: SpokenCue[] = [];
  /** Session times of tones that no word may cover. */
  #tones: Ms[] = [];
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
      else if (signal.tone !== 'lower' && signal.tone !== 'lift') this.#tones.push(cue.at);
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
    while (this.#tones[0] !== undefined && this.#tones[0] <= now - TOO_LATE) this.#tones.shift();
    const tone = this.#tones[0];
    // A voice slower than estimated gives way at the last look: the tone is the truth. (Its own line follows the tone.)
    if (this.#saying && tone !== undefined && tone - now <= LOOK_EVERY && tone > this.#saying.at)
      this.#stop();
    if (held) return;

    // At the look nearest to its moment, not at the first after it.
    const due = this.#lines.filter((line) => line.at - lead - LOOK_EVERY / 2 <= now);
    if (due.length === 0) return;
    const line = due.at(-1) as SpokenCue;
    const rest = this.#lines.slice(due.length);
    if (now - line.at > TOO_LATE && !this.#stillFits(line, now, lead)) {
      this.#lines = rest;
      return;
    }
    if (this.#saying && line.priority < PRIORITY.edge) {
      // It may still fit once the line before it has ended.
      this.#heldUp = line;
      this.#lines = [line, ...rest];
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
    const tones = this.#tones.filter((at) => at > now);
    for (const at of [now + lead, ...tones.map((tone) => tone + BEHIND_TONE)]) {
      const next = tones.find((tone) => tone >= at) ?? Number.POSITIVE_INFINITY;
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

  #stillFits(line: SpokenCue, now: Ms, lead: Ms): boolean {
    if (line !== this.#heldUp || line.priority > PRIORITY.announce || now - line.at > HELD_UP) return false;
    const tone = this.#tones.find((at) => at > now) ?? Number.POSITIVE_INFINITY;
    return now + lead + line.signal.length + LOOK_EVERY <= tone;
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
