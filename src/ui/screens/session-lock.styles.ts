import { css } from 'lit';

/** What lies over the player: the filling bar of a long press, the lock. */
export const lockStyles = css`
  .player {
    --flash: var(--phase-text);
    position: relative;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  .player[data-scrolls] {
    touch-action: pan-y;
  }
  .holding {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
    block-size: 10px;
    background: var(--phase-text);
    transform-origin: 0 0;
    transform: scaleX(0);
    pointer-events: none;
  }
  [data-holding] > .holding {
    animation: fill 900ms linear both;
  }
  @keyframes fill {
    /* A tap is no long press: nothing to be seen at first. */
    0%,
    20% {
      transform: scaleX(0);
    }
    100% {
      transform: scaleX(1);
    }
  }
  .lock {
    position: absolute;
    inset: 0;
    display: grid;
    align-items: end;
    justify-items: center;
    padding: max(var(--edge), env(safe-area-inset-bottom));
    cursor: not-allowed;
    touch-action: none;
  }
  .lock button {
    min-block-size: max(var(--target-player), 72px);
    padding-inline: var(--space-5);
    border-color: var(--phase-field);
    background: var(--phase-text);
    color: var(--phase-field);
    font-size: clamp(1.125rem, 5cqmin, 2rem);
  }
  /* For keyboards and screen readers; a finger has the long press. */
  .lock-key {
    position: absolute;
    inset-block-start: var(--edge);
    inset-inline-end: var(--edge);
    min-block-size: var(--target-player);
    background: var(--phase-field);
  }
  .lock-key:not(:focus-visible) {
    opacity: 0;
    pointer-events: none;
  }
  .help dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--space-2) var(--space-4);
  }
  .help dt {
    font-weight: 700;
  }
`;
