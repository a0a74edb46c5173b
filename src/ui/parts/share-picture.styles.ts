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
    /* Not hidden: what hides may be made smaller than its picture, which then lies over the words below. */
    overflow: clip;
    border-radius: var(--space-3);
    background: var(--raised);
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
`;
