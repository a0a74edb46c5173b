import { css } from 'lit';

/** Rows of settings: sliders, radios, switches. */
export const fieldStyles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2) var(--space-4);
    min-block-size: var(--target);
  }
  .row > span:first-child {
    flex: 1 1 6rem;
  }
  .row > span:first-child,
  legend {
    font-weight: 700;
  }
  .row .quiet {
    display: block;
    font-weight: 400;
  }
  .value {
    font-variant-numeric: tabular-nums;
  }
  .slider input {
    inline-size: 100%;
    block-size: var(--target);
    margin: 0;
    accent-color: var(--text);
    cursor: pointer;
  }
  .switch {
    flex-wrap: nowrap;
    cursor: pointer;
  }
  .switch input {
    appearance: none;
    flex: none;
    position: relative;
    inline-size: 4rem;
    block-size: 2.25rem;
    margin: 0;
    border: 2px solid var(--text);
    border-radius: var(--pill);
    background: transparent;
    cursor: pointer;
  }
  .switch input::after {
    content: '';
    position: absolute;
    inset-block: 4px;
    inset-inline-start: 4px;
    aspect-ratio: 1;
    border-radius: 50%;
    background: var(--text);
  }
  .switch input:checked {
    background: var(--text);
  }
  .switch input:checked::after {
    inset-inline: auto 4px;
    background: var(--field);
  }
  @media (forced-colors: active) {
    .switch input,
    .switch input::after {
      appearance: auto;
      content: none;
    }
  }
  legend {
    padding: 0;
    margin-block-end: var(--space-2);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .choices label {
    position: relative;
    display: grid;
    place-items: center;
    flex: 1 1 auto;
    min-block-size: var(--target);
    padding: var(--space-2) var(--space-4);
    border: 2px solid var(--line);
    border-radius: var(--pill);
    text-align: center;
    cursor: pointer;
  }
  .choices input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choices label:has(:checked) {
    border-color: var(--text);
    background: var(--text);
    color: var(--field);
    font-weight: 700;
  }
  .choices label:has(:focus-visible) {
    outline: 3px solid var(--text);
    outline-offset: 3px;
  }
`;
