import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { LoggedSet, StoredSession } from '../../core/record.ts';
import type { WorkStep } from '../../core/step.ts';
import { type Correction, emit } from '../events.ts';
import type { Describe } from '../models.ts';
import { leftOutInWords } from '../plan-words.ts';
import { dose, place, sideInWords } from '../words.ts';
import { buttonStyles, commonStyles } from './common.styles.ts';
import { setListStyles } from './set-list.styles.ts';
import './stepper.ts';

/** Kilograms. */
const HEAVIEST = 1_000;
const RESERVES = Array.from({ length: 11 }, (_, n) => n);

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

  /** Steps of which load and reserve are shown. */
  @state() private open: ReadonlySet<number> = new Set();

  @property({ attribute: false }) session: StoredSession | undefined;

  /** Names the exercises. */
  @property({ attribute: false }) describe: Describe = (id) => ({ name: id, each: false });

  /** The load last used for each exercise, kilograms: offered where none is entered. */
  @property({ attribute: false }) loads: ReadonlyMap<string, number> = new Map();

  /** Whether a reserve can be taken back; a log that is only ever added to cannot. */
  @property({ type: Boolean, attribute: 'rir-clears' }) rirClears = false;

  private correct(step: WorkStep, value: number): void {
    const { target } = step.set;
    emit(
      this,
      'gw-correct',
      target.kind === 'reps' ? { step: step.index, reps: value } : { step: step.index, seconds: value },
    );
  }

  private turn(step: number): void {
    const open = new Set(this.open);
    if (!open.delete(step)) open.add(step);
    this.open = open;
  }

  /** What is entered is kept; what is no load is put back. */
  private weigh(step: WorkStep, before: number, { target }: Event & { target: HTMLInputElement }): void {
    const value = target.value === '' && !target.validity.badInput ? 0 : target.valueAsNumber;
    const load = Math.round(value * 100) / 100;
    if (load >= 0 && load <= HEAVIEST && load !== before) this.say({ step: step.index, load });
    else target.value = before > 0 ? String(before) : '';
  }

  private say(correction: Correction): void {
    emit(this, 'gw-correct', correction);
  }

  /** Load and reserve stand behind a button: most sets have neither. */
  private renderMore({ index, set }: WorkStep, done: LoggedSet, what: string) {
    const counted = set.target.kind === 'reps';
    const load = done.load ?? set.load ?? 0;
    const { rir } = done;
    const facts = [
      load > 0 ? msg(str`${load} kg`) : undefined,
      rir === undefined ? undefined : msg(str`${rir} in reserve`),
    ].filter((fact) => fact !== undefined);
    const add = counted ? msg('Add load or reserve') : msg('Add load');
    return html`<button
      type="button"
      class="bare more"
      aria-expanded=${this.open.has(index)}
      aria-label=${`${facts.length > 0 ? facts.join(', ') : add}: ${what}`}
      @click=${() => this.turn(index)}
    >
      ${facts.length > 0 ? facts.join(', ') : add}
    </button>`;
  }

  /** What the exercise was last done with: in this session, else before it. */
  private offered({ index, set }: WorkStep, { record, sets }: StoredSession): number | undefined {
    const here = sets.findLast(
      ({ step, load }) => step < index && load && record.timeline.steps[step]?.set.exercise === set.exercise,
    );
    return here?.load ?? this.loads.get(set.exercise);
  }

  private renderFields(step: WorkStep, done: LoggedSet, last: number | undefined, what: string) {
    const { index, set } = step;
    const { rir, load = set.load ?? 0 } = done;
    return html`<div class="fields">
      <label>
        <span>${msg('Load, kg')}<span class="said">: ${what}</span></span>
        <input
          type="number"
          inputmode="decimal"
          min="0"
          max=${HEAVIEST}
          step="any"
          autocomplete="off"
          .value=${live(load > 0 ? String(load) : '')}
          @change=${(event: Event & { target: HTMLInputElement }) => this.weigh(step, load, event)}
        />
      </label>
      ${
        set.target.kind === 'reps'
          ? html`<label>
              <span>${msg('Reps in reserve')}<span class="said">: ${what}</span></span>
              <select
                .value=${live(rir === undefined ? '' : String(rir))}
                @change=${({ target: { value } }: Event & { target: HTMLSelectElement }) =>
                  this.say({ step: index, rir: value === '' ? undefined : Number(value) })}
              >
                <option value="" ?disabled=${rir !== undefined && !this.rirClears}>–</option>
                ${RESERVES.map((n) => html`<option value=${n} ?selected=${n === rir}>${n}</option>`)}
              </select>
            </label>`
          : nothing
      }
      ${
        load === 0 && last !== undefined
          ? html`<button type="button" @click=${() => this.say({ step: index, load: last })}>
              ${msg(str`${last} kg, as last time`)}
            </button>`
          : nothing
      }
    </div>`;
  }

  private renderSet(step: WorkStep, session: StoredSession) {
    const { set } = step;
    const done = session.sets.find((logged) => logged.step === step.index);
    const timed = set.target.kind === 'time';
    const planned = set.target.kind === 'time' ? Math.round(set.target.ms / 1000) : set.target.reps;
    const limb = session.record.timeline.exercises[set.exercise]?.limb ?? 'side';
    const name = session.record.timeline.words[set.exercise]?.name ?? this.describe(set.exercise).name;
    const where = [set.side && sideInWords(set.side, limb), place(set)].filter(Boolean).join(', ');
    const what = `${name}, ${where}`;
    return html`<li class=${done ? 'set' : 'set missed'}>
      <div class="words">
        <p class="name"><bdi>${name}</bdi></p>
        <p class="quiet">${where}</p>
        <p class="quiet">
          ${set.load ? msg(str`Planned ${dose(set.target)}, ${set.load} kg`) : msg(str`Planned ${dose(set.target)}`)}
        </p>
        ${done ? this.renderMore(step, done, what) : nothing}
      </div>
      ${
        done
          ? html`<div class="result">
              <gw-stepper
                label=${what}
                unit=${timed ? msg('s') : ''}
                .value=${(timed ? done.seconds : done.reps) ?? planned}
                .step=${timed ? 5 : 1}
                .min=${1}
                @gw-change=${(event: HTMLElementEventMap['gw-change']) => {
                  event.stopPropagation();
                  this.correct(step, event.detail.value ?? planned);
                }}
              ></gw-stepper>
              <button type="button" class="bare" aria-label=${msg(str`Not done: ${what}`)} @click=${() => emit(this, 'gw-strike', { step: step.index })}>
                ${msg('Not done')}
              </button>
            </div>
            ${this.open.has(step.index) ? this.renderFields(step, done, this.offered(step, session), what) : nothing}`
          : html`<div class="result">
              <p>${msg('Not done')}</p>
              <button type="button" class="bare" aria-label=${msg(str`I did it: ${what}`)} @click=${() => this.correct(step, planned)}>
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
