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
  /** Of a steady clock: looks since it was suddenly told otherwise, and the last one before. */
  readonly sudden: { readonly before: ClockLook; readonly since: readonly ClockLook[] } | undefined;
  /** Of a steady clock: since when every look is on one side of what is believed, and the nearest of them. */
  readonly astray: ClockLook | undefined;
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
/** Two looks at a steady clock, one that can be read to the millisecond, are not further apart. Milliseconds. */
const STEADY = 4;
/** So many of the looks that are kept may be, because it was put right. */
const UNSTEADY = 2;
/** So many looks that agree, over so many milliseconds, prove a change. Just after a stall Chromium errs for 0.1 s. */
const PROVING = 3;
const PROVEN = 150;
/** What has not come to rest after so many milliseconds is believed as it is. */
const UNREST = 1_000;
/** A steady clock so many milliseconds off has changed without doubt: the page was frozen, the device away. */
const AWAY = 250;
/** Two clocks of two devices drift apart by less, in milliseconds a millisecond. */
const DRIFT = 0.0008;
/** What is told for so many milliseconds is so; by more than a jump, sooner. */
const TOLD = 10_000;
const TOLD_FAR = 1_000;

/**
 * Takes in one more look. Between two steps a clock is behind, never ahead, so the highest of several looks is nearest
 * the truth.
 *
 * A clock that has proved steady is believed otherwise. Its device can stand still, which puts it behind all at once; some
 * looks prove that. What comes little by little and faster than clocks drift is not the clock but what is told of it:
 * Chromium on PulseAudio reckons with a wrong rate in the first ten seconds, errs by up to 30 ms either way, and puts that
 * right every second and a half. So it is followed no faster than clocks drift, unless it lasts.
 */
export function compareClocks(before: ClocksCompared | undefined, look: ClockLook): ClocksCompared {
  if (!before) return believed([look]);
  const looks = [...before.looks, look].slice(-KEPT);
  const steady = isSteady(before.looks);
  const off = look.ahead - before.ahead;
  if (Math.abs(off) > (steady ? AWAY : JUMP)) return { ...believed([look]), doubtful: true };
  if (!steady) return believed(looks, isSteady(looks) ? looks.slice(-PROVING) : looks);
  return followed(changed({ ...before, looks }, look), look, before.looks.at(-1)?.at ?? look.at);
}

/** Proves, or not, that a steady clock changed all at once. */
function changed(now: ClocksCompared, look: ClockLook): ClocksCompared {
  const last = now.sudden?.before ?? now.looks.at(-2) ?? look;
  if (!now.sudden && Math.abs(look.ahead - last.ahead) <= STEADY) return now;
  const since = [...(now.sudden?.since ?? []), look];
  const newest = since.slice(-PROVING);
  const lasted = look.at - (since[0] ?? look).at;
  const rest = lasted >= PROVEN && newest.length === PROVING && agree(newest);
  if (!rest && lasted <= UNREST) return { ...now, sudden: { before: last, since }, doubtful: true };
  const told = highest(rest ? newest : since);
  // Being put right looks the same, but leads to where the clock was believed to be, not past it.
  const behind = told < Math.min(last.ahead, now.ahead) - STEADY;
  const ahead = behind ? Math.max(told, now.ahead + told - last.ahead) : now.ahead;
  return { ...now, ahead, sudden: undefined, astray: behind ? undefined : now.astray, doubtful: false };
}

/** Goes along with what is told, as fast as clocks drift; all the way where it has lasted. */
function followed(now: ClocksCompared, look: ClockLook, before: number): ClocksCompared {
  if (now.sudden) return now;
  const off = look.ahead - now.ahead;
  const most = DRIFT * (look.at - before);
  const ahead = now.ahead + Math.min(most, Math.max(-most, off));
  if (Math.abs(off) <= STEADY) return { ...now, ahead, astray: undefined };
  const same = now.astray && Math.sign(now.astray.ahead - now.ahead) === Math.sign(off) ? now.astray : look;
  const nearest = Math.abs(same.ahead - now.ahead) < Math.abs(off) ? same.ahead : look.ahead;
  const enough = Math.abs(nearest - now.ahead) > JUMP ? TOLD_FAR : TOLD;
  if (look.at - same.at >= enough) return { ...now, ahead: nearest, astray: undefined };
  return { ...now, ahead, astray: { at: same.at, ahead: nearest } };
}

const believed = (looks: readonly ClockLook[], of = looks): ClocksCompared => ({
  looks,
  ahead: highest(of),
  sudden: undefined,
  astray: undefined,
  // So soon the browser cannot have gone far astray.
  doubtful: looks.length < KEPT,
});

const highest = (looks: readonly ClockLook[]): number => Math.max(...looks.map(({ ahead }) => ahead));

function isSteady(looks: readonly ClockLook[]): boolean {
  const large = looks.filter(({ ahead }, i) => Math.abs(ahead - (looks[i - 1]?.ahead ?? ahead)) > STEADY);
  return looks.length === KEPT && large.length <= UNSTEADY;
}

function agree(looks: readonly ClockLook[]): boolean {
  return highest(looks) - Math.min(...looks.map(({ ahead }) => ahead)) <= STEADY;
}
