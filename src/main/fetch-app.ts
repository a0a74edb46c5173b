import { coachLanguage } from '../content/languages.ts';

/*
 * Asked for before anything else of the first load runs, and side by side: on a slow network each would else cost
 * its own round trip, one after the other, between a tap on Start and the first word.
 */

/** What is behind the home screen. */
export const appModule = import('./app.ts');

/** The coach's words. */
export const coachWords = coachLanguage(navigator.languages);
// Whoever waits for the words is told; until then nobody is to complain.
coachWords.catch(() => undefined);
