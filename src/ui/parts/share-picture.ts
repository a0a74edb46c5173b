import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { emit } from '../events.ts';
import { buttonStyles, commonStyles } from './common.styles.ts';
import type { GwDialog } from './dialog.ts';
import { sharePictureStyles } from './share-picture.styles.ts';
import './dialog.ts';

/** A picture to be shown to others, seen first by who shows it. */
export interface Picture {
  /** Its address, `blob:` mostly. */
  readonly url: string;
  readonly alt: string;
  /** The device can hand it to other apps. */
  readonly shareable: boolean;
}

/**
 * Shows a picture before it goes anywhere, to be shared or saved.
 *
 * @fires gw-share - Inside the tap.
 */
@customElement('gw-share-picture')
@localized()
export class GwSharePicture extends LitElement {
  static override styles = [commonStyles, buttonStyles, sharePictureStyles];

  @query('gw-dialog') private readonly dialog!: GwDialog;

  /** Undefined while it is being drawn; null: it could not be. */
  @property({ attribute: false }) picture: Picture | undefined | null;

  async show(): Promise<void> {
    await this.updateComplete;
    this.dialog.show();
  }

  override render() {
    const { picture } = this;
    const share = (by: 'sharing' | 'saving') => () => emit(this, 'gw-share', { by });
    return html`<gw-dialog heading=${msg('Share as picture')}>
      <div class="frame" aria-busy=${picture === undefined}>
        ${
          picture
            ? html`<img src=${picture.url} alt=${picture.alt} />`
            : html`<p role="status">${picture === null ? msg('This browser cannot draw it.') : msg('Drawing…')}</p>`
        }
      </div>
      <p>${msg('Only what you see is in it: no pain, no notes.')}</p>
      ${
        picture?.shareable
          ? html`<button slot="actions" type="button" class="strong" @click=${share('sharing')}>${msg('Share')}</button>`
          : nothing
      }
      ${
        picture
          ? html`<button slot="actions" type="button" class=${picture.shareable ? '' : 'strong'} @click=${share('saving')}>${msg('Save')}</button>`
          : nothing
      }
      <button slot="actions" type="button" @click=${() => this.dialog.close()}>${msg('Close')}</button>
    </gw-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-share-picture': GwSharePicture;
  }
}
