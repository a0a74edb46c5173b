import { css } from 'lit';

/** The player's buttons at its lower edge, on a tall phone. Comes after sessionStyles. */
export const keysStyles = css`
  .keys {
    grid-area: keys;
    display: grid;
    grid-template: 'less less more more' auto 'back main main skip' auto / minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1fr);
    gap: clamp(0.375rem, 1.2cqmin, 0.75rem);
  }
  .keys button {
    min-block-size: var(--target-player);
    min-inline-size: var(--target-player);
    padding: var(--space-1);
    border-radius: var(--corner);
    font-size: clamp(min(1rem, 5.2cqi), 3.2cqmin, 1.5rem);
  }
  .less {
    grid-area: less;
  }
  .keys .more {
    grid-area: more;
  }
  .back {
    grid-area: back;
    flex-direction: column;
    gap: var(--space-1);
  }
  .skip {
    grid-area: skip;
    flex-direction: column;
    gap: var(--space-1);
  }
  .keys:has(.pace) {
    /* The shorthand knows no repeat(). */
    grid-template-areas:
      'less less less less pace pace pace pace more more more more'
      'back back back main main main main main main skip skip skip';
    grid-template-columns: repeat(12, minmax(0, 1fr));
    column-gap: 0.375rem;
  }
  .pace {
    grid-area: pace;
  }
  .beside {
    grid-area: 1 / 1 / 2 / 5;
  }
  /* Alone it needs no row of its own. */
  .keys:has(.pace):not(:has(.less, .beside)) {
    grid-template: 'back main pace skip' auto / minmax(64px, 1fr) minmax(0, 1.8fr) minmax(64px, 1fr) minmax(64px, 1fr);
  }
  .keys:has(.pace):not(:has(.less, .beside)) .main {
    padding-inline: var(--space-1);
    gap: var(--space-1);
  }
  .keys:has(.pace) .beside {
    grid-area: 1 / 1 / 2 / 7;
  }
  .keys:has(.beside) .pace {
    grid-area: 1 / 7 / 2 / 13;
  }
  .keys .main {
    grid-area: main;
    min-block-size: clamp(72px, 11cqb, 112px);
    border-color: var(--phase-text);
    background: var(--phase-text);
    color: var(--phase-field);
    font-size: clamp(min(1.25rem, 6.4cqi), 5cqmin, 2.25rem);
    font-weight: 800;
  }
  .main:focus-visible {
    outline-color: var(--phase-text);
  }
  .main .icon {
    inline-size: 1em;
    block-size: 1em;
  }
  button:disabled {
    opacity: 1;
    border-style: dotted;
  }
`;
