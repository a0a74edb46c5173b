import { msg } from '@lit/localize';
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { emit } from '../events.ts';
import { href } from '../links.ts';
import { buttonStyles, commonStyles, pageStyles } from '../parts/common.styles.ts';
import { lossStyles } from './loss.styles.ts';
import { Screen } from './screen.ts';

/**
 * In place of the history while part of it is missing, or none of it can be opened: what happened, and what can be done
 * about it.
 *
 * @fires gw-dismiss - Go on with what is there.
 * @fires gw-act - Try to open it again.
 */
@customElement('gw-loss')
export class GwLoss extends Screen {
  static override styles = [commonStyles, buttonStyles, pageStyles, lossStyles];

  /** What is missing. */
  @property() words = '';

  /** The log is there and could not be opened. */
  @property({ type: Boolean }) closed = false;

  protected override get screenTitle(): string {
    return msg('History');
  }

  private renderClosed() {
    return html`<div class="top">
        <a class="up" href=${href('')}>${msg('Home')}</a>
        <h1 tabindex="-1">${msg('Your log could not be opened')}</h1>
        <p class="lede">${this.words}</p>
        <p>${msg('A backup can be brought in meanwhile. It lasts until this page is closed; save it as a file before.')}</p>
      </div>
      <div class="keys">
        <button type="button" class="strong" @click=${() => emit(this, 'gw-act', { id: 'reopen' })}>${msg('Try again')}</button>
        <a class="button" href=${href('settings/data')}>${msg('Restore a backup')}</a>
        <button type="button" @click=${() => emit(this, 'gw-dismiss', { id: 'loss' })}>${msg('Show what is here')}</button>
      </div>`;
  }

  private renderLoss() {
    return html`<div class="top">
        <a class="up" href=${href('')}>${msg('Home')}</a>
        <h1 tabindex="-1">${msg('Part of your log is missing')}</h1>
        <p class="lede">${this.words}</p>
        <p>${msg('Nothing was deleted by this app. Nothing will be, whatever you choose.')}</p>
      </div>
      <div class="keys">
        <a class="button strong" href=${href('settings/data')}>${msg('Restore a backup')}</a>
        <button type="button" @click=${() => emit(this, 'gw-dismiss', { id: 'loss' })}>${msg('Go on without')}</button>
      </div>`;
  }

  override render() {
    return html`<main class="page">${this.closed ? this.renderClosed() : this.renderLoss()}</main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-loss': GwLoss;
  }
}
