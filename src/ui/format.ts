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

/** The day a session began, in the zone it began in. */
export const day = (at: number, zone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: zone,
  }).format(at);

export const time = (at: number, zone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(at);

export const month = (at: number, zone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: zone }).format(at);
