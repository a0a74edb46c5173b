import { css } from 'lit';

export const routinesStyles = css`
  @media (min-width: 60rem) {
    .page {
      max-inline-size: var(--measure-pair);
    }
    ul {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: var(--space-7);
    }
  }
  li {
    position: relative;
    display: grid;
    grid-template-columns: 4.5rem minmax(0, 1fr);
    gap: var(--space-4);
    padding-block: var(--space-4);
    border-block-start: 2px solid var(--line);
  }
  .minutes {
    display: grid;
    gap: var(--space-1);
    align-content: start;
    font-size: var(--size-1);
  }
  gw-numerals {
    justify-self: start;
    block-size: 2.5rem;
  }
  .words {
    display: grid;
    gap: var(--space-1);
    line-height: 1.4;
  }
  h2 {
    font-size: var(--size-3);
    line-height: 1.25;
  }
  a {
    text-decoration: none;
  }
  h2 a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  h2 a:hover {
    text-decoration: underline;
  }
  h2 a:focus-visible {
    outline: none;
  }
  li:has(h2 a:focus-visible) {
    outline: 3px solid currentColor;
    outline-offset: 3px;
  }
`;
