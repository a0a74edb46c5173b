import { css } from 'lit';

export const historyStyles = css`
  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
    padding-block: var(--space-3);
    border-block-end: 2px solid var(--line);
  }
  .words {
    position: relative;
    flex: 1;
    display: grid;
    gap: var(--space-1);
    line-height: 1.35;
  }
  h3 {
    font-size: var(--size-3);
    font-weight: 700;
    line-height: 1.25;
  }
  h3 a {
    text-decoration: none;
  }
  h3 a:hover {
    text-decoration: underline;
  }
  h3 a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  h3 a:focus-visible {
    outline: none;
  }
  .words:has(a:focus-visible) {
    outline: 3px solid currentColor;
    outline-offset: 3px;
  }
  li .bare {
    font-size: var(--size-1);
    font-weight: 400;
  }
  .deleted {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-4);
    padding: var(--space-3) var(--space-4);
    border-inline-start: 6px solid var(--accent);
    background: var(--raised);
  }
  [role='status']:empty,
  [role='status']:not(.deleted) {
    position: absolute;
  }
  .empty {
    display: grid;
    gap: var(--space-5);
    justify-items: start;
  }
`;
