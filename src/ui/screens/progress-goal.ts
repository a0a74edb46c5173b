import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { type Goal, sessionsIn, withSessions } from '../../core/history/goal.ts';
import { renderSwitch } from '../parts/fields.ts';
import { periodInWords } from '../period-words.ts';
import { sessionsInWords } from '../words.ts';
import type { Weeks } from './progress-models.ts';
import '../parts/stepper.ts';

/** Weeks that can still be left out. */
const FREEZABLE = 8;

/** Sessions a week, and the weeks that ask for nothing. */
export function renderGoal({ marks }: Weeks, goal: Goal, locale: string, change: (goal: Goal) => void) {
  const week = marks.at(-1)?.week ?? '';
  const open = marks.slice(-FREEZABLE).filter(({ state }) => state !== 'met');
  const freeze = (one: string, on: boolean): void => {
    const others = goal.frozen.filter((other) => other !== one);
    change({ ...goal, frozen: on ? [...others, one].sort() : others });
  };
  return html`<section class="lane">
    <h2>${msg('Your goal')}</h2>
    <div class="row">
      <span>${msg('Sessions a week')}</span>
      <gw-stepper
        label=${msg('Sessions a week')}
        .min=${1}
        .max=${7}
        .value=${sessionsIn(goal, week)}
        @gw-change=${(event: HTMLElementEventMap['gw-change']) => {
          event.stopPropagation();
          if (event.detail.value !== undefined) change(withSessions(goal, event.detail.value, week));
        }}
      ></gw-stepper>
    </div>
    <p class="quiet">
      ${msg('A session counts from 60 % of its sets. Rest days are part of the plan, and more than the goal adds nothing. A change holds from this week on.')}
    </p>
    ${
      open.length === 0
        ? nothing
        : html`<details>
            <summary>${msg('Ill, injured, on holiday?')}</summary>
            <p>${msg('Leave a week out, and it neither counts nor ends the row.')}</p>
            ${open
              .toReversed()
              .map(({ week: one, done }) =>
                renderSwitch(
                  periodInWords(one, 'week', locale),
                  goal.frozen.includes(one),
                  (on) => freeze(one, on),
                  sessionsInWords(done),
                ),
              )}
          </details>`
    }
  </section>`;
}
