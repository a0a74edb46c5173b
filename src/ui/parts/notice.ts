import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { emit } from '../events.ts';
import type { Notice } from '../models.ts';
import { buttonStyles, commonStyles } from './common.styles.ts';
import { noticeStyles } from './notice.styles.ts';

/**
 * One thing the app has to say, with at most one thing to do about it.
 *
 * @fires gw-act - Its button was pressed.
 * @fires gw-dismiss - It was read and put away.
 */
@customElement('gw-notice')
@localized()
export class GwNotice extends LitElement {
  static override styles = [commonStyles, buttonStyles, noticeStyles];

  @property({ attribute: false }) notice: Notice = { id: '', text: '' };

  override render() {
    const { id, text, action, dismissable, dismiss } = this.notice;
    return html`<div class="notice" role="status">
      <p>${text}</p>
      ${action ? html`<button type="button" class="strong" @click=${() => emit(this, 'gw-act', { id })}>${action}</button>` : nothing}
      ${
        dismissable
          ? html`<button type="button" class="bare" @click=${() => emit(this, 'gw-dismiss', { id })}>${dismiss ?? msg('Dismiss')}</button>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-notice': GwNotice;
  }
}
