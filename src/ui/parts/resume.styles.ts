import { css } from 'lit';

export const resumeStyles = css`
  section {
    display: grid;
    gap: var(--space-2);
    padding: var(--space-5);
    border: 3px solid var(--text);
    border-radius: var(--corner);
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
    margin-block-start: var(--space-3);
  }
  button {
    flex: 1 1 8rem;
    min-block-size: 3.5rem;
    white-space: nowrap;
  }
`;
