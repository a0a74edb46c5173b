import { css } from 'lit';

export const routineStyles = css`
  .facts {
    font-weight: 700;
  }
  .start {
    inline-size: 100%;
    min-block-size: 5rem;
    font-size: var(--size-5);
    font-weight: 800;
    letter-spacing: -0.02em;
  }
  section {
    display: grid;
    gap: var(--space-2);
  }
  .kind {
    padding-block: var(--space-1);
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--space-4);
    padding-block: var(--space-3);
    border-block-end: 2px solid var(--line);
  }
  .name,
  .amount {
    font-weight: 700;
  }
  .amount {
    text-align: end;
  }
  .more {
    grid-column: 1 / -1;
  }
`;
