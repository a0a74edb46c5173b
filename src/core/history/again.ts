/** A past session can be done again at this address, whatever its routine was: one of ours, shortened, or from elsewhere. */
const AGAIN = 'again-';

/** The address, below `session/`, of doing a session again. */
export const againId = (session: string): string => `${AGAIN}${session}`;

/** The session that is to be done again; undefined when the id is that of a routine. */
export const sessionOfAgain = (routine: string): string | undefined =>
  routine.startsWith(AGAIN) && routine.length > AGAIN.length ? routine.slice(AGAIN.length) : undefined;
