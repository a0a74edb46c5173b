import { css } from 'lit';

export const routineStyles = css`
  .page {
    grid-template-columns: minmax(0, 1fr);
  }
  .facts {
    font-weight: 700;
  }
  .time {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: var(--space-1) var(--space-4);
    inline-size: 100%;
    padding: var(--space-3) var(--space-4);
    border-radius: var(--corner);
    background: var(--raised);
    font-weight: 700;
  }
  .left-out {
    grid-column: 1 / -1;
    font-weight: 400;
    text-wrap: pretty;
  }
  .start {
    inline-size: 100%;
    min-block-size: 5rem;
    font-size: var(--size-5);
    font-weight: 800;
    letter-spacing: -0.02em;
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
  }
  .name a:hover {
    text-decoration: underline;
  }
  .amount {
    grid-area: amount;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-2);
  }
  @media (min-width: 60rem) {
    .page {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: start;
      column-gap: var(--space-7);
      max-inline-size: var(--measure-pair);
    }
    .top {
      position: sticky;
      inset-block-start: var(--space-4);
    }
  }
`;
