import { css } from 'lit';

export const noticeStyles = css`
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
    padding: var(--space-3) var(--space-4);
    border-inline-start: 6px solid var(--accent);
    background: var(--raised);
  }
  p {
    flex: 1 1 12rem;
    line-height: 1.4;
  }
`;
