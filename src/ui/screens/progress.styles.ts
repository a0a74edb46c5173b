import { css } from 'lit';

export const progressStyles = css`
  .field {
    padding: max(var(--space-3), env(safe-area-inset-top)) max(var(--space-5), env(safe-area-inset-right))
      var(--space-6) max(var(--space-5), env(safe-area-inset-left));
    border-end-end-radius: min(30vmin, 11rem);
    background: var(--work-field);
    color: var(--work-text);
  }
  .hero {
    display: grid;
    gap: var(--space-4);
    max-inline-size: calc(var(--measure) - 2 * var(--space-5));
    margin-inline: auto;
  }
  /* Where there is little height, what belongs together stands beside each other. */
  @media (min-width: 40rem) {
    .hero {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: end;
      column-gap: var(--space-5);
    }
    .hero .up {
      grid-column: 1 / -1;
    }
  }
  @media (min-width: 60rem) {
    .hero {
      column-gap: var(--space-7);
      max-inline-size: calc(var(--measure-pair) - 2 * var(--space-5));
    }
    .tall {
      grid-row: span 2;
    }
  }
  .hero .up {
    justify-self: start;
  }
  .streak {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-2) var(--space-4);
    font-size: var(--size-4);
    font-weight: 800;
    line-height: 1.15;
    letter-spacing: -0.015em;
  }
  .streak gw-numerals {
    flex: none;
    block-size: clamp(4.5rem, 20vmin, 8rem);
  }
  .streak span {
    flex: 1 1 8rem;
    max-inline-size: 16rem;
    text-wrap: balance;
  }
  .streak small {
    display: block;
    font-size: var(--size-3);
    font-weight: 400;
    letter-spacing: 0;
  }
  .now {
    font-size: var(--size-3);
  }
  .marks {
    display: grid;
    gap: var(--space-2);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-4);
    font-size: var(--size-1);
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  .page > header {
    display: grid;
    gap: var(--space-4);
  }
  .range legend {
    position: absolute;
    clip-path: inset(50%);
  }
  .range .choices {
    flex-wrap: nowrap;
    gap: 0;
    max-inline-size: 26rem;
    border: 2px solid var(--line);
    border-radius: var(--pill);
  }
  .range .choices label {
    margin: -2px;
    padding-inline: var(--space-2);
    border-color: transparent;
    white-space: nowrap;
  }
  progress {
    inline-size: 100%;
    accent-color: var(--accent);
  }
  .exercises {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr));
    gap: var(--space-4) var(--space-3);
  }
  .exercises a {
    display: grid;
    gap: var(--space-2);
    font-weight: 700;
    line-height: 1.25;
    text-decoration: none;
  }
  .exercises a:hover bdi {
    text-decoration: underline;
  }
  .picture {
    --figure-field: var(--raised);
    display: grid;
    aspect-ratio: 4 / 3;
    padding: 8%;
    border-radius: 1rem;
    background: var(--raised);
  }
  .picture gw-picture {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
  }
  summary {
    display: flex;
    align-items: center;
    min-block-size: var(--target);
    font-weight: 700;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  details p {
    margin-block-end: var(--space-3);
  }
  .wide {
    grid-column: 1 / -1;
  }
  .wide > button {
    justify-self: start;
  }
  .empty {
    display: grid;
    gap: var(--space-5);
    justify-items: start;
  }
  /* One exercise. */
  .named {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    gap: var(--space-4);
    inline-size: 100%;
  }
  .named > div {
    display: grid;
    gap: var(--space-2);
    justify-items: start;
  }
  .named div > a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--target);
  }
  .named .picture {
    inline-size: clamp(5rem, 22vmin, 9rem);
    aspect-ratio: 1;
  }
  .verdict {
    font-size: var(--size-4);
    font-weight: 800;
    line-height: 1.2;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }
  .sides {
    display: grid;
    gap: var(--space-2);
  }
  .sides div {
    display: grid;
    grid-template-columns: 4rem minmax(0, 1fr);
    align-items: center;
    font-weight: 700;
  }
  .sides svg {
    inline-size: 100%;
    block-size: 1.75rem;
  }
  .sides .left {
    fill: var(--text);
  }
  .sides .right {
    fill: none;
    stroke: var(--text);
    stroke-width: 3;
  }
`;
