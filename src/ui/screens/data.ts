import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { emit } from '../events.ts';
import { href } from '../links.ts';
import { buttonStyles, commonStyles, pageStyles } from '../parts/common.styles.ts';
import type { GwDialog } from '../parts/dialog.ts';
import { fieldStyles } from '../parts/fields.styles.ts';
import { renderSwitch } from '../parts/fields.ts';
import { sessionsInWords } from '../words.ts';
import { dataStyles } from './data.styles.ts';
import type { DataOrder, DataState, DataWork, ImportPreview } from './data-models.ts';
import { type DateWords, renderPreview } from './data-preview.ts';
import { Screen } from './screen.ts';
import '../parts/dialog.ts';

/**
 * What is kept on this device: how safely, how it gets out, and what comes in.
 *
 * @fires gw-data
 */
@customElement('gw-data')
export class GwData extends Screen {
  static override styles = [commonStyles, buttonStyles, pageStyles, fieldStyles, dataStyles];

  @property({ attribute: false }) state: DataState | undefined;

  @property({ attribute: false }) preview: ImportPreview | undefined;

  @property({ attribute: false }) work: DataWork | undefined;

  /** What became of the last thing asked for, in a sentence. */
  @property() outcome = '';

  /** Whether the last import can be taken back. */
  @property({ type: Boolean }) undoable = false;

  /** The catalogue, to choose from: id and name. */
  @property({ attribute: false }) exercises: readonly (readonly [string, string])[] = [];

  @property() locale = 'en';

  /** Not only the sessions are to be deleted. */
  @state() private choicesToo = false;

  @query('gw-dialog.once') private readonly once!: GwDialog;
  @query('gw-dialog.twice') private readonly twice!: GwDialog;

  protected override get screenTitle(): string {
    return msg('Your data');
  }

  private readonly order = (order: DataOrder): void => void emit(this, 'gw-data', order);

