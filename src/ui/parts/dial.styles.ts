import { css } from 'lit';

/**
 * Expects `--dial-field`, the plain colour behind it, so that the infield can cover the middle without a mask.
 */
export const dialStyles = css`
  :host {
    --thick: clamp(0.75rem, 4.5cqmin, 1.75rem);
    display: grid;
    place-items: center;
    container-type: size;
    min-block-size: 96px;
    min-inline-size: 0;
  }
  :host([shape='thin']) {
    --thick: clamp(0.3rem, 1.4cqmin, 0.5rem);
  }
  .oval {
    --wide: min(100cqi, 140cqb);
    --high: min(100cqb, 86cqi);
    position: relative;
    display: grid;
    inline-size: var(--wide);
    block-size: var(--high);
    border-radius: calc(var(--high) * 0.44);
    isolation: isolate;
  }
  /* Covers the hairline that a rounded clip leaves between the gaps. */
  .oval:has(.gaps)::after {
    content: '';
    position: absolute;
    inset: 0;
    outline: 3px solid var(--dial-field, canvas);
    outline-offset: -1px;
    border-radius: inherit;
  }
  .lane,
  .infield {
    grid-area: 1 / 1;
    min-inline-size: 0;
    min-block-size: 0;
  }
  .lane {
    position: relative;
    overflow: hidden;
    border-radius: inherit;
  }
  .lane::before {
    content: '';
    position: absolute;
    inset: 0;
    background: currentColor;
    opacity: 0.18;
  }
  .half {
    position: absolute;
    inset-block: 0;
    /* A little over the middle, or a hairline shows between the two. */
    inline-size: calc(50% + 0.5px);
    overflow: hidden;
  }
  .left {
    left: 0;
  }
  .right {
    right: 0;
  }
  .plane {
    position: absolute;
    top: calc(50% - var(--wide));
    inline-size: var(--wide);
    block-size: calc(var(--wide) * 2);
    background: currentColor;
    /* A layer of its own is turned without being painted anew. */
    will-change: rotate;
  }
  .left .plane {
    right: 0;
    transform-origin: right center;
  }
  .right .plane {
    left: 0;
    transform-origin: left center;
  }
  .gaps {
    position: absolute;
    inset: 0;
    background: repeating-conic-gradient(
      var(--dial-field, canvas) 0 1.4deg,
      transparent 1.4deg calc(360deg / max(2, var(--parts, 2)) - 1.4deg),
      var(--dial-field, canvas) 0 calc(360deg / max(2, var(--parts, 2)))
    );
  }
  :host([shape='dashed']) .gaps {
    background: repeating-conic-gradient(
      var(--dial-field, canvas) 0 2.5deg,
      transparent 2.5deg 7.5deg,
      var(--dial-field, canvas) 0 10deg
    );
  }
  .infield {
    position: relative;
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    justify-items: center;
    gap: 3.5cqmin;
    margin: var(--thick);
    padding: calc(var(--high) * 0.12) calc(var(--high) * 0.13);
    border-radius: calc(var(--high) * 0.44 - var(--thick));
    background: var(--dial-field, canvas);
  }
  .infield:has(.caption) {
    padding-block: calc(var(--high) * 0.1) calc(var(--high) * 0.08);
  }
  gw-numerals {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    overflow: hidden;
  }
  .caption {
    font-size: clamp(0.875rem, 6.5cqmin, 2rem);
    font-weight: 800;
    line-height: 1;
    letter-spacing: -0.01em;
  }

  /* Changing sides: the two straights of the track become arrows. */
  :host([shape='arrows']) .oval {
    border-radius: 0;
  }
  :host([shape='arrows']) .lane::before,
  :host([shape='arrows']) .lane::after {
    --head: clamp(2rem, 16cqmin, 6rem);
    content: '';
    position: absolute;
    inset: 0 0 auto;
    block-size: var(--head);
    background: currentColor;
    opacity: 1;
    clip-path: polygon(
      0 34%,
      calc(100% - var(--head)) 34%,
      calc(100% - var(--head)) 0,
      100% 50%,
      calc(100% - var(--head)) 100%,
      calc(100% - var(--head)) 66%,
      0 66%
    );
  }
  :host([shape='arrows']) .lane::after {
    inset: auto 0 0;
    rotate: 180deg;
  }
  :host([shape='arrows']) .half {
    display: none;
  }
  :host([shape='arrows']) .infield {
    background: none;
    margin: 0;
    padding-block: clamp(2.25rem, 19cqmin, 7rem);
  }
`;
