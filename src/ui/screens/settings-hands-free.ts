import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { Question } from '../../core/answer.ts';
import type { AskingControl, Settings } from '../../ports/settings.ts';
import { emit } from '../events.ts';
import { renderRadios, renderSwitch } from '../parts/fields.ts';
import { renderHelp } from './session-help.ts';

/** What this device can do beyond screen and sound, and what is to be said about it. */
export interface HandsFree {
  readonly vibration: boolean;
  readonly knock: boolean;
  readonly commands: boolean;
  /** Double knocks heard since the trial began; undefined: no trial. */
  readonly knocks?: number;
  /** How it went with the permission, or where the sound of the voice goes. */
  readonly knockNote?: string;
  readonly commandsNote?: string;
  /** Whether the device could learn to understand speech by itself, and how far that is. */
  readonly learning?: 'offered' | 'under-way' | 'failed';
}

interface Host extends HTMLElement {
  readonly can: HandsFree;
}

type Change = (part: Partial<Settings>) => void;

/** What steers a session without a touch, and what a touch may ask. */
export const renderHands = (host: Host, settings: Settings, change: Change) => {
  const { can } = host;
  const { vibrate, flash, asks } = settings;
  return html`<section class="lane">
    <h2>${msg('Hands-free')}</h2>
    ${renderSwitch(msg('Flash at go and stop'), flash, (to) => change({ flash: to }), msg('Gentle; never where you ask for less motion.'))}
    ${can.vibration ? renderSwitch(msg('Vibration'), vibrate, (to) => change({ vibrate: to })) : nothing}
    ${can.knock ? renderKnock(can, settings, change) : nothing}
    ${can.knockNote ? html`<p role="status">${can.knockNote}</p>` : nothing}
    ${can.commands ? renderCommands(host, settings, change) : nothing}
    <details>
      <summary>${msg('Ask “How long?” and “What’s next?”')}</summary>
      <div class="asks">
        <p class="quiet">${msg('A tap on the time left or on what is next always asks. So may:')}</p>
        ${askingControls(can.knock).map(([control, label, otherwise]) =>
          renderRadios(
            control,
            label,
            asks[control],
            [
              ['none', otherwise],
              ['how-long', msg('How long?')],
              ['whats-next', msg('What’s next?')],
            ] as const satisfies readonly (readonly [Question | 'none', string])[],
            (to) => change({ asks: { ...asks, [control]: to } }),
          ),
        )}
      </div>
    </details>
    <details>
      <summary>${msg('Keys, pedals and touches')}</summary>
      ${renderHelp(asks)}
    </details>
  </section>`;
};

const renderKnock = (can: HandsFree, { knock }: Settings, change: Change) => html`${renderSwitch(
  msg('Knock twice'),
  knock,
  (to) => change({ knock: to }),
  msg('Two knocks on the floor beside the phone are Done or Pause.'),
)}
  ${can.knocks === undefined ? nothing : html`<p role="status">${knocksInWords(can.knocks)}</p>`}`;

const renderCommands = (host: Host, { commands }: Settings, change: Change) => {
  const { commandsNote, learning } = host.can;
  return html`${renderSwitch(
    msg('Spoken commands'),
    commands,
    (to) => change({ commands: to }),
    msg(
      'Start, pause, go on, next, back, done, did ten, again, how long, what’s next. To hear you, the coach counts every fifth repetition.',
    ),
  )}
    ${commandsNote ? html`<p role="status">${commandsNote}</p>` : nothing}
    ${
      learning === 'offered' || learning === 'failed'
        ? html`<button type="button" @click=${() => emit(host, 'gw-learn-speech')}>${msg('Understand me on this device')}</button>`
        : nothing
    }
    ${
      learning === 'under-way'
        ? html`<div class="learning" role="status">
            <progress aria-label=${msg('Fetching what it takes')}></progress>
            <span>${msg('The browser fetches what it takes. This may last some minutes.')}</span>
          </div>`
        : nothing
    }
    ${learning === 'failed' ? html`<p role="status">${msg('That did not work. It takes a network, and some space on the device.')}</p>` : nothing}`;
};

/** Each with what it is called, and what it does when it asks nothing. */
const askingControls = (knock: boolean): readonly (readonly [AskingControl, string, string])[] => [
  ['swipeUp', msg('A swipe up'), msg('Nothing')],
  ['swipeDown', msg('A swipe down'), msg('Nothing')],
  ['previous', msg('“Previous” on headset and lock screen'), msg('Back')],
  ...(knock ? [['knock', msg('Two knocks'), msg('Done or Pause')] as const] : []),
];

const knocksInWords = (knocks: number): string => {
  if (knocks === 0) return msg('Try it: put the phone down and knock twice beside it.');
  return knocks === 1 ? msg('Heard. Once more?') : msg('Heard. It works.');
};
