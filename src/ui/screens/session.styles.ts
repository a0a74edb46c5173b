import { css } from 'lit';

/**
 * The player's parts, and their composition on a tall phone; the keys are in session-keys.styles.ts, the other
 * compositions in session-compositions.styles.ts.
 */
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
  .bar .left {
    margin-inline-start: auto;
    padding-inline-end: 0;
    font-size: min(max(var(--size-3), 1em), 5.6cqi);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .left b {
    font-weight: 800;
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
    font-size: clamp(1rem, 4.4cqmin, 1.875rem);
    line-height: 1.2;
  }
  /* Read from three metres, where the screen is 160 px wide to the eye: 6% of its width are 10 px there. */
  .word {
    font-size: clamp(1.75rem, 9.6cqi, 4.5rem);
    font-weight: 800;
    line-height: 1;
    letter-spacing: -0.025em;
  }
  .stopped {
    padding-inline: 0.4em;
    margin-inline-start: -0.1em;
    border-radius: 0.25em;
    background: var(--phase-text);
    color: var(--phase-field);
  }
  .place {
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
    font-size: 0.72em;
    font-weight: 400;
    line-height: 1.15;
    letter-spacing: -0.01em;
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
    grid-template-rows: minmax(min-content, 1fr) auto;
    gap: var(--space-1);
    font-size: clamp(1rem, 3.9cqmin, 1.75rem);
    line-height: 1.25;
    text-wrap: balance;
  }
  .cue {
    font-weight: 700;
  }
  /* Asks what comes next. Its field lies under the cue as well: so it is large and takes no room. */
  .next {
    display: grid;
    grid-area: 1 / 1 / 3 / 2;
    grid-template-rows: subgrid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    padding: 0;
    border: 0;
    border-radius: var(--space-2);
    font-weight: 400;
    line-height: inherit;
    text-align: start;
  }
  .next span {
    grid-row: 2;
    text-decoration: underline dotted;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }
  .hint > :not(.next) {
    grid-area: 1 / 1;
    align-self: end;
  }
  .hint > .cue {
    pointer-events: none;
  }
  .hint:has(.next) {
    min-block-size: var(--target-player);
  }
  .hint > .notice ~ .next {
    grid-row: 2;
    grid-template-rows: none;
    align-content: center;
    min-block-size: var(--target-player);
  }
  .hint > .notice ~ .next span {
    grid-row: 1;
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
