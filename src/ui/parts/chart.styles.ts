import { css } from 'lit';

export const chartStyles = css`
  figure {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    margin: 0;
  }
  .readout {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--space-3);
    min-block-size: 3.25rem;
    align-content: start;
    font-size: var(--size-3);
    line-height: 1.35;
  }
  .readout b {
    font-weight: 800;
    font-variant-numeric: tabular-nums;
  }
  .readout span {
    color: var(--quiet);
    font-size: var(--size-2);
  }
  .drawing {
    position: relative;
    inline-size: 100%;
    touch-action: pan-y;
    cursor: default;
  }
  .drawing:has(input:focus-visible) {
    outline: 3px solid var(--text);
    outline-offset: 6px;
    border-radius: 0.25rem;
  }
  .drawing input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  svg {
    display: block;
    inline-size: 100%;
    overflow: visible;
    font: 400 var(--size-1) / 1 var(--font);
    fill: var(--text);
  }
  text {
    font-variant-numeric: tabular-nums;
    user-select: none;
    -webkit-user-select: none;
  }
  .tick {
    fill: var(--quiet);
  }
  .direct {
    font-weight: 800;
  }
  /* Words over a line stand on the field's colour. */
  .halo {
    paint-order: stroke;
    stroke: var(--field);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .grid {
    stroke: var(--line);
    stroke-width: 2;
  }
  .ground {
    stroke: var(--text);
    stroke-width: 3;
  }
  .limit {
    stroke: var(--quiet);
    stroke-width: 2;
    stroke-dasharray: 2 6;
    stroke-linecap: round;
  }
  .column.now {
    fill: var(--field);
    stroke: var(--text);
    stroke-width: 2;
  }
  .column.chosen {
    fill: var(--accent);
    stroke: var(--text);
    stroke-width: 2;
  }
  .line {
    fill: none;
    stroke: var(--text);
    stroke-width: 3;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .line.second {
    stroke-dasharray: 1 7;
  }
  .mark {
    fill: var(--text);
  }
  .mark.second {
    fill: var(--field);
    stroke: var(--text);
    stroke-width: 2.5;
  }
  .asked {
    stroke: var(--text);
    stroke-width: 2;
  }
  .mark.chosen {
    fill: var(--accent);
    stroke: var(--text);
    stroke-width: 2.5;
  }
  button.bare {
    margin-inline-start: calc(-1 * var(--space-3));
    font-size: var(--size-1);
    font-weight: 400;
  }
  button.bare + button.bare {
    margin-inline-start: 0;
  }
  [role='status'] {
    font-size: var(--size-1);
  }
  .scroll {
    inline-size: 100%;
    max-block-size: 22rem;
    overflow: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: var(--space-2) var(--space-3) var(--space-2) 0;
    border-block-end: 2px solid var(--line);
    text-align: start;
    vertical-align: baseline;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--field);
  }
  tbody th {
    font-weight: 400;
  }
  td {
    font-weight: 700;
  }
`;
