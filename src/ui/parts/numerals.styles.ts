import { css } from 'lit';

export const numeralsStyles = css`
  :host {
    display: block;
  }
  svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  path {
    fill: none;
    stroke: currentColor;
    stroke-width: 16;
    stroke-linejoin: miter;
    stroke-miterlimit: 6;
  }
  .dot {
    fill: currentColor;
  }
`;
