import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Ms } from '../../core/units.ts';
import { dialStyles } from './dial.styles.ts';
import { cut, film } from './film.ts';
import './numerals.ts';

/** Between two pictures of the track: two in a second, and the third falls together with the digits' own. */
const BETWEEN: Ms = 500;
/** A track that is run slowly need not be drawn more often than in so many steps. */
const STEPS = 300;

/**
 * The number and the track around it. The track is run anticlockwise, as on every track, and what is left of it
 * is what is left of the step. Two half-planes turn behind the infield, a few times a second: an animation would be
 * smoother than an eye on the digits sees, and cost more than everything else in a session.
 */
@customElement('gw-dial')
export class GwDial extends LitElement {
  static override styles = dialStyles;

  @query('.first') private readonly first!: HTMLElement;

  @query('.second') private readonly second!: HTMLElement;

  /** When `elapsed` was 0, on the monotonic clock. */
  private origin: Ms = 0;

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

  override connectedCallback(): void {
    super.connectedCallback();
    // A moved element goes on.
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cut(this.run);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('parts')) this.style.setProperty('--parts', String(this.parts));
    this.origin = performance.now() - this.elapsed;
    // Where motion is not wanted the track moves with the digits alone.
    const moves = this.running && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (moves && this.length !== undefined) film(this.run);
    else {
      cut(this.run);
      this.draw(this.elapsed);
    }
  }

  private readonly run = (now: Ms): Ms => {
    this.draw(now - this.origin);
    return Math.max(BETWEEN, (this.length ?? 0) / STEPS);
  };

  private draw(elapsed: Ms): void {
    const { length } = this;
    const run = length === undefined || length <= 0 ? 0 : Math.min(1, Math.max(0, elapsed / length));
    for (const [i, plane] of [this.first, this.second].entries())
      plane.style.rotate = `${-180 * Math.min(1, Math.max(0, 2 * run - i))}deg`;
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
