import { css } from 'lit';

export const yearCalendarStyles = css`
  :host {
    --s1: color-mix(in oklab, var(--track-lit) 50%, var(--field));
    --s2: color-mix(in oklab, var(--track-lit) 78%, var(--field));
    --s3: var(--track-lit);
    --s4: light-dark(#b8341a, #ffb199);
    --cell: 28px;
    display: grid;
    gap: var(--space-3);
    min-inline-size: 0;
    container-type: inline-size;
  }
  .scroller {
    position: relative;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--line) transparent;
    scroll-padding-inline: 4rem 1rem;
    /* The outlines of days at the edge are not to be cut off. */
    padding: 4px;
    margin: -4px;
  }
  table {
    border-spacing: 0;
    border-collapse: separate;
    table-layout: fixed;
    inline-size: max-content;
    cursor: pointer;
  }
  th {
    padding: 0;
    font-size: 0.75rem;
    font-weight: 400;
    line-height: 1.2;
    text-align: start;
    color: var(--quiet);
    white-space: nowrap;
  }
  thead th {
    padding-block-end: var(--space-1);
    padding-inline-start: 2px;
  }
  tbody th,
  thead td {
    position: sticky;
    inset-inline-start: -4px;
    z-index: 1;
    padding-inline: 4px var(--space-2);
    background: var(--field);
  }
  tbody td,
  .cell {
    position: relative;
    box-sizing: border-box;
    inline-size: var(--cell);
    min-inline-size: var(--cell);
    block-size: var(--cell);
    padding: 0;
    -webkit-tap-highlight-color: transparent;
  }
  tbody td::before,
  .cell::before {
    content: '';
    position: absolute;
    inset: var(--inset, 6%);
    border-radius: 28%;
    background: var(--fill, transparent);
  }
  /* How much it was is told by size as well as by colour. */
  .rest::before {
    --inset: 38%;
    border-radius: 50%;
    --fill: color-mix(in oklab, var(--line) 70%, var(--quiet));
  }
  .to-come::before {
    --inset: 44%;
    border-radius: 50%;
    --fill: var(--line);
  }
  .s1 {
    --inset: 24%;
    --fill: var(--s1);
  }
  .s2 {
    --inset: 17%;
    --fill: var(--s2);
  }
  .s3 {
    --inset: 10%;
    --fill: var(--s3);
  }
  .s4 {
    --inset: 5%;
    --fill: var(--s4);
  }
  .pain::after {
    content: '';
    position: absolute;
    inset: 31%;
    border: max(1.5px, 0.06em) solid var(--field);
    background: var(--text);
    rotate: 45deg;
  }
  [aria-current] {
    border-radius: 34%;
    box-shadow: 0 0 0 2px var(--text);
    z-index: 1;
  }
  [aria-selected='true'] {
    border-radius: 34%;
    background: color-mix(in oklab, var(--text) 22%, transparent);
  }
  td:focus-visible {
    outline-offset: 1px;
    border-radius: 34%;
    z-index: 2;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-4);
    font-size: var(--size-1);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: var(--space-1);
    white-space: nowrap;
  }
  .legend .cell {
    --cell: 22px;
    display: inline-block;
  }
  .day {
    display: grid;
    gap: var(--space-1);
    align-content: center;
    min-block-size: 4.5rem;
    padding: var(--space-3) var(--space-4);
    border-radius: var(--corner);
    background: var(--raised);
  }
  .date {
    font-weight: 700;
  }
  .day li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: var(--space-3);
  }
  .day a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--target);
    font-weight: 700;
    overflow-wrap: anywhere;
  }
  @media (min-width: 60rem) {
    :host {
      --cell: max(17px, calc((100cqi - 3rem) / 54));
    }
  }
  @media (min-width: 60rem) and (pointer: coarse) {
    :host {
      --cell: max(24px, calc((100cqi - 3rem) / 54));
    }
  }
  @media (forced-colors: active) {
    tbody td::before,
    .cell::before,
    .pain::after {
      forced-color-adjust: none;
    }
    [aria-current] {
      outline: 2px solid CanvasText;
    }
  }
`;
