import { css } from 'lit';

export const setListStyles = css`
  .set {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2) var(--space-4);
    padding-block: var(--space-3);
    border-block-start: 2px solid var(--line);
  }
  .name {
    font-weight: 700;
  }
  .missed .name {
    color: var(--quiet);
    font-weight: 400;
  }
  .result {
    display: grid;
    justify-items: center;
  }
  .words {
    flex: 1 1 8rem;
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-3);
    flex: 1 0 100%;
    padding-block-end: var(--space-2);
  }
  .fields label {
    display: grid;
    flex: 1 1 8rem;
    gap: var(--space-1);
    max-inline-size: 12rem;
    font-size: var(--size-1);
  }
  input,
  select {
    inline-size: 100%;
    min-block-size: var(--target);
    padding: 0 var(--space-3);
    border: 2px solid var(--quiet);
    border-radius: 0.75rem;
    background: var(--raised);
    color: inherit;
    font: inherit;
    font-size: var(--size-2);
    font-variant-numeric: tabular-nums;
  }
  .bare {
    min-block-size: 2.75rem;
    font-size: var(--size-1);
    font-weight: 400;
  }
  .more {
    margin-inline-start: calc(-1 * var(--space-3));
    text-align: start;
  }
`;