  private readonly open = (event: Event & { target: HTMLInputElement }): void => {
    const [file] = event.target.files ?? [];
    // The same file a second time is a choice, too.
    event.target.value = '';
    if (file) this.order({ kind: 'open', file });
  };

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // What had the focus gives way to what is being done.
    if (changed.has('work') && !changed.get('work'))
      this.renderRoot.querySelector<HTMLElement>('.work')?.focus();
  }

  /** A question that nobody answered is none when the page is shown again. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const dialog of [this.once, this.twice]) if (dialog?.open) dialog.close();
    this.choicesToo = false;
  }

  /** Something is done: where the focus has nothing left to stand on, it goes to what came of it, and into view. */
  async settle(): Promise<void> {
    // A button that is disabled keeps the focus until it is drawn.
    await this.updateComplete;
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    if (!this.isConnected || this.renderRoot.querySelector(':focus')) return;
    if (this.outcome !== '') this.renderRoot.querySelector('h1')?.focus();
    else this.renderRoot.querySelector<HTMLElement>(this.preview ? 'h3' : 'input[type="file"]')?.focus();
  }

  private renderState({ sessions, used, persistent, memory, lastBackup }: DataState) {
    return html`<section class="lane">
      <h2>${msg('On this device')}</h2>
      <dl>
        <dt>${msg('Sessions')}</dt>
        <dd>${sessions}</dd>
        ${used === undefined ? nothing : html`<dt>${msg('Space used')}</dt><dd>${this.megabytes(used)}</dd>`}
        <dt>${msg('Kept for good')}</dt>
        <dd>${memory ? msg('no, only while this page is open') : persistent ? msg('yes') : msg('until the browser needs the space')}</dd>
        <dt>${msg('Last backup')}</dt>
        <dd>${lastBackup === undefined ? msg('never') : this.date(lastBackup)}</dd>
      </dl>
      ${
        persistent || memory
          ? nothing
          : html`<button type="button" @click=${() => this.order({ kind: 'keep' })}>${msg('Ask the browser to keep it')}</button>`
      }
    </section>`;
  }

  /** The file that is written again after each session. */
  private renderFile() {
    const file = this.state?.file;
    if (file === undefined) return nothing;
    const button = (what: Extract<DataOrder, { kind: 'file' }>['what'], words: string) =>
      html`<button type="button" @click=${() => this.order({ kind: 'file', what })}>${words}</button>`;
    if (file === null)
      return html`<p>${msg('Or choose a file once, and it is written anew after each session.')}</p>
        ${button('choose', msg('Choose a file to keep'))}`;
    const name = html`<bdi>${file.name}</bdi>`;
    return html`<p>
        ${
          file.allowed
            ? msg(html`After each session everything is saved to ${name}.`)
            : msg(html`The browser asks again before ${name} is written.`)
        }
      </p>
      <div class="buttons">
        ${file.allowed ? nothing : button('allow', msg('Allow it'))} ${button('forget', msg('Stop saving to it'))}
      </div>`;
  }

  private renderOut(sessions: number) {
    const button = (as: Extract<DataOrder, { kind: 'export' }>['as'], words: string) =>
      html`<button
        type="button"
        class=${as === 'backup' ? 'strong' : ''}
        ?disabled=${sessions === 0 && as !== 'backup'}
        @click=${() => this.order({ kind: 'export', as })}
      >${words}</button>`;
    return html`<section class="lane">
      <h2>${msg('Take it along')}</h2>
      <p>${msg('A backup is one file with everything. It can be read again here, on any device.')}</p>
      ${button('backup', msg('Save a backup'))}
      ${this.renderFile()}
      <p>${msg('Tables of all sets, for a spreadsheet or another app.')}</p>
      <div class="buttons">
        ${button('csv', msg('Spreadsheet (CSV)'))} ${button('strong', msg('For Strong'))} ${button('hevy', msg('For Hevy'))}
      </div>
    </section>`;
  }

  private renderIn() {
    const { preview } = this;
    return html`<section class="lane">
      <h2>${msg('Bring something in')}</h2>
      <p>${msg('A backup, or an export of Strong, Hevy, Liftosaur, FitNotes and others. First you see what is in it.')}</p>
      <label class="button"
        >${msg('Choose a file')}<input class="said" type="file" accept=".json,.csv,.txt,application/json,text/csv" @change=${this.open}
      /></label>
      ${preview ? renderPreview(preview, this.exercises, this.dates, this.order) : nothing}
    </section>`;
  }

  private renderDelete({ sessions, busy }: DataState) {
    const answer = (words: string, then: () => void, strong = false) =>
      html`<button type="button" slot="actions" class=${strong ? 'strong' : ''} @click=${then}>${words}</button>`;
    return html`<section class="lane">
        <h2>${msg('Delete everything')}</h2>
        <p>${msg('All sessions with their sets, effort, pain and notes. Files that were saved stay where they are.')}</p>
        ${busy ? html`<p>${msg('A session is under way. Finish it first.')}</p>` : nothing}
        <button type="button" ?disabled=${busy || sessions === 0} @click=${() => this.once.show()}>${msg('Delete all sessions')}</button>
      </section>
      <gw-dialog class="once" heading=${msg(str`Delete ${sessionsInWords(sessions)}?`)}>
        <p>${msg('Save a backup first: it is the only way back.')}</p>
        ${answer(msg('Save a backup'), () => this.order({ kind: 'export', as: 'backup' }), true)}
        ${answer(msg('Delete without a new backup'), () => {
          this.once.close();
          this.twice.show();
        })}
        ${answer(msg('Keep everything'), () => this.once.close())}
      </gw-dialog>
      <gw-dialog class="twice" heading=${msg('Really everything?')}>
        <p>${msg('Every session of this device will be gone, with all that was noted of it.')}</p>
        ${renderSwitch(
          msg('Settings, too'),
          this.choicesToo,
          (on) => {
            this.choicesToo = on;
          },
          msg('With goal and favourites, as on the first day.'),
        )}
        ${answer(msg('Keep everything'), () => this.twice.close(), true)}
        ${answer(msg('Delete everything'), () => {
          this.twice.close();
          this.order({ kind: 'delete-all', choices: this.choicesToo });
        })}
      </gw-dialog>`;
  }

  private renderWork({ label, share, lasting = false }: DataWork) {
    return html`<section class="lane">
      <h2 class="work" tabindex="-1">${label}</h2>
      ${
        share === undefined
          ? html`<progress aria-label=${label}></progress>`
          : html`<progress aria-label=${label} max="1" .value=${share}></progress>`
      }
      ${lasting ? nothing : html`<button type="button" @click=${() => this.order({ kind: 'cancel' })}>${msg('Cancel')}</button>`}
    </section>`;
  }

  private megabytes(bytes: number): string {
    return new Intl.NumberFormat(this.locale, {
      style: 'unit',
      unit: 'megabyte',
      maximumFractionDigits: 1,
    }).format(bytes / 1_000_000);
  }

  private date(at: number): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'medium' }).format(at);
  }

  private readonly dates: DateWords = {
    moment: (at) => this.date(at),
    day: (day) =>
      new Intl.DateTimeFormat(this.locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day)),
  };

  override render() {
    const { state, work } = this;
    if (!state) return nothing;
    return html`<main class="page pair">
      <div class="top">
        <a class="up" href=${href('settings')}>${msg('Settings')}</a>
        <h1 tabindex="-1">${msg('Your data')}</h1>
        <p role="status">${this.outcome}</p>
        ${
          this.undoable
            ? html`<button type="button" ?disabled=${work !== undefined} @click=${() => this.order({ kind: 'undo' })}>${msg('Undo the import')}</button>`
            : nothing
        }
      </div>
      ${
        work
          ? this.renderWork(work)
          : html`${this.renderState(state)} ${this.renderIn()} ${this.renderOut(state.sessions)} ${this.renderDelete(state)}`
      }
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-data': GwData;
  }
}
