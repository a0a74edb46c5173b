import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { isExerciseId } from '../../content/exercises.ts';
import type { SessionView } from '../../core/view.ts';
import { type Control, emit } from '../events.ts';
import { clock } from '../format.ts';
import { buttonStyles, commonStyles } from '../parts/common.styles.ts';
import type { GwDialog } from '../parts/dialog.ts';
import { backIcon, doneIcon, endIcon, pauseIcon, playIcon, skipIcon } from '../parts/icons.ts';
import { announcement, dose, minutesInWords, phaseInWords, place, sideInWords } from '../words.ts';
import { Screen } from './screen.ts';
import { sessionStyles } from './session.styles.ts';
import { sessionCompositions } from './session-compositions.styles.ts';
import { faceOf } from './session-face.ts';
import { controlOfKey, REST_STEP } from './session-keys.ts';
import '../parts/dial.ts';
import '../parts/dialog.ts';
import '../parts/picture.ts';
import '../parts/track.ts';

/** Elements that have their own use for a key. */
const TYPED_IN = 'dialog, input, textarea, select, [contenteditable]';
const PRESSED = 'button, a[href]';

/**
 * The player: one number, one colour, a few huge buttons.
 *
 * @fires gw-control - What the athlete asks for; `end` only after they confirmed it.
 * @fires gw-dismiss - A notice (id: its text) was put away.
 */
@customElement('gw-session')
export class GwSession extends Screen {
  static override styles = [commonStyles, buttonStyles, sessionStyles, sessionCompositions];

  @query('gw-dialog') private readonly ending!: GwDialog;

  @query('#keep') private readonly keep!: HTMLElement;

  @state() private announced = '';

  /** The moment to show; `elapsed` is true at the time it is set. */
  @property({ attribute: false }) view: SessionView | undefined;

  @property() routineName = '';

  /** What the routine does without today, in words; empty when it is whole. */
  @property() without = '';

  /** What is missing today (no voice, screen may sleep); the first is shown in place of the form cue. */
  @property({ attribute: false }) notices: readonly string[] = [];

