import type { Mode } from '../../core/exercise.ts';
import type { CoachLanguage, Line, Phrase, SpokenSide } from '../../core/phrase.ts';
import type { Ms, Target } from '../../core/units.ts';
import { exerciseWords } from './exercises.ts';
import { counted, duration, inWords, restDuration } from './numbers.ts';

type Of<K extends Phrase['key']> = Extract<Phrase, { key: K }>;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A name as its own sentence; one that ends in a mark of its own does not get a second. */
const sentence = (name: string): string => `${bare(name)}.`;
const bare = (name: string): string => name.trim().replace(/[\s.!?…]+$/u, '') || name.trim();

/** A name within a sentence: "reverse lunge", but "A-march" and "TRX row". */
const within = (name: string): string =>
  bare(name).replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());

const sideOf = ({ side, limb }: SpokenSide): string => `${side} ${limb}`;

const doseOf = (target: Target): string =>
  target.kind === 'time' ? duration(target.ms) : inWords(target.reps);

/** The dose of one set: "Thirty seconds.", "Twelve reps.", "Twelve each leg." */
function oneSet(target: Target, each: SpokenSide['limb'] | undefined): string {
  if (each) return capital(`${doseOf(target)} each ${each}.`);
  return capital(target.kind === 'reps' ? `${counted(target.reps, 'rep')}.` : `${doseOf(target)}.`);
}

function announce({ name, target, sets, group, each }: Of<'announce'>): Line {
  // In a circuit the round has been named; "three sets" would be wrong for what follows at once.
  const dose =
    sets === 1 || group !== 'straight'
      ? oneSet(target, each)
      : capital(`${counted(sets, 'set')} of ${doseOf(target)}${each ? `, each ${each}` : ''}.`);
  return { full: `${sentence(name)} ${dose}`, short: sentence(name) };
}

/** The word at the end of a set: a hold is let go, everything else is done. */
const over = (mode: Mode): string => (mode === 'hold' ? 'Relax.' : 'Done.');

function rest(mode: Mode, length: Ms): Line {
  const seconds = Math.round(length / 1000);
  if (seconds < 1) return { full: over(mode) };
  // "Rest forty-five" is enough after a hold, where the clock has been the matter all along.
  const time = mode === 'hold' && seconds >= 10 && seconds < 120 ? inWords(seconds) : restDuration(length);
  return { full: `${over(mode)} Rest ${time}.`, short: 'Rest.' };
}

function next({ name, number, scope, side }: Of<'next'>): Line {
  const who = side ? `, ${sideOf(side)}` : '';
  if (scope === 'round') {
    const round = `round ${inWords(number)}.`;
    return { full: `Next, ${round} ${bare(name)}${who}.`, short: capital(round) };
  }
  const set = number > 1 ? `, set ${inWords(number)}` : '';
  const what = `Next, ${within(name)}`;
  return { full: `${what}${set}${who}.`, short: set || who ? `${what}.` : sentence(name) };
}

function finish({ ms, sets, planned, kept }: Of<'finish'>): Line {
  if (sets === 0) return { full: 'Session over. No sets done.', short: 'Session over.' };
  const done = sets < planned ? `${inWords(sets)} of ${counted(planned, 'set')}` : counted(sets, 'set');
  const time = ms < 60_000 ? 'under a minute' : counted(Math.round(ms / 60_000), 'minute');
  return {
    full: `Session done. ${capital(done)} in ${time}.${kept ? ' It is in your log.' : ''}`,
    short: 'Session done.',
  };
}

function say(phrase: Phrase): Line {
  switch (phrase.key) {
    case 'announce':
      return announce(phrase);
    case 'again':
      return {
        full: `${sentence(phrase.name)} ${oneSet(phrase.target, phrase.each)}`,
        short: sentence(phrase.name),
      };
    case 'set-up':
    case 'cue':
      return phrase.line;
    case 'side-works':
      return { full: capital(`${sideOf(phrase)} works.`), short: capital(`${sideOf(phrase)}.`) };
    case 'go':
      return { full: phrase.mode === 'hold' ? 'Hold.' : 'Go.' };
    case 'halfway':
      return { full: 'Halfway.' };
    case 'ten-seconds':
      return { full: 'Ten seconds.' };
    case 'count':
      return { full: capital(inWords(phrase.n)) };
    case 'last-three':
      return { full: 'Last three.' };
    case 'switch':
      return { full: `Switch. ${capital(sideOf(phrase))}.`, short: capital(`${sideOf(phrase)}.`) };
    case 'rest':
      return rest(phrase.mode, phrase.length);
    case 'set-over':
      return { full: over(phrase.mode) };
    case 'next':
      return next(phrase);
    case 'get-ready':
      return { full: 'Ten seconds. Get ready.', short: 'Get ready.' };
    case 'reserve':
      return { full: 'Reps left in the tank?' };
    case 'finish':
      return finish(phrase);
    case 'paused':
      return { full: 'Paused.' };
    case 'resume':
      return { full: `Going on. ${sentence(phrase.name)}`, short: 'Going on.' };
    default:
      return unknown(phrase);
  }
}

/** Unreachable by the types: a new phrase without English words does not compile. */
function unknown(phrase: never): never {
  throw new TypeError(`No English for ${JSON.stringify(phrase)}`);
}

/** The coach in English. */
export const en: CoachLanguage = { tag: 'en', say, exercise: exerciseWords };
