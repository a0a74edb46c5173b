import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Ms } from '../../core/units.ts';
import { dialStyles } from './dial.styles.ts';
import './numerals.ts';

/** A drift between picture and session below this is left alone: setting the time of an animation is a visible jerk. */
const DRIFT: Ms = 300;

/**
 * The number and the track around it. The track is run anticlockwise, as on every track, and what is left of it
 * is what is left of the step. Two half-planes turn behind the infield, so that running it is compositor work alone:
 * the main thread is needed for the digits and for nothing else.
 */
@customElement('gw-dial')
export class GwDial extends LitElement {
  static override styles = dialStyles;

  private laps: Animation[] = [];

  /** Digits and colons. */
  @property() value = '';

  /** A few words below the digits. */
  @property() caption = '';

  /** `solid` – work; `dashed` – rest; `thin` – prepare; `arrows` – switch. */
  @property({ reflect: true }) shape: 'solid' | 'dashed' | 'thin' | 'arrows' = 'solid';

  /** Length of the step; undefined when it is open, and the track stays whole. */
  @property({ attribute: false }) length: Ms | undefined;

  /** How much of it was over when this was set. */
  @property({ attribute: false }) elapsed: Ms = 0;

  /** Whether time is running. */
  @property({ type: Boolean }) running = false;

  /** Parts the track is cut in, e.g. repetitions; 0 leaves it whole. */
  @property({ attribute: false }) parts = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The animations went with the last disconnection; a moved element draws them anew.
    if (this.hasUpdated) this.requestUpdate('length');
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('parts')) this.style.setProperty('--parts', String(this.parts));
    if (changed.has('length') || changed.has('shape')) this.layLaps();
    this.follow();
  }

  private stop(): void {
    for (const lap of this.laps) lap.cancel();
    this.laps = [];
  }

  private layLaps(): void {
    this.stop();
    if (this.length === undefined || this.length <= 0) return;
    const half = this.length / 2;
    const turn = [{ transform: 'rotate(0deg)' }, { transform: 'rotate(-180deg)' }];
    this.laps = ['.first', '.second'].flatMap((name, i) => {
      const plane = this.renderRoot.querySelector(name);
      return plane ? [plane.animate(turn, { duration: half, delay: i * half, fill: 'both' })] : [];
    });
  }

  private follow(): void {
    const still = !this.running || matchMedia('(prefers-reduced-motion: reduce)').matches;
    for (const lap of this.laps) {
      if (still) lap.pause();
      if (still || Math.abs(Number(lap.currentTime ?? 0) - this.elapsed) > DRIFT)
        lap.currentTime = this.elapsed;
      // Played past its end, an animation would start over: the half that is run stays run.
      const end = Number(lap.effect?.getComputedTiming().endTime ?? 0);
      if (!still && Number(lap.currentTime ?? 0) < end) lap.play();
    }
  }

  override render() {
    return html`<div class="oval" aria-hidden="true">
      <div class="lane">
        <div class="half left"><div class="plane first"></div></div>
        <div class="half right"><div class="plane second"></div></div>
        ${this.parts > 1 || this.shape === 'dashed' ? html`<div class="gaps"></div>` : nothing}
      </div>
      <div class="infield">
        <gw-numerals .value=${this.value}></gw-numerals>
        ${this.caption ? html`<div class="caption">${this.caption}</div>` : nothing}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-dial': GwDial;
  }
}
