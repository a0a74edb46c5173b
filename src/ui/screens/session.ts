import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SessionView } from '../../core/view.ts';
import type { Asks } from '../../ports/settings.ts';
import { type Control, emit } from '../events.ts';
import { buttonStyles, commonStyles } from '../parts/common.styles.ts';
import type { GwDialog } from '../parts/dialog.ts';
import { endIcon } from '../parts/icons.ts';
import { announcement, dose, minutesInWords } from '../words.ts';
import { Screen } from './screen.ts';
import { sessionStyles } from './session.styles.ts';
import { sessionCompositions } from './session-compositions.styles.ts';
import { renderDid } from './session-did.ts';
import { faceOf } from './session-face.ts';
import { edgeBetween, flash, flashStyles } from './session-flash.ts';
import { renderHelp } from './session-help.ts';
import { keysStyles } from './session-keys.styles.ts';
import { asking, backward, controlOfKey, obviousControl, onward } from './session-keys.ts';
import { lockStyles } from './session-lock.styles.ts';
import { renderNotice } from './session-notice.ts';
import { renderBar, renderFigure, renderHint, renderKeys, renderWhat } from './session-parts.ts';
import { type Swipe, TouchField } from './session-touch.ts';
import '../parts/dial.ts';
import '../parts/dialog.ts';
import '../parts/stepper.ts';
import '../parts/track.ts';

/** Elements that have their own use for a key. */
const TYPED_IN = 'dialog, input, textarea, select, [contenteditable]';
const PRESSED = 'button, a[href]';
const NO_ASKS: Asks = { swipeUp: 'none', swipeDown: 'none', previous: 'none', knock: 'none' };

/**
 * The player: one number, one colour, a few huge buttons.
 *
 * @fires gw-control - What the athlete asks for; `end` only after they confirmed it.
 * @fires gw-dismiss - A notice (id: its text) was put away.
 */
@customElement('gw-session')
export class GwSession extends Screen {
  static override styles = [
    commonStyles,
    buttonStyles,
    sessionStyles,
    keysStyles,
    sessionCompositions,
    flashStyles,
    lockStyles,
  ];

  @query('#ending') private readonly ending!: GwDialog;

  @query('#help') private readonly help!: GwDialog;

  @query('.flash') private readonly field!: HTMLElement;

  @query('main') private readonly main!: HTMLElement | null;

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

  /** What was made to ask the coach. */
  @property({ attribute: false }) asks: Asks = NO_ASKS;

  /** Before Start: saying it is enough. */
  @property({ type: Boolean }) inviting = false;

  /** The answer to what was asked, for as long as it should be read. */
  @property() answer = '';

  private readonly touch = new TouchField(this, {
    tap: () => this.touched(obviousControl),
    swipe: (way) => this.touched(this.swiped(way)),
    hold: () => this.toggleLock(),
    holding: (on) => {
      this.holding = on;
    },
  });

  /** The announcement whose words were measured last. */
  private measured: string | undefined;

  private readonly size = new ResizeObserver(() => this.measure());

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.onKey);
    this.size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.onKey);
    this.size.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('view') && this.view) this.announced = this.announce(this.view);
    if (changed.has('answer') && this.answer) this.announced = this.answer;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // Only what changes the words can change the room they take.
    if (
      this.announced !== this.measured ||
      changed.has('notices') ||
      changed.has('answer') ||
      changed.has('slept')
    )
      this.measure();
    if (!this.flashing || !changed.has('view') || !this.field) return;
    if (edgeBetween(changed.get('view'), this.view)) flash(this.field);
  }

  protected override get screenTitle(): string {
    if (!this.view || this.view.status === 'ready') return this.routineName;
    return `${this.view.name} – ${this.routineName}`;
  }

  /** Where everything is in view nothing is scrolled, and a swipe up or down may mean something. */
  private measure(): void {
    const { main } = this;
    this.measured = this.announced;
    main?.toggleAttribute('data-scrolls', main.scrollHeight > main.clientHeight + 1);
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

  private swiped(way: Swipe): (view: SessionView) => Control | undefined {
    if (way === 'left') return onward;
    if (way === 'right') return backward;
    return asking(this.asks[way === 'up' ? 'swipeUp' : 'swipeDown']) ?? (() => undefined);
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

  private renderReady(view: SessionView) {
    return html`<div class="what">
        <p class="phase"><span class="word">${minutesInWords(view.left / 60_000)}</span></p>
        <h1 tabindex="-1">${this.routineName}</h1>
        <p class="cue">${msg(str`First: ${view.name}, ${dose(view.target)}`)}</p>
        ${this.inviting ? html`<p class="cue">${msg('Or say “start”.')}</p>` : nothing}
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
    const ask = (control: Control) => this.ask(control);
    const instead = this.answer
      ? html`<p class="cue">${this.answer}</p>`
      : (renderNotice(this, this.slept, this.notices) ?? renderDid(this, view));
    return html`${renderBar(view, ask)} ${renderWhat(view)} ${renderFigure(view)}
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
      ${renderHint(view, instead, ask)} ${renderKeys(view, ask)}`;
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
        ${renderHelp(this.asks)}
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
