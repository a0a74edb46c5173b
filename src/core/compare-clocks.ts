/** One look at two clocks: by how many milliseconds the other one is ahead of ours, at a moment of ours. */
export interface ClockLook {
  readonly at: number;
  readonly ahead: number;
}

/** What is known of a clock that runs beside ours, in steps perhaps, and sometimes stands still for a moment. */
export interface ClocksCompared {
  /** Newest last. */
  readonly looks: readonly ClockLook[];
  /** The best guess of how far it is ahead. */
  readonly ahead: number;
  /** Looks that contradict a clock that was steady, since the first of them. */
  readonly odd: readonly ClockLook[];
  /** It may have changed; the next look should be soon. */
  readonly doubtful: boolean;
}

/** Looks kept: at four looks a second about two seconds' worth. */
const KEPT = 9;
/**
 * Milliseconds apart at which two looks at a clock that moves in steps no longer mean jitter: it stood still, or the
 * way of measuring changed. Above the 43 ms steps of Firefox. https://github.com/WebAudio/web-audio-api/issues/2461
 */
const JUMP = 60;
/** Looks at a steady clock, one that can be read to the millisecond, are not further apart. Milliseconds. */
const STEADY = 4;
/** So many looks that agree make a steady clock… */
const AGREEING = 4;
/** …and so many, over so many milliseconds, prove that it has changed. Just after a stall Chromium errs for 0.1 s. */
const PROVING = 3;
const PROVEN = 150;
/** What has not come to rest after so many milliseconds is no steady clock any more. */
const UNREST = 1_000;
/** A steady clock so many milliseconds off has changed without doubt: the page was frozen, the device away. */
const AWAY = 250;

/**
 * Takes in one more look. Between two steps a clock is behind, never ahead, so the highest of several looks is nearest
 * the truth. A clock that has proved steady is believed sooner, some looks after it stood still instead of two seconds,
 * and a single odd look at it not at all.
 */
export function compareClocks(before: ClocksCompared | undefined, look: ClockLook): ClocksCompared {
  if (!before) return settled([look]);
  const off = Math.abs(look.ahead - before.ahead);
  const steady = before.looks.length >= AGREEING && agree(before.looks.slice(-AGREEING));
  if (off > (steady ? AWAY : JUMP)) return { ...settled([look]), doubtful: true };
  if (!steady || off <= STEADY) return settled([...before.looks, look]);
  const odd = [...before.odd, look];
  const since = look.at - (odd[0] ?? look).at;
  const newest = odd.slice(-PROVING);
  if (since >= PROVEN && newest.length === PROVING && agree(newest)) return settled(newest);
  return since > UNREST ? settled(odd) : { ...before, odd, doubtful: true };
}

function settled(all: readonly ClockLook[]): ClocksCompared {
  const looks = all.slice(-KEPT);
  return { looks, ahead: Math.max(...looks.map(({ ahead }) => ahead)), odd: [], doubtful: false };
}

function agree(looks: readonly ClockLook[]): boolean {
  const all = looks.map(({ ahead }) => ahead);
  return Math.max(...all) - Math.min(...all) <= STEADY;
}
