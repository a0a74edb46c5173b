import { css } from 'lit';

export const routineStyles = css`
  /* A column that flows, so that the bar can stay at its foot: in a grid it could not leave its own row. */
  .page {
    display: flex;
    flex-direction: column;
    padding-block-end: 0;
    min-block-size: 100dvh;
  }
  .left {
    display: contents;
  }
  .facts {
    font-weight: 700;
  }
  .bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    order: 1;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 0 var(--space-3);
    /* As wide as the page, so that what scrolls goes under it. */
    margin-block-start: auto;
    margin-inline: calc(-1 * var(--space-5));
    padding: var(--space-1) var(--space-5) max(var(--space-3), env(safe-area-inset-bottom));
    border-block-start: 3px solid var(--text);
    background: var(--field);
  }
  .time {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
  }
  .left-out {
    padding-block: var(--space-1);
    line-height: 1.25;
    text-wrap: pretty;
  }
  .time .bare {
    flex: none;
    margin-inline-end: calc(-1 * var(--space-3));
  }
  .start {
    min-block-size: 3.5rem;
    font-size: var(--size-4);
    font-weight: 800;
    letter-spacing: -0.02em;
  }
  .start:only-child {
    grid-column: 1 / -1;
    margin-block-start: var(--space-2);
  }
  gw-stepper {
    font-size: var(--size-3);
  }
  .plan {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-6);
  }
  section {
    display: grid;
    gap: var(--space-2);
  }
  .kind {
    padding-block: var(--space-1);
  }
  li {
    display: grid;
    grid-template: 'picture name' auto 'picture amount' auto / 4.5rem minmax(0, 1fr);
    align-content: center;
    gap: 0 var(--space-4);
    min-block-size: 5rem;
    padding-block: var(--space-2);
    border-block-end: 2px solid var(--line);
  }
  section:last-child > ol:last-child > li:last-child {
    border-block-end: 0;
  }
  gw-picture {
    grid-area: picture;
    block-size: 4rem;
  }
  .name {
    grid-area: name;
    align-self: end;
    font-weight: 700;
    line-height: 1.25;
  }
  .name a {
    text-decoration: none;
    /* Not under the bar when the focus comes here. */
    scroll-margin-block: var(--space-4) 12rem;
  }
  .name a:hover {
    text-decoration: underline;
  }
  .level {
    display: inline-block;
    margin-inline-start: var(--space-1);
    padding: 0 var(--space-2);
    border: 2px solid currentColor;
    border-radius: var(--pill);
    font-size: var(--size-1);
    line-height: 1.3;
  }
  .amount {
    grid-area: amount;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-2);
  }
  /* A phone on its side: what it is and Start on the left, what is in it on the right. */
  @media (max-height: 30rem) and (min-width: 40rem) {
    .page {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      column-gap: var(--space-6);
      max-inline-size: var(--measure-pair);
    }
    .left {
      display: flex;
      flex-direction: column;
      gap: var(--space-4);
    }
    .top {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      gap: var(--space-2) var(--space-5);
    }
    .top > :not(.up, h1) {
      grid-column: 1 / -1;
    }
    .lede {
      font-size: var(--size-2);
    }
    .bar {
      margin-inline: 0;
      padding-inline: 0;
    }
    .plan {
      padding-block: var(--space-2) var(--space-5);
    }
  }
  @media (min-width: 60rem) and (min-height: 30.01rem) {
    .page {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: start;
      align-content: start;
      column-gap: var(--space-7);
      max-inline-size: var(--measure-pair);
      padding-block-end: var(--space-7);
    }
    .left {
      position: sticky;
      inset-block-start: var(--space-4);
      display: grid;
      gap: var(--space-5);
    }
    .bar {
      position: static;
      gap: var(--space-3) var(--space-4);
      margin: 0;
      padding: var(--space-4) 0 0;
    }
    .start {
      min-block-size: 5rem;
      font-size: var(--size-5);
    }
  }
`;
