import { css } from 'lit';

export const lossStyles = css`
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
  }
  .keys > * {
    flex: 1 1 12rem;
    min-block-size: 3.5rem;
  }
  /* The word for what is gone is as large as a result. */
  h1 {
    padding-block-start: var(--space-4);
    border-block-start: 6px solid var(--accent);
  }
`;
