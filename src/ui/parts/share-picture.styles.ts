import { css } from 'lit';

export const sharePictureStyles = css`
  :host {
    display: contents;
  }
  .frame {
    display: grid;
    place-items: center;
    justify-self: center;
    inline-size: min(100%, 44dvh);
    aspect-ratio: 4 / 5;
    overflow: hidden;
    border-radius: var(--space-3);
    background: var(--raised);
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
`;
