import { css } from 'lit';

export const exerciseStyles = css`
  .page {
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-5);
  }
  .title {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: var(--space-3);
    inline-size: 100%;
  }
  .mark {
    flex: none;
    inline-size: var(--target);
    padding: 0;
    border-color: transparent;
  }
  .mark .icon {
    inline-size: 1.75rem;
    block-size: 1.75rem;
  }
  .facts {
    font-weight: 700;
  }
  .show {
    display: grid;
    gap: var(--space-4);
  }
  .stage {
    --figure-field: var(--raised);
    display: grid;
    min-inline-size: 0;
    block-size: min(72vi, 24rem);
    padding: var(--space-4);
    border-radius: 2rem;
    background: var(--raised);
  }
  .stage gw-picture {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
  }
  .doing {
    display: grid;
    gap: var(--space-3);
  }
  .doing .button {
    min-block-size: 4.5rem;
    font-size: var(--size-5);
    font-weight: 800;
    letter-spacing: -0.02em;
  }
  .doing b,
  .doing span {
    display: block;
  }
  .doing b {
    font-size: var(--size-3);
  }
  .tell {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-6);
    padding-block-start: var(--space-4);
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
  }
  .steps {
    counter-reset: step;
    display: grid;
    gap: var(--space-3);
    font-size: var(--size-3);
  }
  .steps li {
    counter-increment: step;
    display: grid;
    grid-template-columns: 2rem minmax(0, 1fr);
    align-items: baseline;
  }
  .steps li::before {
    content: counter(step);
    font-weight: 800;
    font-variant-numeric: tabular-nums;
  }
  .cues {
    display: grid;
    gap: var(--space-2);
    font-size: var(--size-4);
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  dl {
    display: grid;
    gap: var(--space-3);
  }
  dt {
    font-weight: 700;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1.5fr) minmax(6rem, 1fr);
    align-items: center;
    gap: var(--space-5);
  }
  .body ul {
    display: grid;
    gap: var(--space-2);
    font-weight: 700;
  }
  gw-body-map {
    max-block-size: 20rem;
    aspect-ratio: 176 / 224;
    max-inline-size: 100%;
  }
  .gate {
    padding: var(--space-4);
    border-radius: var(--corner);
    background: var(--raised);
    text-wrap: pretty;
  }
  .chain {
    display: grid;
  }
  .chain li:not(.way),
  .chain a {
    display: grid;
    grid-template-columns: 4.5rem minmax(0, 1fr);
    grid-template-rows: auto auto;
    align-content: center;
    column-gap: var(--space-4);
    text-decoration: none;
  }
  .chain li:not(.way):has(a) {
    display: block;
  }
  .chain .picture {
    --figure-field: var(--raised);
    grid-row: 1 / 3;
    display: grid;
    inline-size: 4.5rem;
    aspect-ratio: 1;
    padding: 8%;
    margin-block: var(--space-1);
    border-radius: 1rem;
    background: var(--raised);
  }
  .chain gw-picture {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
  }
  .chain .link {
    align-self: end;
    font-weight: 700;
    line-height: 1.2;
  }
  .chain a:hover .link {
    text-decoration: underline;
  }
  .here .picture {
    outline: 3px solid var(--text);
    outline-offset: -3px;
  }
  h3 {
    font-size: var(--size-3);
  }
  .way {
    padding: var(--space-2) 0 var(--space-2) calc(4.5rem + var(--space-4));
    color: var(--quiet);
  }
  .way span {
    font-weight: 700;
  }
  /* Beside each other where there is room: the figure stays while one reads. */
  @media (min-width: 60rem) {
    .page {
      grid-template: 'top top' auto 'show tell' auto / minmax(0, 1fr) minmax(0, 1fr);
      column-gap: var(--space-7);
      max-inline-size: var(--measure-pair);
      align-items: start;
    }
    .top {
      grid-area: top;
    }
    .show {
      position: sticky;
      inset-block-start: var(--space-4);
    }
    .stage {
      block-size: clamp(16rem, 100dvh - 25rem, 34rem);
    }
    .tell {
      padding-block-start: 0;
    }
  }
  /* A phone on its side: what it looks like and what to tap, without scrolling. */
  @media (max-height: 30rem) and (min-aspect-ratio: 1.15) {
    .show {
      grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr);
      align-items: center;
    }
    .stage {
      block-size: min(16rem, 62dvh);
    }
  }
`;
