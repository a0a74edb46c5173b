import { css } from 'lit';

export const routinesStyles = css`
  .page {
    gap: var(--space-5);
    grid-template-columns: minmax(0, 1fr);
  }
  search {
    display: grid;
    gap: var(--space-4);
  }
  legend {
    padding: 0;
    margin-block-end: var(--space-2);
    font-weight: 700;
  }
  /* Time first, and large: it is what one comes with. */
  .time div {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    border: 2px solid var(--text);
    border-radius: var(--pill);
    overflow: clip;
  }
  .time label {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 3.5rem;
    font-size: var(--size-3);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .time input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .time label:has(:checked) {
    border-radius: var(--pill);
    background: var(--text);
    color: var(--field);
  }
  .time label:has(:focus-visible) {
    outline: 3px solid var(--text);
    outline-offset: -6px;
    border-radius: var(--pill);
  }
  .time label:has(:checked:focus-visible) {
    outline-color: var(--field);
  }
  @media (min-width: 60rem) {
    .page {
      max-inline-size: var(--measure-pair);
    }
    search {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: end;
      gap: var(--space-5);
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
    grid-template: 'minutes words' auto 'strip strip' auto / 4.5rem minmax(0, 1fr);
    align-content: start;
    gap: 0 var(--space-4);
    padding-block: var(--space-4) var(--space-3);
    border-block-start: 2px solid var(--line);
  }
  .minutes {
    grid-area: minutes;
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
    grid-area: words;
    display: grid;
    gap: var(--space-1);
    line-height: 1.4;
  }
  h2 {
    font-size: var(--size-3);
    line-height: 1.25;
  }
  .fit {
    font-weight: 700;
  }
  .strip {
    grid-area: strip;
    display: grid;
    grid-template: 4.5rem / repeat(4, minmax(0, 7rem));
    gap: var(--space-2);
  }
  li a {
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
  .none {
    display: grid;
    justify-items: start;
    gap: var(--space-3);
    padding-block: var(--space-5);
  }
`;
