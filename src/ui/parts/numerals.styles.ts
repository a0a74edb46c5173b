import { css } from 'lit';

export const numeralsStyles = css`
  :host {
    display: block;
    /* Where only the height is given. Of an SVG without a width WebKit thinks that it is 300 pixels wide. */
    aspect-ratio: var(--aspect);
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
