import type { Question } from '../core/answer.ts';
import type { ToneName } from '../core/cue.ts';
import type { Feeling } from '../core/describe-record.ts';
import type { Goal } from '../core/history/goal.ts';
import type { Wanted } from '../core/history/match-session.ts';
import type { Pace } from '../core/routine.ts';
import type { Ms } from '../core/units.ts';
import type { Settings } from '../ports/settings.ts';
import type { DataOrder } from './screens/data-models.ts';
import type { Range } from './screens/progress-models.ts';

/** What the athlete asks of a running session. */
export type Control =
  | { readonly kind: 'start' | 'pause' | 'resume' | 'skip' | 'repeat' | 'end' | 'undo' }
  /** The set that waits is done; so many repetitions of it where that was said. */
  | { readonly kind: 'done'; readonly reps?: number }
  /** So many repetitions were done of a set that is over. */
  | { readonly kind: 'amend'; readonly step: number; readonly reps: number }
  | { readonly kind: 'adjust-rest' | 'catch-up'; readonly by: Ms }
  | { readonly kind: 'tempo'; readonly factor: number }
  | { readonly kind: 'pace'; readonly step: number; readonly pace: Pace }
  | { readonly kind: 'ask'; readonly question: Question };

/** A set put right afterwards. */
export interface Correction {
  readonly step: number;
  readonly reps?: number;
  readonly seconds?: number;
  /** Kilograms; 0 takes it back. */
  readonly load?: number;
  /** Repetitions in reserve, 0–10; `undefined` takes it back. */
  readonly rir?: number | undefined;
}

/** Everything the interface says to the outside: the name of the event and its detail. All bubble and cross shadow roots. */
export interface GwEvents {
  'gw-control': Control;
  'gw-describe': Feeling;
  'gw-correct': Correction;
  /** A logged set was in truth not done. */
  'gw-strike': { readonly step: number };
  /** Start this routine, shortened to so many minutes where that is said: fired inside the tap, so sound may be unlocked. */
  'gw-start': { readonly routine: string; readonly minutes?: number };
  'gw-navigate': { readonly path: string };
  'gw-title': { readonly title: string };
  /** Go on with the unfinished session: fired inside the tap. */
  'gw-resume': undefined;
  /** Go on here with the session that another tab has: fired inside the tap. */
  'gw-take-over': undefined;
  /** Close the unfinished session with what was done. */
  'gw-finish-here': undefined;
  /** An exercise became a favourite, or no longer is one. */
  'gw-favourite': { readonly exercise: string; readonly on: boolean };
  'gw-delete': { readonly id: string };
  'gw-restore': { readonly id: string };
  /** Only these sessions of the history. */
  'gw-find': Wanted;
  /** The calendar of this year. */
  'gw-year': { readonly year: number };
  /** The next page of the history. */
  'gw-more': undefined;
  /** How far back is looked. */
  'gw-range': { readonly range: Range };
  /** What somebody sets out to do, as it should be now. */
  'gw-goal': Goal;
  /** Save the session as a file. */
  'gw-export': undefined;
  /** Save the session as a FIT activity. */
  'gw-fit': undefined;
  /** Put this text on the clipboard, inside the tap, and tell whether it is there. */
  'gw-copy': { readonly text: string; readonly told: (done: boolean) => void };
  /** Draw a picture of the session. */
  'gw-picture': undefined;
  /** Hand the picture on: fired inside the tap. */
  'gw-share': { readonly by: 'sharing' | 'saving' };
  'gw-data': DataOrder;
  'gw-settings': Settings;
  /** Let the coach be heard once. */
  'gw-hear': undefined;
  /** Let one tone be heard. */
  'gw-tone': { readonly tone: ToneName };
  /** Speak with this voice from now on, and let it be heard; undefined: with the best there is. */
  'gw-voice': { readonly id: string | undefined };
  /** Counted sets of this routine run like this from now on. */
  'gw-pace': { readonly routine: string; readonly pace: Pace };
  /** Open the check of voice and sound. */
  'gw-sound-check': undefined;
  /** Let the device learn to understand speech by itself: fired inside the tap. */
  'gw-learn-speech': undefined;
  /** Volumes chosen in that check. */
  'gw-volumes': { readonly speechVolume: number; readonly toneVolume: number };
  /** A notice's button was pressed, or it was dismissed. */
  'gw-act': { readonly id: string };
  'gw-dismiss': { readonly id: string };
  /** A part's value changed. */
  'gw-change': { readonly value: number | undefined };
}

/** Sends one of the interface's events. False when a listener called `preventDefault`. */
export const emit = <K extends keyof GwEvents>(
  from: EventTarget,
  name: K,
  ...[detail]: GwEvents[K] extends undefined ? [] : [detail: GwEvents[K]]
): boolean =>
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));

type Typed = { [K in keyof GwEvents]: CustomEvent<GwEvents[K]> };

declare global {
  interface HTMLElementEventMap extends Typed {}
  interface WindowEventMap extends Typed {}
  interface DocumentEventMap extends Typed {}
}
