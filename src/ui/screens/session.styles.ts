import { css } from 'lit';

/** The player's parts, and their composition on a tall phone; the others are in session-compositions.styles.ts. */
export const sessionStyles = css`
  :host {
    position: fixed;
    inset: 0;
    container: player / size;
  }
  .player {
    --edge: clamp(0.75rem, 3.6cqmin, 2rem);
    --dial-field: var(--phase-field);
    --field: var(--phase-field);
    --text: var(--phase-text);
    --figure: 2fr;
    display: grid;
    grid-template:
      'track' auto
      'bar' auto
      'what' auto
      'dial' minmax(128px, 3fr)
      'figure' minmax(0, var(--figure))
      'hint' auto
      'keys' auto / minmax(0, 1fr);
    gap: clamp(0.375rem, 1.4cqb, 1.25rem) clamp(1rem, 4cqi, 4rem);
    block-size: 100%;
    overflow: auto;
    padding: max(0.625rem, env(safe-area-inset-top)) max(var(--edge), env(safe-area-inset-right))
      max(var(--edge), env(safe-area-inset-bottom)) max(var(--edge), env(safe-area-inset-left));
    background: var(--phase-field);
    color: var(--phase-text);
  }
  [data-phase='ready'] {
    --phase-field: light-dark(var(--chalk), var(--ink));
    --phase-text: light-dark(var(--ink), var(--chalk));
  }
  [data-phase='work'] {
    --phase-field: var(--work-field);
    --phase-text: var(--work-text);
  }
  [data-phase='rest'] {
    --phase-field: var(--rest-field);
    --phase-text: var(--rest-text);
  }
  [data-phase='prepare'] {
    --phase-field: var(--prepare-field);
    --phase-text: var(--prepare-text);
  }
  [data-phase='switch'] {
    --phase-field: var(--switch-field);
    --phase-text: var(--switch-text);
    background: linear-gradient(118deg, var(--switch-field) 50%, var(--switch-field-2) calc(50% + 1px));
  }

  gw-track {
    grid-area: track;
  }
  .bar {
    grid-area: bar;
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-block-size: var(--target-player);
    font-size: clamp(min(1rem, 4.6cqi), 3cqmin, 1.5rem);
  }
  .bar button {
    min-block-size: var(--target-player);
    min-inline-size: var(--target-player);
    padding-inline: var(--space-3);
    border: 0;
  }
  .bar .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
  }
  .end {
    margin-inline-start: calc(-1 * var(--space-3));
  }
  .undo {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }
  .left {
    margin-inline-start: auto;
    font-size: min(max(var(--size-3), 1em), 5.6cqi);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .what {
    grid-area: what;
    display: grid;
    gap: clamp(0.125rem, 0.8cqmin, 0.5rem);
  }
  .phase {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--space-4);
    font-size: clamp(1.25rem, 6cqmin, 2.5rem);
    line-height: 1.2;
  }
  .word {
    font-weight: 800;
    letter-spacing: -0.01em;
  }
  .stopped {
    padding-inline: 0.4em;
    margin-inline-start: -0.1em;
    border-radius: 0.25em;
    background: var(--phase-text);
    color: var(--phase-field);
  }
  .place {
    font-size: 0.72em;
    font-variant-numeric: tabular-nums;
  }
  h1 {
    font-size: clamp(1.5rem, 8cqmin, 4.5rem);
    line-height: 1.02;
  }
  .then {
    font-weight: 400;
  }
  .what .more {
    display: block;
    font-weight: 400;
  }

  gw-dial {
    grid-area: dial;
  }
  /* Second to the number: it takes from it what it needs to be seen, and no more. */
  gw-picture {
    --figure-field: var(--phase-field);
    grid-area: figure;
    /* It fills the room it is given and asks for none. */
    contain: size;
  }
  .player:not(:has(gw-picture)) {
    --figure: 0fr;
  }
  .player:has(.upright) {
    --figure: 3fr;
  }
  /* Of the two fields it stands on the near one. */
  [data-phase='switch'] gw-picture {
    --figure-field: var(--switch-field-2);
    --figure-shirt: var(--chalk);
    --figure-glow: var(--chalk);
    margin-inline-start: 38%;
  }

  .hint {
    grid-area: hint;
    display: grid;
    gap: var(--space-1);
    font-size: clamp(1rem, 3.9cqmin, 1.75rem);
    line-height: 1.25;
    text-wrap: balance;
  }
  .cue {
    font-weight: 700;
  }
  [data-phase='ready'] .cue {
    font-size: clamp(1.125rem, 4cqmin, 1.75rem);
    font-weight: 400;
  }
  .did {
    --target: var(--target-player);
    --line: var(--phase-text);
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
    font-weight: 700;
  }
  .notice {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
    padding-inline-start: var(--space-3);
    border-inline-start: 6px solid;
    font-size: max(1rem, 0.85em);
  }
  .asked {
    flex-wrap: wrap;
    justify-content: start;
    gap: var(--space-1) var(--space-3);
  }
  .asked span {
    flex: 1 1 14rem;
  }
  .notice button {
    min-block-size: var(--target-player);
    min-inline-size: var(--target-player);
  }

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

  .start {
    grid-area: dial;
    align-self: center;
    inline-size: 100%;
    max-inline-size: 150cqb;
    block-size: min(100%, 86cqi);
    border: 0;
    border-radius: 999px;
    background: var(--accent);
    color: var(--on-accent);
    font-size: clamp(3rem, 20cqmin, 9rem);
    font-weight: 800;
    letter-spacing: -0.04em;
  }
  .start:focus-visible {
    outline-color: var(--phase-text);
  }
`;
