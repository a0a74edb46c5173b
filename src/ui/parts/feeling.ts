import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Pain, SessionRecord } from '../../core/record.ts';
import { emit } from '../events.ts';
import { commonStyles } from './common.styles.ts';
import { feelingStyles } from './feeling.styles.ts';
import './scale.ts';

/**
 * How the session felt: effort, pain and where, a note. Nothing is asked twice and nothing must be answered.
 *
 * @fires gw-describe - On every change, with the part that changed.
 */
@customElement('gw-feeling')
@localized()
export class GwFeeling extends LitElement {
  static override styles = [commonStyles, feelingStyles];

  @property({ attribute: false }) record: Pick<SessionRecord, 'rpe' | 'pain' | 'note'> = {};

  /** Whoever goes elsewhere without leaving the field first has said it all the same. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const typed = this.renderRoot.querySelector('textarea')?.value.trim() || undefined;
    if (this.hasUpdated && typed !== this.record.note) emit(this, 'gw-describe', { note: typed });
  }

  private rate(event: HTMLElementEventMap['gw-change']): void {
    event.stopPropagation();
    emit(this, 'gw-describe', { rpe: event.detail.value });
  }

  private hurt(event: HTMLElementEventMap['gw-change']): void {
    event.stopPropagation();
    const score = event.detail.value;
    this.sayPain(score === undefined ? undefined : { ...this.record.pain, score });
  }

  private locate(event: Event & { target: HTMLInputElement }): void {
    const { pain } = this.record;
    if (!pain) return;
    const where = event.target.value.trim();
    this.sayPain(where ? { score: pain.score, where } : { score: pain.score });
  }

  private sayPain(pain: Pain | undefined): void {
    // Shown at once: the question "where" depends on it.
    const { pain: _, ...rest } = this.record;
    this.record = pain ? { ...rest, pain } : rest;
    emit(this, 'gw-describe', { pain });
  }

  private write(event: Event & { target: HTMLTextAreaElement }): void {
    emit(this, 'gw-describe', { note: event.target.value.trim() || undefined });
  }

  override render() {
    const { rpe, pain, note } = this.record;
    return html`<div class="questions">
      <gw-scale label=${msg('How hard was it?')} low=${msg('rest')} high=${msg('all I had')} .value=${rpe} @gw-change=${this.rate}></gw-scale>
      <gw-scale label=${msg('Any pain?')} low=${msg('none')} high=${msg('the worst')} .value=${pain?.score} @gw-change=${this.hurt}></gw-scale>
      ${
        pain && pain.score > 0
          ? html`<label>
              ${msg('Where?')}
              <input type="text" maxlength="80" autocomplete="off" .value=${pain.where ?? ''} @change=${this.locate} />
            </label>`
          : nothing
      }
      <label>
        ${msg('Note')}
        <textarea rows="3" maxlength="2000" .value=${note ?? ''} @change=${this.write}></textarea>
      </label>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-feeling': GwFeeling;
  }
}
