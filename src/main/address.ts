/** The places of the app. */
export type Address =
  | { readonly at: 'today' | 'routines' | 'exercises' | 'history' | 'progress' | 'settings' | 'data' }
  | { readonly at: 'routine' | 'session'; readonly routine: string; readonly minutes?: number }
  | { readonly at: 'exercise' | 'progress-exercise'; readonly exercise: string }
  | { readonly at: 'history-session'; readonly session: string }
  | { readonly at: 'unknown' };

const PLACES = ['routines', 'exercises', 'history', 'progress', 'settings'] as const;

/** Minutes an address may ask for; what is longer than the routine leaves it whole. */
const MOST_MINUTES = 240;

/**
 * Reads an address below the app's base, with or without a slash at its end: `session/core-essentials`. Never throws.
 *
 * @param query of a routine or its session: `?minutes=12` shortens it to that
 */
export function parseAddress(path: string, query = ''): Address {
  const [first = '', second, ...more] = path.replace(/\/$/, '').split('/').map(decoded);
  if (first === '' && second === undefined) return { at: 'today' };
  if (first === 'index.html' && second === undefined) return { at: 'today' };
  if (more.length > 0 || second === '') return { at: 'unknown' };
  const place = PLACES.find((name) => name === first);
  if (second === undefined) return place ? { at: place } : { at: 'unknown' };
  switch (first) {
    case 'routines':
      return { at: 'routine', routine: second, ...minutesIn(query) };
    case 'session':
      return { at: 'session', routine: second, ...minutesIn(query) };
    case 'exercises':
      return { at: 'exercise', exercise: second };
    case 'history':
      return { at: 'history-session', session: second };
    case 'progress':
      return { at: 'progress-exercise', exercise: second };
    case 'settings':
      return { at: second === 'data' ? 'data' : 'unknown' };
    default:
      return { at: 'unknown' };
  }
}

/** The query that asks for so many minutes; nothing for the whole. */
export const minutesQuery = (minutes: number | undefined): string =>
  minutes === undefined ? '' : `?minutes=${minutes}`;

function minutesIn(query: string): { readonly minutes?: number } {
  const minutes = Number(new URLSearchParams(query).get('minutes') ?? 0);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES ? { minutes } : {};
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
