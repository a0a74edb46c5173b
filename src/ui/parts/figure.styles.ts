import { css } from 'lit';

/**
 * The colours of a figure. They come from the colour of the text around it and three properties:
 * `--figure-field`, the plain colour behind it; `--figure-shirt`, its shirt; `--figure-glow`, the limb that works.
 */
export const figureColours = css`
  :host {
    --figure-ground: var(--figure-field, var(--field, canvas));
    --figure-cloth: var(--figure-shirt, var(--track-lit, currentColor));
    --figure-worker: var(--figure-glow, var(--figure-cloth));
    --figure-dim: 48%;
  }
  :host([field='work']) {
    --figure-field: var(--work-field);
    --figure-shirt: var(--chalk);
    --figure-glow: var(--chalk);
    --figure-dim: 56%;
  }
  .skin {
    --own: currentColor;
  }
  .eye {
    --own: color-mix(in oklab, currentColor 10%, var(--figure-ground));
  }
  .shirt,
  .cap {
    --own: var(--figure-cloth);
  }
  .sleeve {
    --own: color-mix(in oklab, var(--figure-cloth) 89%, var(--ink, #12161f));
  }
  .glow {
    --own: var(--figure-worker);
  }
  /* The limb that works, all of it, in the one colour: skin and cloth stay apart by their lightness. */
  .glow-skin {
    --own: color-mix(in oklab, var(--figure-worker) 82%, currentColor);
  }
  .glow-cloth {
    --own: color-mix(in oklab, color-mix(in oklab, currentColor 66%, var(--figure-ground)) 55%, var(--figure-worker));
  }
  .arrow {
    --own: color-mix(in oklab, currentColor 70%, var(--figure-ground));
  }
  .shorts {
    --own: color-mix(in oklab, currentColor 66%, var(--figure-ground));
  }
  .shoe {
    --own: color-mix(in oklab, currentColor 50%, var(--figure-ground));
  }
  .sole {
    --own: color-mix(in oklab, currentColor 82%, var(--figure-ground));
  }
  .mat {
    --own: color-mix(in oklab, currentColor 26%, var(--figure-ground));
  }
  .prop {
    --own: color-mix(in oklab, currentColor 30%, var(--figure-ground));
  }
  .prop-dark {
    --own: color-mix(in oklab, currentColor 46%, var(--figure-ground));
  }
  .iron {
    --own: color-mix(in oklab, currentColor 72%, var(--figure-ground));
  }
  .steel {
    --own: color-mix(in oklab, currentColor 30%, var(--figure-ground));
  }
  .band {
    --own: var(--figure-cloth);
  }
  .floor {
    --own: color-mix(in oklab, currentColor 14%, var(--figure-ground));
  }
  path {
    fill: var(--own);
  }
  .far {
    fill: color-mix(in oklab, var(--own) var(--figure-dim), var(--figure-ground));
  }
  .gap {
    stroke: var(--figure-ground);
    stroke-width: 150;
    paint-order: stroke;
    stroke-linejoin: round;
  }
`;

export const figureStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    min-block-size: 0;
  }
  svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    /* A layer of its own: a new pose has the browser paint the figure and nothing around it. */
    will-change: transform;
    contain: strict;
  }
`;
