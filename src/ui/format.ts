import type { Day } from '../core/history/day.ts';
import type { Ms } from '../core/units.ts';

/** A length of time on a clock face: `9:41`. */
export const clock = (ms: Ms): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/**
 * A countdown's figures: seconds alone up to 99, then minutes. A second counts as begun 30 ms early,
 * because a view sampled a little before the boundary would otherwise show the old second for a whole one more.
 */
export const countdown = (ms: Ms): string => {
  const left = Math.max(0, ms - 30);
  return left > 99_000 ? clock(left) : String(Math.ceil(left / 1000));
};

/** Time gone on a clock face, in whole seconds that are over; likewise. */
export const countUp = (ms: Ms): string => clock(Math.floor((ms + 30) / 1000) * 1000);

/** Making a format takes far longer than using it, and a screen of the history uses one hundreds of times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? made(locale, options);
  formats.set(key, known);
  return known;
}

/** A zone this browser does not know (from a file, or newer than the browser) reads as UTC. */
function made(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  }
}

/** The day a session began, in the zone it began in: `Fri, Nov 20`. */
export const day = (at: number, zone: string, locale: string): string =>
  format(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: zone }).format(at);

/** The same in full: `Friday, November 20, 2026`. */
export const date = (at: number, zone: string, locale: string): string =>
  format(locale, { dateStyle: 'full', timeZone: zone }).format(at);

export const time = (at: number, zone: string, locale: string): string =>
  format(locale, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(at);

export const month = (at: number, zone: string, locale: string): string =>
  format(locale, { month: 'long', year: 'numeric', timeZone: zone }).format(at);

/** A calendar day: `Tuesday, November 3`. */
export const dayInWords = (day: Day, locale: string): string =>
  format(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(day));

/** The day's month, short: `Nov`. */
export const monthInWords = (day: Day, locale: string): string =>
  format(locale, { month: 'short', timeZone: 'UTC' }).format(Date.parse(day));

/** The day's weekday, short: `Tue`. */
export const weekdayInWords = (day: Day, locale: string): string =>
  format(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.parse(day));

/** Somebody else's words within a sentence that has no room for a `<bdi>`, such as a label: in Unicode's isolates. */
export const isolated = (words: string): string => `\u2068${words}\u2069`;
