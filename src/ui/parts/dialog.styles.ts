import { css } from 'lit';

export const dialogStyles = css`
  :host {
    display: contents;
  }
  dialog {
    inline-size: min(26rem, calc(100% - 2 * var(--space-4)));
    padding: var(--space-5);
    border: 0;
    border-radius: var(--corner);
    background: var(--field);
    color: var(--text);
  }
  dialog::backdrop {
    background: rgb(9 12 18 / 72%);
  }
  dialog[open] {
    display: grid;
    /* Stretched, its rows would make it as high as the window in WebKit. */
    align-content: start;
    gap: var(--space-4);
  }
  .actions {
    display: grid;
    gap: var(--space-3);
    margin-block-start: var(--space-2);
  }
`;
