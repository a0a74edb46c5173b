import { css } from 'lit';

export const scaleStyles = css`
  :host {
    container-type: inline-size;
  }
  fieldset {
    position: relative;
  }
  legend {
    padding: 0;
    margin-block-end: var(--space-3);
    font-size: var(--size-3);
    font-weight: 700;
  }
  .marks {
    display: grid;
    grid-template-columns: repeat(6, minmax(44px, 1fr));
    gap: var(--space-1);
    /* Six marks of 44 px leave the smallest phone less between them; they would stand out of the column. */
    column-gap: clamp(0px, (100cqi - 6 * 44px) / 5, var(--space-1));
  }
  @container (min-width: 33rem) {
    .marks {
      grid-template-columns: repeat(11, minmax(44px, 1fr));
    }
  }
  label {
    position: relative;
    display: grid;
    place-items: center;
    block-size: var(--target);
    border: 2px solid var(--line);
    border-radius: 0.75rem;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    inline-size: 100%;
    block-size: 100%;
    cursor: pointer;
  }
  label:has(:checked) {
    border-color: var(--text);
    background: var(--text);
    color: var(--field);
  }
  label:has(:focus-visible) {
    outline: 3px solid var(--text);
    outline-offset: 3px;
  }
  .ends {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--target);
    color: var(--quiet);
    font-size: var(--size-1);
  }
  button {
    color: var(--text);
    font-weight: 400;
  }
`;
