import { css } from 'lit';

export const historySessionStyles = css`
  section {
    display: grid;
    gap: var(--space-4);
  }
`;
