import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { VoiceChoice } from '../../ports/speaker.ts';
import { emit } from '../events.ts';
import { buttonStyles, commonStyles } from './common.styles.ts';
import { voicesStyles } from './voices.styles.ts';

/** Shown at first, and after "More": a device may have thousands, and nobody compares more than some dozens. */
const FEW = 5;
const MANY = 40;

/**
 * The voices of the coach's language, best first, grouped by where they are from. Choosing one lets it be heard.
 *
 * @fires gw-voice - The voice chosen; undefined: the best there is.
 */
@customElement('gw-voices')
@localized()
export class GwVoices extends LitElement {
  static override styles = [commonStyles, buttonStyles, voicesStyles];

  @state() private all = false;

  /** Best first. */
  @property({ attribute: false }) voices: readonly VoiceChoice[] = [];

  /** Id of the voice chosen. */
  @property({ attribute: false }) chosen: string | undefined;

  private get shown(): readonly VoiceChoice[] {
    const top = this.voices.slice(0, this.all ? MANY : FEW);
    const chosen = this.voices.find(({ id }) => id === this.chosen);
    return !chosen || top.includes(chosen) ? top : [...top, chosen];
  }

  private renderVoice(id: string | undefined, name: string) {
    return html`<label>
      <input
        type="radio"
        name="voice"
        .checked=${live(this.chosen === id)}
        @change=${() => emit(this, 'gw-voice', { id })}
      />
      <span>${name}</span>
    </label>`;
  }

  override render() {
    const [best] = this.voices;
    if (!best) return html`<p class="quiet">${msg('This browser offers no voice. Tones lead you.')}</p>`;
    const groups = new Map<string, VoiceChoice[]>();
    for (const voice of this.shown)
      groups.set(voice.language, [...(groups.get(voice.language) ?? []), voice]);
    return html`<fieldset>
      <legend>${msg('Voice')}</legend>
      ${this.renderVoice(undefined, msg('The best there is'))}
      ${[...groups].map(
        ([language, voices]) => html`<p class="quiet" id=${language}>${nameOfLanguage(language)}</p>
          <div role="group" aria-labelledby=${language}>
            ${voices.map(({ id, name }) => this.renderVoice(id, name))}
          </div>`,
      )}
      ${
        this.all || this.voices.length <= FEW
          ? nothing
          : html`<button type="button" @click=${() => {
              this.all = true;
            }}>${msg('More voices')}</button>`
      }
    </fieldset>`;
  }
}

/** `English (United Kingdom)`, in the language of the page. */
const nameOfLanguage = (tag: string): string => {
  try {
    return new Intl.DisplayNames(document.documentElement.lang || 'en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

declare global {
  interface HTMLElementTagNameMap {
    'gw-voices': GwVoices;
  }
}
