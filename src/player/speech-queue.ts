import { PRIORITY, type Say, type TimedCue } from '../core/cue.ts';
import { BEHIND_TONE } from '../core/lay-out.ts';
import { putOff } from '../core/put-off.ts';
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

/** A look this short before a line's moment does: another wake would cost more than it gains. */
const EARLY: Ms = 4;
/** So long before a tone a voice that is slower than estimated is silenced: that takes a moment too. */
const GIVE_WAY: Ms = 50;
/** Between two looks while a line that is due waits for another one, or for the disk. */
const WAITING: Ms = 25;

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

  /** @param soonest when a tone asked for now is heard: after a tap it comes later than planned, and its words with it */
  add(cues: readonly TimedCue[], soonest: Ms = Number.NEGATIVE_INFINITY): void {
    for (const cue of putOff(cues, soonest)) {
      const { at, signal } = cue;
      if (signal.kind === 'say') this.#lines.push({ ...cue, signal });
      else if (signal.tone !== 'lower' && signal.tone !== 'lift')
        this.#tones.push({ from: at, to: at + signal.length });
    }
  }

  /** Whether a line is due and waited for the one that was being said, which is over. */
  get waiting(): boolean {
    return !this.#saying && this.#heldUp !== undefined && this.#lines[0] === this.#heldUp;
  }

  /** Milliseconds until the next look is due; infinite when nothing is to come. */
  next(now: Ms, lead: Ms): Ms {
    const tone = this.#tones.find(({ from }) => from > now)?.from;
    const giveWay = this.#saying && tone !== undefined ? tone - GIVE_WAY - now : Number.POSITIVE_INFINITY;
    const line = this.#lines[0];
    const say = line ? line.at - lead - now : Number.POSITIVE_INFINITY;
    return Math.min(say > EARLY ? say : WAITING, giveWay > 0 ? giveWay : Number.POSITIVE_INFINITY);
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
    this.#tones = this.#tones.filter(({ from, to }) => from > now - TOO_LATE || to > now);
    const tone = this.#tones.find(({ from }) => from > now - TOO_LATE)?.from;
    // A voice slower than estimated gives way at the last look: the tone is the truth. (Its own line follows the tone.)
    if (this.#saying && tone !== undefined && tone - now <= GIVE_WAY && tone > this.#saying.at) this.#stop();
    if (held) return;

    const due = this.#lines.filter((line) => line.at - lead - EARLY <= now);
    const newest = weightiest(due, now);
    if (!newest) return;
    const rest = this.#lines.slice(this.#lines.indexOf(newest) + 1);
    const fitting = this.#fitting(newest, now, lead);
    // Cut short by a tone it still says more than nothing; long after its moment it would say what is no longer so.
    const line = now - newest.at <= TOO_LATE ? (fitting ?? newest) : this.#stillTrue(newest, now) && fitting;
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
   * Says the first of these that fits between the tones, in the first place where one does; at once, over whatever is
   * being said, if it can. Where there is no room before `until` it stays unsaid: behind that it would be
   * no longer true, and in the way of what is said there.
   */
  answer(lines: readonly Omit<Say, 'kind'>[], now: Ms, lead: Ms, until: Ms): void {
    const soonest = now + lead;
    const tones = this.#tones.filter(({ to }) => to + BEHIND_TONE > soonest);
    for (const at of [soonest, ...tones.map(({ to }) => to + BEHIND_TONE)]) {
      if (tones.some(({ from, to }) => from < at && at < to + BEHIND_TONE)) continue;
      const next = Math.min(tones.find(({ from }) => from >= at)?.from ?? Number.POSITIVE_INFINITY, until);
      const fitting = lines.find(({ length }) => at + length + GIVE_WAY <= next);
      if (!fitting) continue;
      const line: SpokenCue = {
        id: `answer@${at}`,
        step: -1,
        edge: 'start',
        offset: 0,
        at,
        // Asked for, it goes before a number due at the same look.
        priority: PRIORITY.countdown,
        signal: { kind: 'say', ...fitting },
      };
      if (at === soonest) this.#say(line);
      else this.#lines = [...this.#lines, line].sort((a, b) => a.at - b.at);
      return;
    }
  }

  /** Whether what was held up may still follow. */
  #stillTrue({ id, priority, at }: SpokenCue, now: Ms): boolean {
    return id === this.#heldUp?.id && priority <= PRIORITY.announce && now - at <= HELD_UP;
  }

  /** The line, else its short form, if there is room for it before the next tone. */
  #fitting(line: SpokenCue, now: Ms, lead: Ms): SpokenCue | undefined {
    const tone = this.#tones.find(({ from }) => from > now)?.from ?? Number.POSITIVE_INFINITY;
    const fits = (length: Ms) => now + lead + length + GIVE_WAY <= tone;
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

/** Of lines that are due together: a command before anything else, then the newest. One too late counts only alone. */
function weightiest(due: readonly SpokenCue[], now: Ms): SpokenCue | undefined {
  const fresh = due.filter((line) => now - line.at <= TOO_LATE);
  return fresh.reduce<SpokenCue | undefined>(
    (best, line) => (best && best.priority > line.priority ? best : line),
    due.at(-1),
  );
}
