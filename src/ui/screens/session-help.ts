import { msg } from '@lit/localize';
import { html } from 'lit';
import type { Question } from '../../core/answer.ts';
import type { Asks } from '../../ports/settings.ts';

const questionInWords = (question: Question): string =>
  question === 'how-long' ? msg('How long?, answered aloud') : msg('What’s next?, answered aloud');

/** Everything that steers a session without looking: keys, presentation remotes and pedals, touches. */
export const renderHelp = (asks: Asks) => {
  const assigned: readonly (readonly [string, Question | 'none'])[] = [
    [msg('Swipe up'), asks.swipeUp],
    [msg('Swipe down'), asks.swipeDown],
    [msg('Headset, previous'), asks.previous],
    [msg('Two knocks'), asks.knock],
  ];
  const rows: readonly (readonly [string, string])[] = [
    [msg('Space'), msg('Pause, resume')],
    [msg('Enter'), msg('Done, in a set at your own pace')],
    [msg('→, Page Down, N'), msg('On to what comes next; in a set at your own pace Done')],
    [msg('←, Page Up, P'), msg('Back; twice for what came before')],
    [msg('↑ ↓'), msg('15 s more or less rest; in a counted set slower or quicker')],
    [msg('M'), msg('This set at my own pace, or counted by the coach')],
    [msg('H, or a tap on the time left'), questionInWords('how-long')],
    [msg('W, or a tap on what is next'), questionInWords('whats-next')],
    [msg('L'), msg('Lock the screen, unlock it')],
    [msg('Esc'), msg('End the session')],
    [msg('?'), msg('This list')],
    [msg('Tap'), msg('Done in a set at your own pace, else pause')],
    [msg('Swipe'), msg('To the left: on; to the right: back')],
    ...assigned.flatMap(([control, question]) =>
      question === 'none' ? [] : [[control, questionInWords(question)] as const],
    ),
    [msg('Long press'), msg('Lock the screen, unlock it')],
  ];
  return html`<dl>${rows.map(([key, words]) => html`<dt>${key}</dt><dd>${words}</dd>`)}</dl>`;
};
