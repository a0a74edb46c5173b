import { css } from 'lit';

/** A field to search in, above a row of filters. */
export const searchStyles = css`
  search {
    display: grid;
    gap: var(--space-3);
    min-inline-size: 0;
  }
  input[type='search'] {
    inline-size: 100%;
    min-block-size: 3.5rem;
    padding: 0 var(--space-5);
    border: 2px solid var(--text);
    border-radius: var(--pill);
    background: var(--raised);
    color: inherit;
    font: inherit;
    font-size: var(--size-3);
  }
  input::placeholder {
    color: var(--quiet);
    opacity: 1;
  }
`;
