import { css } from 'lit';

export const voicesStyles = css`
  fieldset,
  [role='group'] {
    display: grid;
  }
  legend {
    padding: 0;
    font-weight: 700;
  }
  .quiet {
    margin-block-start: var(--space-2);
  }
  label {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-block-size: var(--target);
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--text);
  }
  label:has(:checked) {
    font-weight: 700;
  }
  button {
    justify-self: start;
    margin-block-start: var(--space-2);
  }
`;
