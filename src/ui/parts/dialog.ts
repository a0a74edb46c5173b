import { html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { buttonStyles, commonStyles } from './common.styles.ts';
import { dialogStyles } from './dialog.styles.ts';

/**
 * A question that must be answered first. Buttons go in the slot `actions`; Escape closes it unanswered.
 *
 * @fires close - It was closed, by a button or by Escape.
 * @slot - What the answer will do.
 * @slot actions - The answers.
 */
@customElement('gw-dialog')
export class GwDialog extends LitElement {
  static override styles = [commonStyles, buttonStyles, dialogStyles];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  /** The question. */
  @property() heading = '';

  get open(): boolean {
    return this.dialog?.open ?? false;
  }

  show(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  close(): void {
    this.dialog.close();
  }

  override render() {
    return html`<dialog aria-labelledby="heading" @close=${() => this.dispatchEvent(new Event('close'))}>
      <h2 id="heading">${this.heading}</h2>
      <slot></slot>
      <div class="actions"><slot name="actions"></slot></div>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-dialog': GwDialog;
  }
}
