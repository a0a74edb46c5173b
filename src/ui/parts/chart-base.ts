import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { bisectCenter } from 'd3-array';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { tabbedRows } from '../../core/transfer/tabbed-rows.ts';
import { emit } from '../events.ts';

/** A place on a chart that can be asked for its value. */
export interface Stop {
  /** Pixels from the left. */
  readonly x: number;
  /** `16 – 22 Nov 2026` */
  readonly when: string;
  /** `46 min` */
  readonly words: string;
  readonly note?: string;
  /** The same for who does not see the drawing. */
  readonly said?: string;
}

export interface ChartTable {
  readonly head: readonly string[];
  /** Newest first; the first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * What all charts do: they are drawn as wide as they stand, say the value that a finger, a mouse or the arrow keys ask
 * for, and are a table for whoever wants one, to be copied too. A slider lies over the drawing, unseen, for keys and
 * screen readers.
 *
 * @fires gw-copy - Inside the tap.
 */
export abstract class ChartBase extends LitElement {
  /** What it shows: "Minutes by week". */
  @property() label = '';

  /** What is said while no value is asked for. */
  @property() summary = '';

  @property() locale = 'en';

  @state() protected inlineSize = 0;

  /** Index of the stop that is asked for. */
  @state() protected chosen: number | undefined;

  @state() private asTable = false;

  /** What became of copying the table. */
  @state() private copied = '';

  private readonly sizes = new ResizeObserver(([entry]) => {
    // Drawn at once, it would change its height while sizes are being told, which browsers call a loop.
    requestAnimationFrame(() => {
      this.inlineSize = Math.floor(entry?.contentRect.width ?? 0);
    });
  });

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.chosen !== undefined && this.chosen >= this.stops.length) this.chosen = undefined;
  }

  /** From left to right. */
  protected abstract get stops(): readonly Stop[];

  protected abstract get table(): ChartTable;

  /** The drawing, `inlineSize` pixels wide. */
  protected abstract renderDrawing(): TemplateResult;

  private point(event: PointerEvent): void {
    const { left } = (event.currentTarget as Element).getBoundingClientRect();
    this.chosen = bisectCenter(
      this.stops.map(({ x }) => x),
      event.clientX - left,
    );
  }

  private leave(event: PointerEvent): void {
    // A finger that is lifted wants to read on.
    if (event.pointerType === 'mouse') this.chosen = undefined;
  }

  private renderSlider() {
    const { stops } = this;
    const at = this.chosen ?? stops.length - 1;
    const stop = stops[at];
    if (!stop) return nothing;
    return html`<input
      type="range"
      min="0"
      max=${stops.length - 1}
      .value=${String(at)}
      aria-label=${msg(str`${this.label}, value by value`)}
      aria-valuetext=${[stop.when, stop.words, stop.note, stop.said].filter(Boolean).join(', ')}
      @input=${(event: Event & { target: HTMLInputElement }) => {
        this.chosen = event.target.valueAsNumber;
      }}
      @focus=${() => {
        this.chosen ??= stops.length - 1;
      }}
      @blur=${() => {
        this.chosen = undefined;
      }}
    />`;
  }

  private renderReadout() {
    const stop = this.chosen === undefined ? undefined : this.stops[this.chosen];
    if (!stop) return html`<p class="readout">${this.summary}</p>`;
    return html`<p class="readout">
      <b>${stop.words}</b> <span>${stop.when}${stop.note ? html` · <bdi>${stop.note}</bdi>` : nothing}</span>
    </p>`;
  }

  private renderTable() {
    const { head, rows } = this.table;
    return html`<div class="scroll" role="region" aria-label=${this.label} tabindex="0">
      <table>
        <thead>
          <tr>
            ${head.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([first, ...others]) => html`<tr>
              <th scope="row">${first}</th>
              ${others.map((cell) => html`<td><bdi>${cell}</bdi></td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private renderFigure() {
    return html`${this.renderReadout()}
      <div
        class="drawing"
        @pointerdown=${this.point}
        @pointermove=${this.point}
        @pointerleave=${this.leave}
      >
        ${this.inlineSize > 0 ? this.renderDrawing() : nothing} ${this.renderSlider()}
      </div>`;
  }

  private copy(): void {
    const { head, rows } = this.table;
    emit(this, 'gw-copy', {
      text: tabbedRows([head, ...rows]),
      told: (done) => {
        this.copied = done ? msg('Copied.') : msg('The browser does not let it be copied.');
      },
    });
  }

  override render() {
    return html`<figure>
      ${this.asTable ? this.renderTable() : this.renderFigure()}
      <button
        type="button"
        class="bare"
        aria-label=${this.asTable ? msg(str`${this.label}: as a chart`) : msg(str`${this.label}: as a table`)}
        @click=${() => {
          this.asTable = !this.asTable;
          this.copied = '';
        }}
      >
        ${this.asTable ? msg('As a chart') : msg('As a table')}
      </button>
      ${
        this.asTable
          ? html`<button type="button" class="bare" aria-label=${msg(str`${this.label}: copy the table`)} @click=${() => this.copy()}>
                ${msg('Copy')}
              </button>
              <span role="status">${this.copied}</span>`
          : nothing
      }
    </figure>`;
  }
}
