import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { emit } from '../events.ts';
import { buttonStyles, commonStyles } from './common.styles.ts';
import { scaleStyles } from './scale.styles.ts';

const MARKS = Array.from({ length: 11 }, (_, i) => i);

/**
 * A rating from 0 to 10, with words at its ends.
 *
 * @fires gw-change - The mark chosen, undefined when the answer is taken back.
 */
@customElement('gw-scale')
@localized()
export class GwScale extends LitElement {
  static override styles = [commonStyles, buttonStyles, scaleStyles];

  /** The question. */
  @property() label = '';

  /** What 0 and 10 mean. */
  @property() low = '';
  @property() high = '';

  @property({ type: Number }) value: number | undefined;

  private choose(value: number | undefined): void {
    this.value = value;
    emit(this, 'gw-change', { value });
  }

  override render() {
    return html`<fieldset>
      <legend>${this.label}</legend>
      <div class="marks">
        ${MARKS.map(
          (mark) => html`<label>
            <input
              type="radio"
              name="mark"
              value=${mark}
              .checked=${live(this.value === mark)}
              aria-label=${mark === 0 ? `0, ${this.low}` : mark === 10 ? `10, ${this.high}` : nothing}
              @change=${() => this.choose(mark)}
            />
            <span>${mark}</span>
          </label>`,
        )}
      </div>
      <div class="ends">
        <span aria-hidden="true">0 ${this.low}</span>
        ${
          this.value === undefined
            ? nothing
            : html`<button type="button" class="bare" @click=${() => this.choose(undefined)}>${msg('Clear')}</button>`
        }
        <span aria-hidden="true">10 ${this.high}</span>
      </div>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-scale': GwScale;
  }
}
