import type { CommandGrammar } from '../../core/commands.ts';
import { inWords } from './numbers.ts';

/** No set is planned longer; and what recognisers write for the shortest of them when they hear no sentence. */
const NUMBERS = {
  ...Object.fromEntries(Array.from({ length: 101 }, (_, n) => [inWords(n).replaceAll('-', ' '), n])),
  won: 1,
  to: 2,
  too: 2,
  for: 4,
  ate: 8,
};

/** What the coach understands in English. Apostrophes are left out, as the rules compare them. */
export const commands: CommandGrammar = {
  words: {
    start: ['start', 'begin', 'lets go', 'start session', 'start workout'],
    pause: ['pause', 'stop', 'wait', 'hold on', 'time out'],
    resume: ['go on', 'resume', 'continue', 'carry on', 'keep going'],
    next: ['next', 'skip', 'next one', 'skip this', 'next exercise'],
    back: ['back', 'go back', 'previous'],
    done: ['done', 'im done', 'finished', 'im finished', 'all done'],
    again: ['again', 'repeat', 'once more', 'one more time', 'do it again'],
    'how-long': [
      'how long',
      'how much longer',
      'how long left',
      'how long is left',
      'how long to go',
      'how much is left',
      'how much time',
      'how much time is left',
      'time left',
      'how many more',
    ],
    'whats-next': [
      'whats next',
      'what is next',
      'what comes next',
      'whats coming',
      'whats coming up',
      'whats up next',
    ],
  },
  did: ['did', 'i did', 'ive done', 'made', 'i made'],
  reps: ['reps', 'rep', 'repetitions', 'repetition'],
  numbers: NUMBERS,
  fillers: ['ok', 'okay', 'please', 'coach', 'hey', 'no', 'um', 'uh', 'the', 'now', 'and', 'yes'],
};
