/** What a clock on the wall shows. `month` is 1–12. */
export interface ClockTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A zone nobody knows (from a file, or unknown to this browser) reads as UTC. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const options = {
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { ...options, timeZone: zone });
  } catch {
    format = new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
  formats.set(zone, format);
  return format;
}

/** What the clocks of the zone show at the moment (epoch milliseconds). */
export function clockTimeAt(moment: number, zone: string): ClockTime {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

/**
 * The moment (epoch milliseconds) at which the clocks of the zone show this. Of an hour that comes twice, the first;
 * in the hour that is skipped in spring, as if the clock had not been moved yet.
 */
export function momentOf(time: ClockTime, zone: string): number {
  const asUtc = utcOf(time);
  const offsetAt = (moment: number): number => utcOf(clockTimeAt(moment, zone)) - moment;
  // The offset is known for a moment only: a day before and a day after name the two there can be.
  const offsets = [offsetAt(asUtc - 86_400_000), offsetAt(asUtc + 86_400_000)];
  const exact = offsets
    .map((offset) => asUtc - offset)
    .filter((moment) => utcOf(clockTimeAt(moment, zone)) === asUtc);
  return exact.length > 0 ? Math.min(...exact) : asUtc - (offsets[0] ?? 0);
}

const utcOf = ({ year, month, day, hour, minute, second }: ClockTime): number => {
  const date = new Date(Date.UTC(2000, month - 1, day, hour, minute, second));
  // `Date.UTC` takes years below 100 for those of the last century.
  return date.setUTCFullYear(year, month - 1, day);
};

/** Whether such a day and such a time of day exist in the calendar. */
export function isClockTime({ year, month, day, hour, minute, second }: ClockTime): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    year >= 1970 &&
    year <= 9999 &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    hour >= 0 &&
    hour < 24 &&
    minute >= 0 &&
    minute < 60 &&
    second >= 0 &&
    second < 60
  );
}
