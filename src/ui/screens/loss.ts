import { msg } from '@lit/localize';
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { emit } from '../events.ts';
import { href } from '../links.ts';
import { buttonStyles, commonStyles, pageStyles } from '../parts/common.styles.ts';
import { lossStyles } from './loss.styles.ts';
import { Screen } from './screen.ts';

/**
 * In place of the history while part of it is missing: what happened, and what can be done about it.
 *
 * @fires gw-dismiss - Go on with what is there.
 */
@customElement('gw-loss')
export class GwLoss extends Screen {
  static override styles = [commonStyles, buttonStyles, pageStyles, lossStyles];

  /** What is missing. */
  @property() words = '';

  protected override get screenTitle(): string {
    return msg('History');
  }

  override render() {
    return html`<main class="page">
      <div class="top">
        <a class="up" href=${href('')}>${msg('Home')}</a>
        <h1 tabindex="-1">${msg('Part of your log is missing')}</h1>
        <p class="lede">${this.words}</p>
        <p>${msg('Nothing was deleted by this app. Nothing will be, whatever you choose.')}</p>
      </div>
      <div class="keys">
        <a class="button strong" href=${href('settings/data')}>${msg('Restore a backup')}</a>
        <button type="button" @click=${() => emit(this, 'gw-dismiss', { id: 'loss' })}>${msg('Go on without')}</button>
      </div>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-loss': GwLoss;
  }
}
