import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { Goal } from '../../core/history/count-weeks.ts';
import { renderSwitch } from '../parts/fields.ts';
import { periodInWords } from '../period-words.ts';
import { sessionsInWords } from '../progress-words.ts';
import type { Weeks } from './progress-models.ts';
import '../parts/stepper.ts';

/** Weeks that can still be left out. */
const FREEZABLE = 8;

/** Sessions a week, and the weeks that ask for nothing. */
export function renderGoal({ marks }: Weeks, goal: Goal, locale: string, change: (goal: Goal) => void) {
  const open = marks.slice(-FREEZABLE).filter(({ state }) => state !== 'met');
  const freeze = (week: string, on: boolean): void => {
    const others = goal.frozen.filter((one) => one !== week);
    change({ ...goal, frozen: on ? [...others, week].sort() : others });
  };
  return html`<section class="lane">
    <h2>${msg('Your goal')}</h2>
    <div class="row">
      <span>${msg('Sessions a week')}</span>
      <gw-stepper
        label=${msg('Sessions a week')}
        .min=${1}
        .max=${7}
        .value=${goal.sessions}
        @gw-change=${(event: HTMLElementEventMap['gw-change']) => {
          event.stopPropagation();
          if (event.detail.value !== undefined) change({ ...goal, sessions: event.detail.value });
        }}
      ></gw-stepper>
    </div>
    <p class="quiet">
      ${msg('A session counts from 60 % of its sets. Rest days are part of the plan, and more than the goal adds nothing.')}
    </p>
    ${
      open.length === 0
        ? nothing
        : html`<details>
            <summary>${msg('Ill, injured, on holiday?')}</summary>
            <p>${msg('Leave a week out, and it neither counts nor ends the row.')}</p>
            ${open
              .toReversed()
              .map(({ week, done }) =>
                renderSwitch(
                  periodInWords(week, 'week', locale),
                  goal.frozen.includes(week),
                  (on) => freeze(week, on),
                  sessionsInWords(done),
                ),
              )}
          </details>`
    }
  </section>`;
}
