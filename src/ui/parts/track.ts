import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SessionView } from '../../core/view.ts';
import { trackStyles } from './track.styles.ts';

/** The whole session as one straight: a segment for each set, filled as far as it is done. Decoration; the words stand beside it. */
@customElement('gw-track')
export class GwTrack extends LitElement {
  static override styles = trackStyles;

  /** One entry a set, in order; `fraction` 0–1. */
  @property({ attribute: false }) progress: SessionView['progress'] = [];

  protected override updated(): void {
    // Through the CSSOM: the security policy allows no style attributes.
    this.renderRoot.querySelectorAll<HTMLElement>('.done').forEach((done, i) => {
      done.style.setProperty('--fraction', String(this.progress[i]?.fraction ?? 0));
    });
  }

  override render() {
    return html`<div class="straight" aria-hidden="true">
      ${this.progress.map(() => html`<span class="set"><span class="done"></span></span>`)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-track': GwTrack;
  }
}
