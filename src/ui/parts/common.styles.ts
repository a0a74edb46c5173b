import { css } from 'lit';

/** Focus, headings, links and buttons: the same in every shadow root. */
export const commonStyles = css`
  :host {
    display: block;
    color: var(--text);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 3px solid currentColor;
    outline-offset: 3px;
  }
  h1:focus,
  h2:focus {
    outline: none;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1 {
    font-size: var(--size-6);
    font-weight: 800;
    line-height: 1;
    letter-spacing: -0.03em;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  h2 {
    font-size: var(--size-4);
    font-weight: 800;
    line-height: 1.15;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }
  a {
    color: inherit;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }
  .quiet {
    color: var(--quiet);
  }
  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** Three weights of button: plain outline, `strong` (filled with the text's colour), `lead` (the accent, once a screen). */
export const buttonStyles = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-block-size: var(--target);
    padding: var(--space-2) var(--space-5);
    border: 2px solid currentColor;
    border-radius: var(--pill);
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: 700;
    line-height: 1.1;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  button.strong,
  .button.strong {
    border-color: var(--text);
    background: var(--text);
    color: var(--field);
  }
  button.lead,
  .button.lead {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  button.bare {
    border-color: transparent;
    padding-inline: var(--space-3);
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }
  button:disabled {
    opacity: 0.35;
    cursor: default;
  }
  button.strong:focus-visible,
  .button.strong:focus-visible,
  button.lead:focus-visible,
  .button.lead:focus-visible {
    outline-color: var(--text);
  }
  @media (hover: hover) {
    button.bare:hover {
      text-decoration-thickness: 3px;
    }
  }
  button:active:not(:disabled) {
    scale: 0.98;
  }
  @media (prefers-reduced-motion: reduce) {
    button:active:not(:disabled) {
      scale: none;
    }
  }
`;

/** The page of every screen but the player: one column with a way back above the heading. */
export const pageStyles = css`
  .page {
    display: grid;
    gap: var(--space-6);
    max-inline-size: var(--measure);
    margin-inline: auto;
    padding: var(--space-4) max(var(--space-5), env(safe-area-inset-left)) var(--space-7);
    padding-block-end: max(var(--space-7), env(safe-area-inset-bottom));
  }
  .top {
    display: grid;
    gap: var(--space-4);
    justify-items: start;
  }
  .up {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    min-block-size: var(--target);
    font-weight: 700;
    text-decoration: none;
  }
  .up::before {
    content: '';
    inline-size: 0.6em;
    block-size: 0.6em;
    border: solid currentColor;
    border-width: 0 0 3px 3px;
    rotate: 45deg;
  }
  .up:hover {
    text-decoration: underline;
  }
  .lede {
    font-size: var(--size-3);
    line-height: 1.45;
    text-wrap: pretty;
  }
  /* On a tablet the sections of a page stand in two lanes. */
  @media (min-width: 60rem) {
    .page.pair {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: start;
      column-gap: var(--space-7);
      max-inline-size: var(--measure-pair);
    }
    .page.pair > :not(section) {
      grid-column: 1 / -1;
    }
    .page.pair > button {
      justify-self: start;
    }
  }
  .lane {
    border-block-start: 3px solid var(--text);
    padding-block-start: var(--space-3);
  }
`;
