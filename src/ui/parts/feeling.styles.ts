import { css } from 'lit';

export const feelingStyles = css`
  .questions {
    display: grid;
    gap: var(--space-5);
  }
  label {
    display: grid;
    gap: var(--space-2);
    font-size: var(--size-3);
    font-weight: 700;
  }
  input,
  textarea {
    inline-size: 100%;
    min-block-size: var(--target);
    padding: var(--space-3);
    border: 2px solid var(--quiet);
    border-radius: 0.75rem;
    background: var(--raised);
    color: inherit;
    font: inherit;
    font-size: var(--size-2);
    font-weight: 400;
    resize: vertical;
  }
`;
