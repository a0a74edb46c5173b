import { css } from 'lit';

export const historySessionStyles = css`
  .whole {
    max-inline-size: var(--measure-pair);
  }
  .whole,
  section {
    grid-template-columns: minmax(0, 1fr);
  }
  section {
    display: grid;
    gap: var(--space-4);
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-4) var(--space-6);
    inline-size: 100%;
  }
  dl > div {
    display: grid;
    align-content: start;
  }
  dt {
    font-size: var(--size-1);
    color: var(--quiet);
  }
  dd {
    font-size: var(--size-4);
    font-weight: 800;
    line-height: 1.2;
    letter-spacing: -0.01em;
    font-variant-numeric: tabular-nums;
  }
  .unit {
    font-size: var(--size-2);
    font-weight: 400;
    letter-spacing: 0;
  }
  .actions,
  .last {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
  }
  .felt {
    display: grid;
    gap: var(--space-2);
    font-size: var(--size-3);
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .note {
    padding-inline-start: var(--space-4);
    border-inline-start: 4px solid var(--accent);
    white-space: pre-line;
  }
  @media (max-width: 30rem) {
    .actions > *,
    .last > * {
      inline-size: 100%;
    }
  }
`;
