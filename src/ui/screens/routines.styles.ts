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
  /* A phone on its side: the first routines shall be seen. */
  @media (max-height: 30rem) {
    .page {
      gap: var(--space-4);
    }
    .top {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      column-gap: var(--space-5);
    }
    search {
      gap: var(--space-3);
    }
    .time {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      gap: var(--space-4);
    }
    .time legend {
      float: inline-start;
      margin: 0;
    }
    .time label {
      min-block-size: var(--target);
    }
  }
  .kit {
    display: flex;
    flex: none;
    gap: var(--space-2);
  }
  .kit span {
    align-self: center;
    padding-inline: var(--space-3) var(--space-1);
    font-weight: 700;
    white-space: nowrap;
  }
  @media (min-width: 60rem) {
    .page {
      max-inline-size: var(--measure-pair);
    }
    .time {
      max-inline-size: 30rem;
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
    grid-template: 'minutes words' auto 'start words' 1fr 'strip strip' auto / 4.5rem minmax(0, 1fr);
    align-content: start;
    gap: var(--space-3) var(--space-4);
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
    align-content: start;
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
  .start {
    grid-area: start;
    align-self: start;
    /* Above the name's link, which covers the card. */
    z-index: 1;
    padding-inline: 0;
  }
  .start:hover {
    background: var(--text);
    border-color: var(--text);
    color: var(--field);
  }
  .start:focus-visible {
    outline-color: var(--text);
  }
  /* Every exercise, on one floor; what has no room is pushed sideways, under the page's edge. */
  .strip {
    grid-area: strip;
    z-index: 1;
    display: flex;
    gap: var(--space-2);
    margin-inline: calc(-1 * var(--space-5));
    padding-inline: var(--space-5);
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scrollbar-width: none;
  }
  .strip gw-picture {
    flex: none;
    inline-size: 4.4rem;
    block-size: 4rem;
  }
  @media (min-width: 60rem) {
    .strip {
      flex-wrap: wrap;
      margin-inline: 0;
      padding-inline: 0;
      overflow: visible;
    }
    .strip gw-picture {
      inline-size: 4.25rem;
      block-size: 4rem;
    }
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
