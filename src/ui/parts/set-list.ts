import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { StoredSession } from '../../core/record.ts';
import type { WorkStep } from '../../core/step.ts';
import { emit } from '../events.ts';
import type { Describe } from '../models.ts';
import { leftOutInWords } from '../plan-words.ts';
import { dose, place, sideInWords } from '../words.ts';
import { buttonStyles, commonStyles } from './common.styles.ts';
import { setListStyles } from './set-list.styles.ts';
import './stepper.ts';

/**
 * Every set of a session, planned beside performed, and correctable.
 *
 * @fires gw-correct - What was really done; also marks a set as done.
 * @fires gw-strike - A logged set was not done.
 */
@customElement('gw-set-list')
@localized()
export class GwSetList extends LitElement {
  static override styles = [commonStyles, buttonStyles, setListStyles];

  @property({ attribute: false }) session: StoredSession | undefined;

  /** Names the exercises. */
  @property({ attribute: false }) describe: Describe = (id) => ({ name: id, each: false });

  private correct(step: WorkStep, value: number): void {
    const { target } = step.set;
    emit(
      this,
      'gw-correct',
      target.kind === 'reps' ? { step: step.index, reps: value } : { step: step.index, seconds: value },
    );
  }

  private renderSet(step: WorkStep, session: StoredSession) {
    const { set } = step;
    const done = session.sets.find((logged) => logged.step === step.index);
    const timed = set.target.kind === 'time';
    const planned = set.target.kind === 'time' ? Math.round(set.target.ms / 1000) : set.target.reps;
    const limb = session.record.timeline.exercises[set.exercise]?.limb ?? 'side';
    const name = session.record.timeline.words[set.exercise]?.name ?? this.describe(set.exercise).name;
    const where = [set.side && sideInWords(set.side, limb), place(set)].filter(Boolean).join(', ');
    return html`<li class=${done ? 'set' : 'set missed'}>
      <div>
        <p class="name"><bdi>${name}</bdi></p>
        <p class="quiet">${where}</p>
        <p class="quiet">${msg(str`Planned ${dose(set.target)}`)}</p>
      </div>
      ${
        done
          ? html`<div class="result">
              <gw-stepper
                label=${`${name}, ${where}`}
                unit=${timed ? msg('s') : ''}
                .value=${(timed ? done.seconds : done.reps) ?? planned}
                .step=${timed ? 5 : 1}
                .min=${1}
                @gw-change=${(event: HTMLElementEventMap['gw-change']) => {
                  event.stopPropagation();
                  this.correct(step, event.detail.value ?? planned);
                }}
              ></gw-stepper>
              <button type="button" class="bare" aria-label=${msg(str`Not done: ${name}, ${where}`)} @click=${() => emit(this, 'gw-strike', { step: step.index })}>
                ${msg('Not done')}
              </button>
            </div>`
          : html`<div class="result">
              <p>${msg('Not done')}</p>
              <button type="button" class="bare" aria-label=${msg(str`I did it: ${name}, ${where}`)} @click=${() => this.correct(step, planned)}>
                ${msg('I did it')}
              </button>
            </div>`
      }
    </li>`;
  }

  override render() {
    const { session } = this;
    if (!session) return nothing;
    const work = session.record.timeline.steps.filter((step): step is WorkStep => step.kind === 'work');
    const leftOut = session.record.routine.leftOut ?? [];
    return html`<ol>
        ${work.map((step) => this.renderSet(step, session))}
      </ol>
      ${
        leftOut.length > 0
          ? html`<p class="quiet">
            ${msg(str`Left out: ${leftOut.map((one) => leftOutInWords(one, this.describe)).join(', ')}.`)}
          </p>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-set-list': GwSetList;
  }
}
