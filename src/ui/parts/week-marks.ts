import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { WeekMark } from '../../core/history/count-weeks.ts';
import { periodInWords } from '../period-words.ts';

const SIZE = 24;

/** The last weeks as a row of marks, told apart by their shape. In the current colour. */
@customElement('gw-week-marks')
export class GwWeekMarks extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    ol {
      display: flex;
      justify-content: space-between;
      max-inline-size: 30rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      flex: 0 1 2rem;
    }
    svg {
      display: block;
      inline-size: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 2.5;
    }
    .full {
      fill: currentColor;
    }
    .lines {
      stroke-linecap: round;
    }
  `;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  /** Oldest first. */
  @property({ attribute: false }) marks: readonly WeekMark[] = [];

  @property() locale = 'en';

  private words({ week, done, goal, state }: WeekMark): string {
    const when = periodInWords(week, 'week', this.locale);
    if (state === 'met') return msg(str`${when}: goal met, ${done} done`);
    if (state === 'frozen') return msg(str`${when}: left out`);
    if (state === 'pending') return msg(str`${when}: ${done} of ${goal} so far`);
    return msg(str`${when}: ${done} of ${goal}`);
  }

  private shape({ state, done, goal }: WeekMark): TemplateResult {
    if (state === 'met') return svg`<circle class="full" cx="12" cy="12" r="9.5"/>`;
    if (state === 'frozen') return svg`<path class="lines" d="M8 5v14M16 5v14"/>`;
    if (state === 'missed') return svg`<path class="lines" d="M7 12h10"/>`;
    // As full as the week is.
    const height = 19 * Math.min(1, done / goal);
    return svg`<clipPath id="so-far"><rect x="0" y=${21.5 - height} width=${SIZE} height=${SIZE}/></clipPath>
      <circle class="full" cx="12" cy="12" r="9.5" clip-path="url(#so-far)"/><circle cx="12" cy="12" r="9.5"/>`;
  }

  override render() {
    return html`<ol>
      ${this.marks.map(
        (mark) => html`<li>
          <svg viewBox="0 0 ${SIZE} ${SIZE}" role="img" aria-label=${this.words(mark)}>
            <title>${this.words(mark)}</title>
            ${this.shape(mark)}
          </svg>
        </li>`,
      )}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-week-marks': GwWeekMarks;
  }
}
