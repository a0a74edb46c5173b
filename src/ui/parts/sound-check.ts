import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { emit } from '../events.ts';
import { buttonStyles, commonStyles } from './common.styles.ts';
import type { GwDialog } from './dialog.ts';
import { fieldStyles } from './fields.styles.ts';
import { renderSlider } from './fields.ts';
import './dialog.ts';

export interface Volumes {
  readonly speechVolume: number;
  readonly toneVolume: number;
}

/**
 * "Can you hear me?": the coach asks aloud, and what can be done if not.
 *
 * @fires gw-hear - The coach should ask again.
 * @fires gw-volumes - The volumes as they should be now.
 * @fires gw-dismiss - It is over (id: `sound-check`).
 */
@customElement('gw-sound-check')
@localized()
export class GwSoundCheck extends LitElement {
  static override styles = [commonStyles, buttonStyles, fieldStyles];

  @query('gw-dialog') private readonly dialog!: GwDialog;

  @state() private unheard = false;

  @property({ attribute: false }) volumes: Volumes = { speechVolume: 1, toneVolume: 1 };

  /** Whether the device has a voice at all. */
  @property({ type: Boolean }) voiced = true;

  async open(): Promise<void> {
    await this.updateComplete;
    this.dialog.show();
  }

  private set(part: Partial<Volumes>): void {
    this.volumes = { ...this.volumes, ...part };
    emit(this, 'gw-volumes', this.volumes);
  }

  private over(): void {
    emit(this, 'gw-dismiss', { id: 'sound-check' });
  }

  override render() {
    const { speechVolume, toneVolume } = this.volumes;
    return html`<gw-dialog heading=${msg('Can you hear me?')} @close=${this.over}>
      ${this.voiced ? nothing : html`<p>${msg('This device has no voice. You hear tones only.')}</p>`}
      ${renderSlider(msg('Voice volume'), [0, 1], speechVolume, (to) => this.set({ speechVolume: to }))}
      ${renderSlider(msg('Tone volume'), [0, 1], toneVolume, (to) => this.set({ toneVolume: to }))}
      ${
        this.unheard
          ? html`<p role="status">
              ${msg('Turn the volume of the device up, and its silent switch off. Is a headset connected that you do not wear? Tones but no voice: choose another voice in the settings.')}
            </p>`
          : nothing
      }
      <button type="button" slot="actions" class="strong" @click=${() => this.dialog.close()}>${msg('Yes')}</button>
      <button type="button" slot="actions" @click=${() => emit(this, 'gw-hear')}>${msg('Again')}</button>
      <button type="button" slot="actions" @click=${() => {
        this.unheard = true;
        emit(this, 'gw-hear');
      }}>${msg('No')}</button>
    </gw-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-sound-check': GwSoundCheck;
  }
}
