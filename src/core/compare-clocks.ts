/** One look at two clocks: by how many milliseconds the other one is ahead of ours, at a moment of ours. */
export interface ClockLook {
  readonly at: number;
  readonly ahead: number;
}

/** A look at a clock that somebody tells, beside one at what drives it. */
export interface ToldLook extends ClockLook {
  /** Milliseconds ahead of ours of what was given to the device: in coarse steps, but it stands still whenever that does. */
  readonly given: number;
}

/** What is known of a clock that runs beside ours, in steps perhaps, and sometimes stands still for a moment. */
export interface ClocksCompared {
  /** Newest last. */
  readonly looks: readonly ClockLook[];
  /** The best guess of how far it is ahead. */
  readonly ahead: number;
  /** Of a steady clock: looks since it was suddenly told otherwise, and the last one before. */
  readonly sudden: { readonly before: ClockLook; readonly since: readonly ToldLook[] } | undefined;
  /** The highest of what was given, as far as clocks may have drifted since; looked for since `from`. */
  readonly top: { readonly from: number; readonly ahead: number };
  /** It is believed to have stood still so long, since then. What is given may yet deny it. */
  readonly stood: { readonly at: number; readonly by: number } | undefined;
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
/**
 * What is told for so many milliseconds is so; by more than a jump, sooner, but not so soon when it is behind: there Chromium
 * errs for up to two seconds.
 */
const TOLD = 10_000;
const TOLD_AHEAD = 1_000;
const TOLD_BEHIND = 4_000;
/** That a clock stood still can be denied for so many milliseconds, the first of them in which to look often. */
const DENIABLE = 2_000;
const DENIED_SOON = 500;
/** What is given is known no better than to so many milliseconds, and to that only after so many of looking. */
const COARSE = 16;
const FAMILIAR = 10_000;

/**
 * Takes in one more look. Between two steps a clock is behind, never ahead, so the highest of several looks is nearest
 * the truth.
 *
 * A clock that has proved steady is believed otherwise. Its device can stand still, which puts it behind all at once; some
 * looks prove that, unless the device was given sound meanwhile as ever: then it is not the clock that changed but what is
 * told of it. (Chromium on PulseAudio, after a late answer of the server, tells of 30 to 70 ms for one and a half seconds.)
 * Nor does a clock change little by little and faster than clocks drift: Chromium on PulseAudio reckons with a wrong rate
 * in the first ten seconds, errs by up to 30 ms either way, and puts that right every second and a half. What is told is
 * followed no faster than clocks drift, unless it lasts.
 */
export function compareClocks(before: ClocksCompared | undefined, look: ToldLook): ClocksCompared {
  if (!before) return believed([look], look);
  const looks = [...before.looks, look].slice(-KEPT);
  const steady = isSteady(before.looks);
  const off = look.ahead - before.ahead;
  if (Math.abs(off) > (steady ? AWAY : JUMP)) return { ...believed([look], look), doubtful: true };
  const last = before.looks.at(-1)?.at ?? look.at;
  const held = before.top.ahead - DRIFT * (look.at - last);
  const top = { ...before.top, ahead: Math.max(look.given, held) };
  if (!steady) return { ...believed(looks, look, isSteady(looks) ? looks.slice(-PROVING) : looks), top };
  return followed(changed(denied({ ...before, looks, top }, look), look), look, last);
}

/** Takes back that the clock stood still, once so much was given that it cannot have. */
function denied(now: ClocksCompared, look: ToldLook): ClocksCompared {
  const { stood } = now;
  if (!stood) return now;
  if (isKnown(now.top, look.at, stood.by) && look.given > now.top.ahead - stood.by / 2)
    return { ...now, ahead: now.ahead + stood.by, stood: undefined, doubtful: false };
  const since = look.at - stood.at;
  if (since < DENIABLE) return { ...now, doubtful: since < DENIED_SOON };
  return { ...now, top: lowered(now.top, stood.by), stood: undefined, doubtful: false };
}

type Top = ClocksCompared['top'];

/** Whether what was given tells that much. */
const isKnown = (top: Top, at: number, by: number): boolean => by >= COARSE && at - top.from >= FAMILIAR;

const lowered = (top: Top, by = 0): Top => ({ ...top, ahead: top.ahead - by });

/** Proves, or not, that a steady clock changed all at once. */
function changed(now: ClocksCompared, look: ToldLook): ClocksCompared {
  const last = now.sudden?.before ?? now.looks.at(-2) ?? look;
  if (!now.sudden && Math.abs(look.ahead - last.ahead) <= STEADY) return now;
  const since = [...(now.sudden?.since ?? []), look];
  const newest = since.slice(-PROVING);
  const lasted = look.at - (since[0] ?? look).at;
  const rest = lasted >= PROVEN && newest.length === PROVING && agree(newest);
  if (!rest && lasted <= UNREST) return { ...now, sudden: { before: last, since }, doubtful: true };
  const told = highest(rest ? newest : since);
  const top = lowered(now.top, now.stood?.by);
  const by = standstill(now.ahead - told, last.ahead - told, top, since);
  if (by <= 0) return { ...now, sudden: undefined, doubtful: false };
  const ahead = now.ahead - by;
  const stood = { at: look.at, by };
  return { ...now, ahead, sudden: undefined, astray: undefined, top, stood, doubtful: true };
}

/**
 * For how long the clock stood still, which is told to be `behind` what is believed, and by `more` than before. What was
 * given since decides among nothing, both and each, as far as it can.
 */
function standstill(behind: number, more: number, top: Top, since: readonly ToldLook[]): number {
  // Being put right looks the same, but leads to where the clock was believed to be, not past it.
  if (Math.min(behind, more) <= STEADY) return 0;
  if (!isKnown(top, since.at(-1)?.at ?? top.from, behind)) return Math.min(behind, more);
  const fallen = top.ahead - Math.max(...since.map(({ given }) => given));
  const [nearest = 0] = [0, more, behind].sort((a, b) => Math.abs(a - fallen) - Math.abs(b - fallen));
  return nearest;
}

/** Goes along with what is told, as fast as clocks drift; all the way where it has lasted. */
function followed(now: ClocksCompared, look: ToldLook, before: number): ClocksCompared {
  if (now.sudden) return now;
  const off = look.ahead - now.ahead;
  const most = DRIFT * (look.at - before);
  const ahead = now.ahead + Math.min(most, Math.max(-most, off));
  if (Math.abs(off) <= STEADY) return { ...now, ahead, astray: undefined };
  const same = now.astray && Math.sign(now.astray.ahead - now.ahead) === Math.sign(off) ? now.astray : look;
  const nearest = Math.abs(same.ahead - now.ahead) < Math.abs(off) ? same.ahead : look.ahead;
  const far = off > 0 ? TOLD_AHEAD : TOLD_BEHIND;
  const enough = Math.abs(nearest - now.ahead) > JUMP ? far : TOLD;
  if (look.at - same.at >= enough) return { ...now, ahead: nearest, astray: undefined };
  return { ...now, ahead, astray: { at: same.at, ahead: nearest } };
}

const believed = (looks: readonly ClockLook[], { at, given }: ToldLook, of = looks): ClocksCompared => ({
  looks,
  ahead: highest(of),
  sudden: undefined,
  astray: undefined,
  top: { from: at, ahead: given },
  stood: undefined,
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
