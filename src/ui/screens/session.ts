import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { EXERCISES, isExerciseId } from '../../content/exercises.ts';
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
import { renderDid } from './session-did.ts';
import { faceOf } from './session-face.ts';
import { edgeBetween, flash } from './session-flash.ts';
import { renderHelp } from './session-help.ts';
import {
  backward,
  controlOfKey,
  obviousControl,
  onward,
  otherPace,
  REST_STEP,
  TEMPO_STEP,
} from './session-keys.ts';
import { lockStyles } from './session-lock.styles.ts';
import { renderNotice } from './session-notice.ts';
import { TouchField } from './session-touch.ts';
import '../parts/dial.ts';
import '../parts/dialog.ts';
import '../parts/picture.ts';
import '../parts/stepper.ts';
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
  static override styles = [commonStyles, buttonStyles, sessionStyles, sessionCompositions, lockStyles];

  @query('#ending') private readonly ending!: GwDialog;

  @query('#help') private readonly help!: GwDialog;

  @query('.flash') private readonly field!: HTMLElement;

  @query('#keep') private readonly keep!: HTMLElement;

  @state() private announced = '';

  /** Touches mean nothing, against sweat and pockets; keys go on. */
  @state() private locked = false;

  @state() private holding = false;

  /** The moment to show; `elapsed` is true at the time it is set. */
  @property({ attribute: false }) view: SessionView | undefined;

  @property() routineName = '';

  /** What the routine does without today, in words; empty when it is whole. */
  @property() without = '';

  /** What is missing today (no voice, screen may sleep); the first is shown in place of the form cue. */
  @property({ attribute: false }) notices: readonly string[] = [];

  /** Milliseconds the device slept, as long as it is to be asked whether they count. */
  @property({ type: Number }) slept = 0;

  /** The coach's voice works: the live region stays silent, so that the two do not talk over each other. */
  @property({ type: Boolean }) voiced = false;

  /** A gentle flash of the screen at go and stop. */
  @property({ type: Boolean }) flashing = false;

  /** The answer to what was asked, for as long as it should be read. */
  @property() answer = '';

  private readonly touch = new TouchField(this, {
    tap: () => this.touched(obviousControl),
    swipe: (way) => this.touched(way === 'left' ? onward : backward),
    hold: () => this.toggleLock(),
    holding: (on) => {
      this.holding = on;
    },
  });

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
    if (changed.has('answer') && this.answer) this.announced = this.answer;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.flashing || !changed.has('view') || !this.field) return;
    if (edgeBetween(changed.get('view'), this.view)) flash(this.field);
  }

  protected override get screenTitle(): string {
    if (!this.view || this.view.status === 'ready') return this.routineName;
    return `${this.view.name} – ${this.routineName}`;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (
      !this.view ||
      event.repeat ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      this.ending?.open ||
      this.help?.open
    )
      return;
    const from = event.composedPath()[0];
    if (from instanceof Element) {
      if (from.closest(TYPED_IN)) return;
      // A focused button keeps its own Enter and space.
      if ((event.key === ' ' || event.key === 'Enter') && from.closest(PRESSED)) return;
    }
    if (event.key === '?') this.help.show();
    if (event.key === 'l' || event.key === 'L') this.toggleLock();
    const control = controlOfKey(event.key, this.view);
    if (!control) return;
    event.preventDefault();
    this.ask(control);
  };

  /** A tap, a swipe: on a session under way, while nothing is locked. */
  private touched(controlOf: (view: SessionView) => Control | undefined): void {
    const { view } = this;
    if (!view || view.status === 'ready' || this.locked) return;
    const control = controlOf(view);
    if (control) this.ask(control);
  }

  private toggleLock(): void {
    if (this.view && this.view.status !== 'ready') this.locked = !this.locked;
  }

  /** From a keyboard or a screen reader, which presses without holding; a finger has to hold. */
  private unlockByPress(event: MouseEvent): void {
    if (event.detail === 0) this.locked = false;
  }

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
        class=${EXERCISES[view.exercise].position === 'standing' ? 'upright' : 'flat'}
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
    const { next } = view;
    const side = next?.side === undefined ? '' : next.side === 'left' ? msg(', left') : msg(', right');
    return html`<div class="hint">
      ${
        this.answer
          ? html`<p class="cue">${this.answer}</p>`
          : (renderNotice(this, this.slept, this.notices) ??
            renderDid(this, view) ??
            html`<p class="cue">${view.cue}</p>`)
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
    const { adjustRest, tempo, pace } = view.can;
    const other = otherPace(view);
    return html`<div class="keys">
      ${this.button({ kind: 'repeat' }, 'back', msg('Back'), backIcon, !view.can.back)}
      ${adjustRest ? this.button({ kind: 'adjust-rest', by: -REST_STEP }, 'less', msg('−15 s'), nothing) : nothing}
      ${tempo ? this.button({ kind: 'tempo', factor: TEMPO_STEP }, 'less', msg('Slower'), nothing) : nothing}
      ${other ? this.button(other, 'pace', pace?.to === 'paced' ? msg('Count it') : msg('My pace'), nothing) : nothing}
      ${selfPaced ? this.button({ kind: 'done' }, 'main', msg('Done'), doneIcon) : nothing} ${stop}
      ${adjustRest ? this.button({ kind: 'adjust-rest', by: REST_STEP }, 'more', msg('+15 s'), nothing) : nothing}
      ${tempo ? this.button({ kind: 'tempo', factor: 1 / TEMPO_STEP }, 'more', msg('Faster'), nothing) : nothing}
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

  /** What lies over the picture. */
  private renderOver() {
    return html`<div class="flash" aria-hidden="true"></div>
      <div class="holding" aria-hidden="true"></div>
      ${
        this.locked
          ? html`<div class="lock" @contextmenu=${(event: Event) => event.preventDefault()}>
              <button type="button" @click=${this.unlockByPress}>${msg('Locked. Hold to unlock')}</button>
            </div>`
          : html`<button type="button" class="lock-key" @click=${this.toggleLock}>${msg('Lock the screen')}</button>`
      }`;
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
    return html`<main
      class="player"
      data-phase=${ready ? 'ready' : view.phase}
      ?data-holding=${this.holding && !ready}
      @pointerdown=${this.touch.down}
      @pointermove=${this.touch.move}
      @pointerup=${this.touch.up}
      @pointercancel=${this.touch.cancel}
    >
      <gw-track .progress=${view.progress}></gw-track>
      ${ready ? this.renderReady(view) : this.renderRunning(view)}
      <p class="said" id="live" aria-live=${this.voiced ? 'off' : 'polite'}>${this.announced}</p>
      ${ready ? nothing : this.renderOver()}
      <gw-dialog id="ending" heading=${msg('End this session?')}>
        <p>${msg('What you have done stays in your log.')}</p>
        <button type="button" slot="actions" class="strong" @click=${this.end}>${msg('End session')}</button>
        <button type="button" slot="actions" id="keep" @click=${() => this.ending.close()}>${msg('Keep going')}</button>
      </gw-dialog>
      <gw-dialog id="help" class="help" heading=${msg('Keys, pedals and touches')}>
        ${renderHelp()}
        <button type="button" slot="actions" class="strong" @click=${() => this.help.close()}>${msg('Close')}</button>
      </gw-dialog>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-session': GwSession;
  }
}
