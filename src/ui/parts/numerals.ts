import { html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { numeralsStyles } from './numerals.styles.ts';

const WIDTH = 64;
const HEIGHT = 100;
const GAP = 9;
const COLON = 22;

/**
 * The figures of the track: straights and arcs of one lane's width, on a 64 × 100 field. Diagonals run past
 * the field's edge and are cut level by it. 3 has a flat top and 4 an open one, 6 and 9 straight tails, so that
 * none can be taken for an 8 or a 0 from three metres.
 */
const STROKES: Readonly<Record<string, string>> = {
  '0': 'M8 30A22 22 0 0 1 52 30V70A22 22 0 0 1 8 70Z',
  '1': 'M10 29L37 10V112',
  '2': 'M8 33V30A22 22 0 1 1 48.28 42.23L15 92H54',
  '3': 'M6 8H46L27 44H29A24 24 0 1 1 6.4 76.2',
  '4': 'M39 -8L11 71H62M43 43V112',
  '5': 'M53 8H14V44H28A24 24 0 1 1 5.4 76.2',
  '6': 'M45 -10L9.58 58.42A23 23 0 1 0 50.42 79.58A23 23 0 0 0 9.58 58.42',
  '7': 'M5 8H48L21 112',
  '8': 'M30 8A20 20 0 0 1 30 48A20 20 0 0 1 30 8ZM30 46A23 23 0 0 1 30 92A23 23 0 0 1 30 46Z',
  '9': 'M15 110L50.42 41.58A23 23 0 1 0 9.58 20.42A23 23 0 0 0 50.42 41.58',
};

/**
 * Numerals drawn by us, tabular, in the current colour, as large as the box allows. Hidden from screen readers:
 * whoever uses them says the number in words.
 */
@customElement('gw-numerals')
export class GwNumerals extends LitElement {
  static override styles = numeralsStyles;

  /** Digits and colons. */
  @property() value = '';

  private get inlineSize(): number {
    const sizes = [...this.value].map((character) => (character === ':' ? COLON : WIDTH) + GAP);
    return Math.max(
      1,
      sizes.reduce((sum, size) => sum + size, -GAP),
    );
  }

  protected override willUpdate(): void {
    this.style.setProperty('--aspect', String(this.inlineSize / HEIGHT));
  }

  override render() {
    let x = 0;
    const figures = [...this.value].map((character) => {
      const at = x;
      x += (character === ':' ? COLON : WIDTH) + GAP;
      return character === ':'
        ? svg`<svg x=${at} width=${COLON} height=${HEIGHT}><circle class="dot" cx="11" cy="31" r="9.5"/><circle class="dot" cx="11" cy="71" r="9.5"/></svg>`
        : svg`<svg x=${at} width=${WIDTH} height=${HEIGHT} viewBox="-2 0 ${WIDTH} ${HEIGHT}"><path d=${STROKES[character] ?? ''}/></svg>`;
    });
    return html`<svg viewBox="0 0 ${this.inlineSize} ${HEIGHT}" aria-hidden="true" focusable="false">${figures}</svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-numerals': GwNumerals;
  }
}
