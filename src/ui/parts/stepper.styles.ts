import { css } from 'lit';

export const stepperStyles = css`
  :host {
    display: inline-block;
  }
  .stepper {
    display: grid;
    grid-template-columns: var(--target) minmax(60px, auto) var(--target);
    align-items: center;
    border: 2px solid var(--line);
    border-radius: var(--pill);
  }
  button {
    inline-size: var(--target);
    padding: 0;
    border: 0;
  }
  output {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    text-align: center;
    white-space: nowrap;
  }
  .unit {
    font-weight: 400;
  }
  .minus,
  .plus {
    position: relative;
    inline-size: 0.9rem;
    block-size: 3px;
    background: currentColor;
  }
  .plus::after {
    content: '';
    position: absolute;
    inset: 0;
    background: currentColor;
    rotate: 90deg;
  }
`;
