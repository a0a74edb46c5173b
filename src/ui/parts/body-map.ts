import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Muscle } from '../../content/facts.ts';
import { type BodyShape, bodyShapes, HEAD, SILHOUETTE } from './body-shapes.ts';

/** The body from the front and from behind, with the muscles that work lit. */
@customElement('gw-body-map')
@localized()
export class GwBodyMap extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
    }
    .body {
      fill: color-mix(in oklab, currentColor 13%, var(--field, canvas));
    }
    .muscle {
      fill: color-mix(in oklab, currentColor 25%, var(--field, canvas));
    }
    .works {
      fill: var(--track);
    }
    @media (forced-colors: active) {
      .works {
        fill: Highlight;
      }
    }
  `;

  @property({ attribute: false }) muscles: readonly Muscle[] = [];

  /** The same in words, for those who do not see it. */
  @property({ attribute: false }) names: readonly string[] = [];

  private renderSide(shapes: readonly BodyShape[], x: number) {
    return svg`<g transform="translate(${x} 2)">
      <ellipse class="body" cy=${HEAD.cy} rx=${HEAD.rx} ry=${HEAD.ry}></ellipse>
      <path class="body" d=${SILHOUETTE}></path>
      ${shapes.map(({ path, works }) => svg`<path class=${works ? 'muscle works' : 'muscle'} d=${path}></path>`)}
    </g>`;
  }

  override render() {
    const { front, back } = bodyShapes(this.muscles);
    const label = msg(str`The body from the front and from behind. Worked: ${this.names.join(', ')}.`);
    return html`<svg viewBox="0 0 176 224" role="img" aria-label=${label}>
      ${this.renderSide(front, 42)} ${this.renderSide(back, 134)}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gw-body-map': GwBodyMap;
  }
}
