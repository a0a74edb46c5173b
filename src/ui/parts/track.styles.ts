import { css } from 'lit';

export const trackStyles = css`
  :host {
    display: block;
    block-size: 0.625rem;
  }
  .straight {
    display: flex;
    gap: 3px;
    block-size: 100%;
  }
  .set {
    position: relative;
    flex: 1 1 0;
    overflow: hidden;
    border-radius: 2px;
  }
  .set:first-child {
    border-start-start-radius: var(--pill);
    border-end-start-radius: var(--pill);
  }
  .set:last-child {
    border-start-end-radius: var(--pill);
    border-end-end-radius: var(--pill);
  }
  .set::before {
    content: '';
    position: absolute;
    inset: 0;
    background: currentColor;
    opacity: 0.22;
  }
  .done {
    position: absolute;
    inset: 0;
    background: currentColor;
    transform: scaleX(var(--fraction, 0));
    transform-origin: left;
  }
  :host(:dir(rtl)) .done {
    transform-origin: right;
  }
`;
