import type { Mode } from '../../core/exercise.ts';
import type { CoachLanguage, Line, Phrase, SpokenSide } from '../../core/phrase.ts';
import type { Ms, Target } from '../../core/units.ts';
import { commands } from './commands.ts';
import { EXERCISE_WORDS, exerciseWords } from './exercises.ts';
import { counted, duration, inWords, restDuration } from './numbers.ts';

type Of<K extends Phrase['key']> = Extract<Phrase, { key: K }>;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A name as its own sentence; one that ends in a mark of its own does not get a second. */
const sentence = (name: string): string => (/[.!?…]\s*$/u.test(name) ? name.trim() : `${name.trim()}.`);

/** A name within a sentence, which a mark at its end would break in two. */
const bare = (name: string): string => name.trim().replace(/[\s.!?…]+$/u, '') || name.trim();

const CATALOGUE: ReadonlySet<string> = new Set(Object.values(EXERCISE_WORDS).map(({ name }) => name));

/**
 * A name within a sentence, as its writer would have it there: "reverse lunge", but "A-march". An exercise that is not
 * of the catalogue is spoken as written: nobody but its author knows why "Polish squat" has its capital.
 */
const within = (name: string): string =>
  CATALOGUE.has(name) ? name.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase()) : bare(name);

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

/** The same thing in other words, so that the third set does not sound like a tape; the first is the plainest. */
const vary = (turn: number, ...words: readonly [string, ...string[]]): string =>
  words[turn % words.length] ?? words[0];

/** The word at the end of a set: a hold is let go, everything else is done. */
const over = (mode: Mode, turn: number): string =>
  mode === 'hold' ? vary(turn, 'Relax.', 'Let go.') : vary(turn, 'Done.', 'Good.');

function rest(mode: Mode, length: Ms, turn: number): Line {
  const seconds = Math.round(length / 1000);
  if (seconds < 1) return { full: over(mode, turn) };
  // "Rest forty-five" is enough after a hold, where the clock has been the matter all along.
  const time = mode === 'hold' && seconds >= 10 && seconds < 120 ? inWords(seconds) : restDuration(length);
  return { full: `${over(mode, turn)} Rest ${time}.`, short: 'Rest.' };
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

function finish({ ms, sets, planned, sides, kept }: Of<'finish'>): Line {
  if (sets === 0) return { full: 'Session over. No sets done.', short: 'Session over.' };
  const done = sets < planned ? `${inWords(sets)} of ${counted(planned, 'set')}` : counted(sets, 'set');
  // Announced were "three sets, each leg": six would be a riddle without its reason.
  const how = sides ? ', counting each side,' : '';
  const time = ms < 60_000 ? 'under a minute' : counted(Math.round(ms / 60_000), 'minute');
  return {
    full: `Session done. ${capital(done)}${how} in ${time}.${kept ? ' It is in your log.' : ''}`,
    short: 'Session done.',
  };
}

/** Less than this is not worth a second sentence: of the whole, or of the whole beyond this step. */
const NEARLY_OVER: Ms = 45_000;
const NEARLY_ALL: Ms = 15_000;

/** "Twenty seconds left. Eight minutes to go." */
function howLong({ phase, remaining, reps, left }: Of<'how-long'>): Line {
  const here = leftHere(phase, remaining, reps);
  if (left < NEARLY_OVER || left - (remaining ?? 0) < NEARLY_ALL) return { full: here };
  const whole = left < 90_000 ? 'about a minute' : counted(Math.round(left / 60_000), 'minute');
  return { full: `${here} ${capital(whole)} to go.`, short: here };
}

function leftHere(
  phase: Of<'how-long'>['phase'],
  remaining: Ms | undefined,
  reps: number | undefined,
): string {
  if (reps !== undefined) return `${capital(counted(reps, 'rep'))} left.`;
  if (remaining === undefined) return 'At your own pace.';
  if (Math.round(remaining / 1000) < 1) return 'Now.';
  return `${capital(duration(remaining))}${phase === 'rest' ? ' of rest' : ''} left.`;
}

/** "Going on. Plank." and "Again. Reverse lunge, left leg."; shorter with the side alone, which is the harder to guess. */
function takenUp(word: string, { name, side }: Of<'resume' | 'start-over'>): Line {
  if (name === undefined) return { full: word };
  if (!side) return { full: `${word} ${sentence(name)}`, short: word };
  return {
    full: `${word} ${bare(name)}, ${sideOf(side)}.`,
    short: `${word} ${capital(sideOf(side))}.`,
  };
}

function whatsNext({ name, target, side }: Of<'whats-next'>): Line {
  if (name === undefined || !target)
    return { full: 'Nothing more. This is the last one.', short: 'The last one.' };
  const dose = target.kind === 'reps' ? counted(target.reps, 'rep') : duration(target.ms);
  const who = side ? `, ${sideOf(side)}` : '';
  return { full: `Next, ${within(name)}${who}, ${dose}.`, short: sentence(name) };
}

function say(phrase: Phrase, turn = 0): Line {
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
      return { full: vary(turn, 'Halfway.', 'Half done.', 'Halfway there.') };
    case 'ten-seconds':
      return { full: vary(turn, 'Ten seconds.', 'Ten to go.', 'Ten more.') };
    case 'count':
      return { full: capital(inWords(phrase.n)) };
    case 'last-three':
      return { full: vary(turn, 'Last three.', 'Three more.', 'Three to go.') };
    case 'switch':
      return { full: `Switch. ${capital(sideOf(phrase))}.`, short: capital(`${sideOf(phrase)}.`) };
    case 'rest':
      return rest(phrase.mode, phrase.length, turn);
    case 'set-over':
      return { full: over(phrase.mode, turn) };
    case 'next':
      return next(phrase);
    case 'get-ready':
      return {
        full: `Ten seconds. ${vary(turn, 'Get ready.', 'Into position.', 'Be ready.')}`,
        short: 'Get ready.',
      };
    case 'reserve':
      return { full: vary(turn, 'Reps left in the tank?', 'How many more could you do?') };
    case 'finish':
      return finish(phrase);
    case 'paused':
      return { full: 'Paused.' };
    case 'sound-check':
      return { full: 'Can you hear me?' };
    case 'how-long':
      return howLong(phrase);
    case 'whats-next':
      return whatsNext(phrase);
    case 'resume':
      return takenUp('Going on.', phrase);
    case 'start-over':
      return takenUp('Again.', phrase);
    default:
      return unknown(phrase);
  }
}

/** Unreachable by the types: a new phrase without English words does not compile. */
function unknown(phrase: never): never {
  throw new TypeError(`No English for ${JSON.stringify(phrase)}`);
}

/** The coach in English. */
export const en: CoachLanguage = { tag: 'en', say, commands, exercise: exerciseWords };
