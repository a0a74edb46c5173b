import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { emit } from '../events.ts';
import type { Unfinished } from '../models.ts';
import { buttonStyles, commonStyles } from './common.styles.ts';
import { resumeStyles } from './resume.styles.ts';

/**
 * A session that never ended: go on, or close it with what was done.
 *
 * @fires gw-resume - Inside the tap.
 * @fires gw-finish-here
 * @fires gw-take-over - Where another tab has it. Inside the tap.
 */
@customElement('gw-resume')
@localized()
export class GwResume extends LitElement {
  static override styles = [commonStyles, buttonStyles, resumeStyles];

  @property({ attribute: false }) session: Unfinished | undefined;

  override render() {
    const { session } = this;
    if (!session) return nothing;
    return html`<section aria-labelledby="heading">
      <p>${session.elsewhere ? msg('Open in another tab') : msg('Paused, and safe')}</p>
      <h2 id="heading">${session.name}</h2>
      <p>
        ${msg(str`${session.setsDone} of ${session.setsPlanned} sets logged.`)} ${msg(str`You were at ${session.exercise}.`)}
      </p>
      ${session.elsewhere ? html`<p>${msg('One tab at a time writes a session. Taking over pauses it there.')}</p>` : nothing}
      <div class="keys">${session.elsewhere ? this.renderElsewhere() : this.renderHere()}</div>
    </section>`;
  }

  private renderElsewhere() {
    return html`<button type="button" class="strong" @click=${() => emit(this, 'gw-take-over')}>${msg('Take over')}</button>`;
  }

  private renderHere() {
    return html`<button type="button" class="strong" @click=${() => emit(this, 'gw-resume')}>${msg('Resume')}</button>
        <button type="button" @click=${() => emit(this, 'gw-finish-here')}>${msg('Finish here')}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-resume': GwResume;
  }
}
