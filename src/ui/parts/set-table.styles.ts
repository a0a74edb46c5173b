import { css } from 'lit';

export const setTableStyles = css`
  :host {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr));
    align-items: start;
    gap: var(--space-5) var(--space-6);
  }
  p {
    grid-column: 1 / -1;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block-end: var(--space-1);
    font-size: var(--size-3);
    font-weight: 700;
    line-height: 1.25;
    text-align: start;
    overflow-wrap: anywhere;
  }
  caption .quiet {
    font-size: var(--size-1);
    font-weight: 400;
  }
  th,
  td {
    padding: var(--space-2) var(--space-2) var(--space-2) 0;
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
  thead th {
    padding-block: var(--space-1);
    font-size: var(--size-1);
    color: var(--quiet);
  }
  tbody tr {
    border-block-start: 2px solid var(--line);
  }
  tfoot tr:first-child {
    border-block-start: 2px solid var(--text);
  }
  .at {
    color: var(--quiet);
    font-size: var(--size-1);
    white-space: nowrap;
  }
  .number,
  tbody th {
    inline-size: 4em;
  }
  .number {
    inline-size: 4.6em;
  }
  .difference,
  .missed {
    color: var(--quiet);
    white-space: nowrap;
  }
  td .quiet,
  .load {
    white-space: nowrap;
  }
  @media (max-width: 26rem) {
    .number,
    tbody th {
      inline-size: 3.4em;
    }
    th,
    td {
      padding-inline-end: var(--space-1);
    }
    td,
    tbody th,
    tfoot th {
      font-size: 0.9375rem;
    }
    .at {
      font-size: 0.8125rem;
    }
  }
`;
