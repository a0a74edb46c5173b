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
  .bare {
    min-block-size: 2.75rem;
    font-size: var(--size-1);
    font-weight: 400;
  }
`;
