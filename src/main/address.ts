/** The places of the app. */
export type Address =
  | { readonly at: 'today' | 'routines' | 'history' | 'settings' }
  | { readonly at: 'routine' | 'session'; readonly routine: string }
  | { readonly at: 'history-session'; readonly session: string }
  | { readonly at: 'unknown' };

const PLACES = ['routines', 'history', 'settings'] as const;

/** Reads an address below the app's base, with or without a slash at its end: `session/core-essentials`. Never throws. */
export function parseAddress(path: string): Address {
  const [first = '', second, ...more] = path.replace(/\/$/, '').split('/').map(decoded);
  if (first === '' && second === undefined) return { at: 'today' };
  if (first === 'index.html' && second === undefined) return { at: 'today' };
  if (more.length > 0 || second === '') return { at: 'unknown' };
  const place = PLACES.find((name) => name === first);
  if (second === undefined) return place ? { at: place } : { at: 'unknown' };
  switch (first) {
    case 'routines':
      return { at: 'routine', routine: second };
    case 'session':
      return { at: 'session', routine: second };
    case 'history':
      return { at: 'history-session', session: second };
    default:
      return { at: 'unknown' };
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
