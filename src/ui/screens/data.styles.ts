import { css } from 'lit';

export const dataStyles = css`
  section {
    display: grid;
    gap: var(--space-4);
    justify-items: start;
  }
  h3 {
    font-size: inherit;
    font-weight: 700;
  }
  h3:focus {
    outline: none;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--space-2) var(--space-4);
  }
  dt {
    font-weight: 700;
  }
  dd {
    font-variant-numeric: tabular-nums;
  }
  progress {
    inline-size: 100%;
    block-size: var(--space-3);
    accent-color: var(--accent);
  }
  .wide {
    inline-size: 100%;
  }
  .names {
    display: grid;
    gap: var(--space-3);
    inline-size: 100%;
  }
  .names label {
    display: grid;
    gap: var(--space-1);
  }
  .names span {
    overflow-wrap: anywhere;
  }
  select {
    inline-size: 100%;
    min-block-size: var(--target);
    padding-inline: var(--space-3);
    border: 2px solid currentColor;
    border-radius: var(--space-2);
    background: var(--field);
    color: inherit;
    font: inherit;
  }
  .rejected,
  .rows {
    display: grid;
    gap: var(--space-1);
  }
  fieldset.rows {
    gap: var(--space-3);
  }
  .choice {
    display: flex;
    gap: var(--space-3);
    align-items: center;
    min-block-size: var(--target);
  }
  .choice input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--text);
  }
  .choice span {
    overflow-wrap: anywhere;
  }
  .choice .quiet {
    display: block;
  }
  details > :not(summary) {
    margin-block-start: var(--space-3);
  }
`;
