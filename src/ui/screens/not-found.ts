import { msg } from '@lit/localize';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { href } from '../links.ts';
import { buttonStyles, commonStyles, pageStyles } from '../parts/common.styles.ts';
import { notFoundStyles } from './not-found.styles.ts';
import { Screen } from './screen.ts';
import '../parts/numerals.ts';

/** An address that leads nowhere, and the way home. */
@customElement('gw-not-found')
export class GwNotFound extends Screen {
  static override styles = [commonStyles, buttonStyles, pageStyles, notFoundStyles];

  protected override get screenTitle(): string {
    return msg('Not found');
  }

  override render() {
    return html`<main class="page">
      <gw-numerals value="404"></gw-numerals>
      <div class="top">
        <h1 tabindex="-1">${msg('There is nothing here')}</h1>
        <p class="lede">${msg('The address is unknown, or what it showed was deleted.')}</p>
        <a class="button lead" href=${href('')}>${msg('Home')}</a>
      </div>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-not-found': GwNotFound;
  }
}
