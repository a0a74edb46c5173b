import { msg } from '@lit/localize';
import { html } from 'lit';

/** Everything that steers a session without looking: keys, presentation remotes and pedals, touches. */
export const renderHelp = () => {
  const rows: readonly (readonly [string, string])[] = [
    [msg('Space'), msg('Pause, resume')],
    [msg('Enter'), msg('Done, in a set at your own pace')],
    [msg('→, Page Down, N'), msg('On to what comes next')],
    [msg('←, Page Up, P'), msg('Back; twice for what came before')],
    [msg('↑ ↓'), msg('15 s more or less rest; in a counted set slower or quicker')],
    [msg('M'), msg('This set at my own pace, or counted by the coach')],
    [msg('H'), msg('How long?, answered aloud')],
    [msg('W'), msg('What’s next?, answered aloud')],
    [msg('L'), msg('Lock the screen, unlock it')],
    [msg('Esc'), msg('End the session')],
    [msg('?'), msg('This list')],
    [msg('Tap'), msg('Done in a set at your own pace, else pause')],
    [msg('Swipe'), msg('To the left: on; to the right: back')],
    [msg('Long press'), msg('Lock the screen, unlock it')],
  ];
  return html`<dl>${rows.map(([key, words]) => html`<dt>${key}</dt><dd>${words}</dd>`)}</dl>`;
};
