import type { CommandGrammar } from '../../core/commands.ts';

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
      'how much time',
      'time left',
      'how many more',
    ],
    'whats-next': ['whats next', 'what is next', 'what comes next', 'whats coming'],
  },
  fillers: ['ok', 'okay', 'please', 'coach', 'hey', 'no', 'um', 'uh', 'the', 'now', 'and', 'yes'],
};
