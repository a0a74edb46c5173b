import { css } from 'lit';

export const summaryStyles = css`
  .flash {
    --flash: var(--text);
    position: fixed;
  }
  .field {
    padding: max(var(--space-6), env(safe-area-inset-top)) max(var(--space-5), env(safe-area-inset-right))
      var(--space-6) max(var(--space-5), env(safe-area-inset-left));
    border-end-start-radius: min(30vmin, 11rem);
    background: var(--work-field);
    color: var(--work-text);
  }
  .finish {
    display: grid;
    gap: var(--space-2);
    max-inline-size: calc(var(--measure) - 2 * var(--space-5));
    margin-inline: auto;
  }
  @media (min-width: 60rem) {
    .finish {
      grid-template-columns: 1fr auto;
      align-items: end;
      max-inline-size: calc(var(--measure-pair) - 2 * var(--space-5));
    }
    .routine {
      grid-column: 1 / -1;
    }
  }
  .routine {
    font-size: var(--size-3);
    font-weight: 700;
  }
  h1 {
    font-size: clamp(3.5rem, 17vmin, 8rem);
    line-height: 0.95;
    letter-spacing: -0.05em;
    overflow-wrap: normal;
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--space-5) var(--space-6);
    margin-block-start: var(--space-5);
  }
  dl > div {
    display: grid;
    gap: var(--space-2);
  }
  gw-numerals {
    block-size: clamp(3.5rem, 14vmin, 6rem);
  }
  .better {
    grid-column: 1 / -1;
    margin-block-start: var(--space-4);
    font-size: var(--size-4);
    font-weight: 800;
    line-height: 1.2;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }
  .better:empty {
    margin: 0;
  }
  dt {
    order: 1;
    font-size: var(--size-3);
  }
  section {
    display: grid;
    gap: var(--space-4);
  }
  .home {
    inline-size: min(100%, 24rem);
    min-block-size: 4rem;
    font-size: var(--size-4);
    font-weight: 800;
  }
`;