  /** The coach's voice works: the live region stays silent, so that the two do not talk over each other. */
  @property({ type: Boolean }) voiced = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.onKey);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view') && this.view) this.announced = this.announce(this.view);
  }

  protected override get screenTitle(): string {
    if (!this.view || this.view.status === 'ready') return this.routineName;
    return `${this.view.name} – ${this.routineName}`;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (!this.view || event.repeat || event.ctrlKey || event.metaKey || event.altKey || this.ending?.open)
      return;
    const from = event.composedPath()[0];
    if (from instanceof Element) {
      if (from.closest(TYPED_IN)) return;
      // A focused button keeps its own Enter and space.
      if ((event.key === ' ' || event.key === 'Enter') && from.closest(PRESSED)) return;
    }
    const control = controlOfKey(event.key, this.view);
    if (!control) return;
    event.preventDefault();
    this.ask(control);
  };

  private announce(view: SessionView): string {
    if (view.status === 'ready') return '';
    if (view.status === 'finished') return msg('Session finished.');
    return view.status === 'paused' ? msg(str`Paused. ${announcement(view)}`) : announcement(view);
  }

  private ask(control: Control): void {
    // Before Start there is nothing to lose.
    if (control.kind === 'end' && this.view?.status !== 'ready') {
      this.ending.show();
      // A space meant for Pause must not end the session.
      this.keep.focus();
    } else emit(this, 'gw-control', control);
  }

  private end(): void {
    this.ending.close();
    emit(this, 'gw-control', { kind: 'end' });
  }

  /** A tap leaves the focus where it was, so that space goes on meaning Pause afterwards. */
  private keepFocus(event: Event): void {
    event.preventDefault();
  }

  private button(control: Control, area: string, label: string, icon: unknown, disabled = false) {
    return html`<button type="button" class=${area} ?disabled=${disabled} @mousedown=${this.keepFocus} @click=${() => this.ask(control)}>
      ${icon}<span>${label}</span>
    </button>`;
  }

  private renderBar(view: SessionView) {
    return html`<div class="bar">
      <button type="button" class="end" aria-label=${msg('End session')} @mousedown=${this.keepFocus} @click=${() => this.ask({ kind: 'end' })}>
        ${endIcon}<span>${msg('End')}</span>
      </button>
      ${view.canUndo ? html`<button type="button" class="undo" @mousedown=${this.keepFocus} @click=${() => this.ask({ kind: 'undo' })}>${msg('Undo')}</button>` : nothing}
      <p class="left">${msg(html`<b>${clock(view.left)}</b> left`)}</p>
    </div>`;
  }

  private renderWhat(view: SessionView) {
    const paused = view.status === 'paused';
    // Before a set its dose belongs to its name; during it the dial shows what is left of it.
    const more = [
      view.side === undefined ? undefined : sideInWords(view.side, view.limb),
      view.phase === 'work' ? undefined : dose(view.target),
    ].filter((part) => part !== undefined);
    return html`<div class="what">
      <p class="phase">
        <span class=${paused ? 'word stopped' : 'word'}>${paused ? msg('Paused') : phaseInWords(view.phase)}</span>
        <span class="place">${place(view)}</span>
      </p>
      <h1 tabindex="-1">
        ${view.phase === 'rest' ? html`<span class="then">${msg('Next')}</span> ` : nothing}${view.name}
        ${more.length > 0 ? html`<span class="more">${more.join(' · ')}</span>` : nothing}
      </h1>
    </div>`;
  }

  /** In step with the coach while one works; before, at its own pace, to look at; in a rest it waits. */
  private renderFigure(view: SessionView) {
    const working = view.phase === 'work';
    const { reps, length } = view;
    return isExerciseId(view.exercise)
      ? html`<gw-picture
        aria-hidden="true"
        .exercise=${view.exercise}
        .mirrored=${view.side === 'left'}
        .field=${working ? 'work' : undefined}
        .moves=${working || view.phase === 'prepare'}
        .running=${view.status === 'running' && view.goesOnIn === undefined}
        .elapsed=${working ? view.elapsed : undefined}
        .repetition=${working && reps?.paced && length !== 'open' ? length / reps.of : undefined}
      ></gw-picture>`
      : nothing;
  }

  private renderHint(view: SessionView) {
    const [notice] = this.notices;
    const { next } = view;
    const side = next?.side === undefined ? '' : next.side === 'left' ? msg(', left') : msg(', right');
    return html`<div class="hint">
      ${
        notice === undefined
          ? html`<p class="cue">${view.cue}</p>`
          : html`<p class="notice" role="status">
              <span>${notice}</span>
              <button type="button" @mousedown=${this.keepFocus} @click=${() => emit(this, 'gw-dismiss', { id: notice })}>
                ${msg('OK')}
              </button>
            </p>`
      }
      ${
        view.phase === 'rest'
          ? nothing
          : html`<p class="next">${next ? msg(str`Next: ${next.name}${side}, ${dose(next.target)}`) : msg('The last one')}</p>`
      }
    </div>`;
  }

  private renderKeys(view: SessionView) {
    const paused = view.status === 'paused';
    const selfPaced = view.can.done && view.reps?.paced === false;
    const stop = paused
      ? this.button({ kind: 'resume' }, selfPaced ? 'beside' : 'main', msg('Resume'), playIcon)
      : this.button({ kind: 'pause' }, selfPaced ? 'beside' : 'main', msg('Pause'), pauseIcon);
    const adjust = view.can.adjustRest;
    return html`<div class="keys">
      ${this.button({ kind: 'back' }, 'back', msg('Back'), backIcon, !view.can.back)}
      ${adjust ? this.button({ kind: 'adjust-rest', by: -REST_STEP }, 'less', msg('−15 s'), nothing) : nothing}
      ${selfPaced ? this.button({ kind: 'done' }, 'main', msg('Done'), doneIcon) : nothing} ${stop}
      ${adjust ? this.button({ kind: 'adjust-rest', by: REST_STEP }, 'more', msg('+15 s'), nothing) : nothing}
      ${this.button({ kind: 'skip' }, 'skip', msg('Skip'), skipIcon)}
    </div>`;
  }

  private renderReady(view: SessionView) {
    return html`<div class="what">
        <p class="phase"><span class="word">${minutesInWords(view.left / 60_000)}</span></p>
        <h1 tabindex="-1">${this.routineName}</h1>
        <p class="cue">${msg(str`First: ${view.name}, ${dose(view.target)}`)}</p>
        ${this.without ? html`<p class="cue">${msg(str`Without ${this.without}`)}</p>` : nothing}
      </div>
      <button type="button" class="start" @click=${() => this.ask({ kind: 'start' })}>${msg('Start')}</button>
      <div class="bar">
        <button type="button" class="end" aria-label=${msg('End session')} @click=${() => this.ask({ kind: 'end' })}>${endIcon}<span>${msg('End')}</span></button>
      </div>`;
  }

  private renderRunning(view: SessionView) {
    const face = faceOf(view);
    return html`${this.renderBar(view)} ${this.renderWhat(view)} ${this.renderFigure(view)}
      <gw-dial
        .value=${face.value}
        .caption=${face.caption}
        .shape=${face.shape}
        .length=${face.length}
        .elapsed=${view.elapsed}
        .parts=${face.parts}
        .running=${face.running}
      ></gw-dial>
      <p class="said" role="timer" aria-live="off">${face.words}</p>
      ${this.renderHint(view)} ${this.renderKeys(view)}`;
  }

  override render() {
    const { view } = this;
    if (!view) return nothing;
    const ready = view.status === 'ready';
    return html`<main class="player" data-phase=${ready ? 'ready' : view.phase}>
      <gw-track .progress=${view.progress}></gw-track>
      ${ready ? this.renderReady(view) : this.renderRunning(view)}
      <p class="said" id="live" aria-live=${this.voiced ? 'off' : 'polite'}>${this.announced}</p>
      <gw-dialog heading=${msg('End this session?')}>
        <p>${msg('What you have done stays in your log.')}</p>
        <button type="button" slot="actions" class="strong" @click=${this.end}>${msg('End session')}</button>
        <button type="button" slot="actions" id="keep" @click=${() => this.ending.close()}>${msg('Keep going')}</button>
      </gw-dialog>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-session': GwSession;
  }
}
