import { localized, msg } from '@lit/localize';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { emit } from '../events.ts';
import { buttonStyles, commonStyles } from './common.styles.ts';
import { stepperStyles } from './stepper.styles.ts';

/**
 * A number between − and +.
 *
 * @fires gw-change - The new value.
 */
@customElement('gw-stepper')
@localized()
export class GwStepper extends LitElement {
  static override styles = [commonStyles, buttonStyles, stepperStyles];

  /** What is counted, for screen readers: "Plank, set 1". */
  @property() label = '';

  /** Written after the number, e.g. "s". */
  @property() unit = '';

  @property({ type: Number }) value = 0;
  @property({ type: Number }) min = 0;
  @property({ type: Number }) max = 999;
  @property({ type: Number }) step = 1;

  private go(by: number): void {
    // Rounded, because steps of 0.1 do not add up in binary.
    const to = Math.round(Math.min(this.max, Math.max(this.min, this.value + by)) * 100) / 100;
    if (to === this.value) return;
    this.value = to;
    emit(this, 'gw-change', { value: to });
  }

  override render() {
    return html`<div class="stepper" role="group" aria-label=${this.label}>
      <button type="button" aria-label=${msg('Less')} ?disabled=${this.value <= this.min} @click=${() => this.go(-this.step)}>
        <span class="minus" aria-hidden="true"></span>
      </button>
      <output>${this.value}${this.unit ? html`<span class="unit"> ${this.unit}</span>` : ''}</output>
      <button type="button" aria-label=${msg('More')} ?disabled=${this.value >= this.max} @click=${() => this.go(this.step)}>
        <span class="plus" aria-hidden="true"></span>
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-stepper': GwStepper;
  }
}
