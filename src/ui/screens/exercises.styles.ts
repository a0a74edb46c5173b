import { css } from 'lit';

export const exercisesStyles = css`
  .page {
    gap: var(--space-5);
    max-inline-size: var(--measure-pair);
    grid-template-columns: minmax(0, 1fr);
  }
  .result {
    display: grid;
    gap: var(--space-3);
  }
  .count {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--target);
    color: var(--quiet);
  }
  .count button {
    color: var(--text);
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(9rem, 40vi), 1fr));
    gap: var(--space-5) var(--space-3);
  }
  li {
    /* What is far down is neither laid out nor drawn until it comes near. */
    content-visibility: auto;
    contain-intrinsic-size: auto 10rem auto 12rem;
  }
  li a {
    display: grid;
    gap: var(--space-2);
    text-decoration: none;
    border-radius: var(--corner);
  }
  .picture {
    --figure-field: var(--raised);
    display: grid;
    aspect-ratio: 4 / 3;
    padding: 7%;
    border-radius: var(--corner);
    background: var(--raised);
  }
  .picture gw-picture {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
  }
  .name {
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
    overflow-wrap: anywhere;
    hyphens: manual;
  }
  li a:hover .name {
    text-decoration: underline;
  }
  .star .icon {
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.12em;
  }
  /* A phone on its side: what is searched for shall be seen. */
  @media (max-height: 30rem) {
    .page,
    .result {
      gap: var(--space-2);
    }
  }
  .none {
    display: grid;
    justify-items: start;
    gap: var(--space-3);
    padding-block: var(--space-5);
  }
`;
