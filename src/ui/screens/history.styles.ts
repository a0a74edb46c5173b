import { css } from 'lit';

export const historyStyles = css`
  .page {
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-5);
    max-inline-size: var(--measure-pair);
  }
  .head,
  .turn,
  .count {
    display: flex;
    align-items: center;
    justify-content: space-between;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-3);
    inline-size: 100%;
  }
  .year,
  .log {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  .log {
    gap: var(--space-5);
    margin-block-start: var(--space-5);
  }
  gw-history-search {
    max-inline-size: var(--measure);
  }
  .turn h2 {
    flex: 1;
    font-variant-numeric: tabular-nums;
  }
  .turn button {
    inline-size: var(--target);
    padding: 0;
  }
  .turn span {
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-inline-start: 0.2em;
    border: solid currentColor;
    border-width: 0 0 3px 3px;
    rotate: 45deg;
  }
  .turn .on span {
    margin-inline: 0 0.2em;
    rotate: 225deg;
  }
  .turn [aria-disabled='true'] {
    opacity: 0.3;
    cursor: default;
  }
  .count {
    min-block-size: var(--target);
    color: var(--quiet);
  }
  .count button {
    color: var(--text);
  }
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
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-1);
    line-height: 1.35;
  }
  h3 {
    font-size: var(--size-3);
    font-weight: 700;
    line-height: 1.25;
    overflow-wrap: anywhere;
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
  .note {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    padding-inline-start: var(--space-3);
    border-inline-start: 3px solid var(--line);
    overflow-wrap: anywhere;
  }
  li .bare {
    font-size: var(--size-1);
    font-weight: 400;
  }
  .more {
    justify-self: start;
  }
  @media (min-width: 60rem) {
    .month ul {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: var(--space-6);
    }
    .month li {
      align-items: start;
    }
  }
  .deleted {
    position: sticky;
    inset-block-start: var(--space-2);
    z-index: 3;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-4);
    padding: var(--space-3) var(--space-4);
    border-inline-start: 6px solid var(--accent);
    background: var(--raised);
    box-shadow: 0 2px 12px color-mix(in oklab, var(--ink) 18%, transparent);
    overflow-wrap: anywhere;
  }
  .deleted .quiet {
    display: block;
    font-size: var(--size-1);
  }
  .deleted button {
    flex: none;
  }
  [role='status']:empty,
  div[role='status']:not(.deleted) {
    position: absolute;
  }
  .empty {
    display: grid;
    gap: var(--space-4);
    justify-items: start;
  }
`;
