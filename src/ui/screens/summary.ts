import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Better } from '../../core/history/what-got-better.ts';
import type { StoredSession } from '../../core/record.ts';
import { betterInWords } from '../better-words.ts';
import { emit } from '../events.ts';
import { clock } from '../format.ts';
import type { Describe } from '../models.ts';
import { buttonStyles, commonStyles, pageStyles } from '../parts/common.styles.ts';
import { Screen } from './screen.ts';
import { flash, flashStyles } from './session-flash.ts';
import { summaryStyles } from './summary.styles.ts';
import '../parts/feeling.ts';
import '../parts/numerals.ts';
import '../parts/set-list.ts';

/**
 * The end of a session. Everything here is optional: the session is saved, or is being saved, by itself.
 *
 * @fires gw-describe - Effort, pain, note, as they are given.
 * @fires gw-correct - A set put right.
 * @fires gw-strike - A set that was not done.
 * @fires gw-export - Save as a file (when nothing could be kept).
 * @fires gw-navigate - Done: home.
 */
@customElement('gw-summary')
export class GwSummary extends Screen {
  static override styles = [commonStyles, buttonStyles, pageStyles, flashStyles, summaryStyles];

  @query('.flash') private readonly field!: HTMLElement | null;

  @property({ attribute: false }) session: StoredSession | undefined;

  /** `pending`: on its way to the disk, so nothing is promised yet; `memory`: it will be gone with the page. */
  @property() kept: 'pending' | 'persistent' | 'memory' = 'pending';

  @property({ attribute: false }) describe: Describe = (id) => ({ name: id, each: false });

  /** What got better, once it is known. */
  @property({ attribute: false }) better: Better | undefined;

  /** The load last used for each exercise, kilograms, once it is known. */
  @property({ attribute: false }) loads: ReadonlyMap<string, number> = new Map();

  @property() locale = 'en';

  /** With a flash, because the last set has just ended. */
  @property({ type: Boolean }) flashing = false;

  protected override firstUpdated(): void {
    if (this.flashing && this.field) flash(this.field);
  }

  protected override get screenTitle(): string {
    return msg('Session done');
  }

  private renderKept() {
    if (this.kept === 'pending') return html`<p class="lede">${msg('Writing it to your log…')}</p>`;
    if (this.kept === 'persistent')
      return html`<p class="lede">${msg('It is in your log. Everything below is optional.')}</p>`;
    return html`<p class="lede">${msg('This browser keeps nothing: the session is gone when you leave, unless you save it.')}</p>
      <button type="button" class="strong" @click=${() => emit(this, 'gw-export')}>${msg('Save as a file')}</button>`;
  }

  private get betterWords(): string | undefined {
    return this.better && betterInWords(this.better, (id) => this.describe(id).name, this.locale);
  }

  override render() {
    const { session } = this;
    if (!session) return nothing;
    const { record, sets } = session;
    const { steps } = record.timeline;
    const planned = steps.filter((step) => step.kind === 'work').length;
    const sides = steps.some((step) => step.kind === 'switch');
    const time = clock(Math.floor(record.active / 1000) * 1000);
    return html`<main>
      <header class="field">
        <div class="finish">
          <p class="routine"><bdi>${record.routine.name}</bdi></p>
          <h1 tabindex="-1">${record.completed ? msg('Done') : msg('Ended early')}</h1>
          <dl>
            <div>
              <dd><gw-numerals .value=${String(sets.length)}></gw-numerals><span class="said">${sets.length}</span></dd>
              <dt>${sides ? msg(str`of ${planned} sets, counting each side`) : msg(str`of ${planned} sets`)}</dt>
            </div>
            <div>
              <dd><gw-numerals .value=${time}></gw-numerals><span class="said">${time}</span></dd>
              <dt>${msg('minutes')}</dt>
            </div>
          </dl>
          <p class="better" role="status">${this.betterWords ?? nothing}</p>
        </div>
      </header>
      <div class="page pair">
        <div class="top">
          ${this.renderKept()}
          <button type="button" class="home strong" @click=${() => emit(this, 'gw-navigate', { path: '' })}>${msg('Done')}</button>
        </div>
        <section class="lane">
          <h2>${msg('How was it?')}</h2>
          <gw-feeling .record=${record}></gw-feeling>
        </section>
        <section class="lane">
          <h2>${msg('Your sets')}</h2>
          <gw-set-list .session=${session} .describe=${this.describe} .loads=${this.loads}></gw-set-list>
        </section>
      </div>
      <div class="flash" aria-hidden="true"></div>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-summary': GwSummary;
  }
}
