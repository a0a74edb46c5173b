import { css } from 'lit';

export const notFoundStyles = css`
  gw-numerals {
    inline-size: min(100%, 22rem);
    margin-block-start: var(--space-6);
    color: var(--accent);
  }
`;
