import { css } from 'lit';

/** The player composed for a wide phone, a tablet, a tall and a very small phone. Comes after sessionStyles. */
export const sessionCompositions = css`
  /* A phone on its side: the number takes one half, everything else the other. */
  @container player (min-aspect-ratio: 1.15) {
    .player {
      grid-template:
        'track track' auto
        'dial bar' auto
        'dial what' minmax(min-content, 1fr)
        'figure hint' auto
        'figure keys' auto / minmax(0, 1fr) minmax(0, 1fr);
    }
    .player:not(:has(gw-picture)) gw-dial {
      grid-row: 2 / -1;
    }
    .what {
      align-content: center;
    }
    .bar {
      margin-block: -0.25rem;
    }
    .keys {
      grid-template: 'back less main more skip' auto /
        minmax(64px, 1fr) minmax(64px, 1fr) minmax(0, 1.6fr) minmax(64px, 1fr) minmax(64px, 1fr);
    }
    .keys:not(:has(.less, .beside)) {
      grid-template: 'back main skip' auto / 1fr 2fr 1fr;
    }
    .keys:has(.less) {
      grid-template: 'back less main more skip' auto /
        minmax(64px, 1fr) minmax(64px, 1fr) minmax(0, 1.6fr) minmax(64px, 1fr) minmax(64px, 1fr);
    }
    .keys:has(.beside) {
      grid-template: 'back main beside skip' auto / 1fr 2fr 1.4fr 1fr;
    }
    .beside,
    .keys:has(.pace) .beside {
      grid-area: beside;
    }
    /* Many keys take both halves. */
    .player:has(.pace, .less) {
      grid-template:
        'track track' auto
        'dial bar' auto
        'dial what' minmax(min-content, 1fr)
        'figure hint' auto
        'keys keys' auto / minmax(0, 1fr) minmax(0, 1fr);
    }
    .player:has(.pace, .less):not(:has(gw-picture)) gw-dial {
      grid-row: 2 / 5;
    }
    .keys:has(.pace) {
      grid-template: 'back less main pace more skip' auto / 1fr 1fr 1.8fr 1fr 1fr 1fr;
    }
    .keys:has(.pace):not(:has(.less, .beside)) {
      grid-template: 'back main pace skip' auto / 1fr 2fr 1.4fr 1fr;
    }
    .keys:has(.beside):has(.pace) {
      grid-template: 'back main beside pace skip' auto / 1fr 2fr 1.4fr 1.4fr 1fr;
    }
    .keys .pace,
    .keys:has(.beside) .pace {
      grid-area: pace;
    }
    .word {
      font-size: clamp(1.75rem, 6cqi, 4.75rem);
    }
    h1 {
      font-size: clamp(1.5rem, 5.4cqi, 4.25rem);
    }
    h1.long {
      font-size: clamp(1.375rem, 4.4cqi, 3.5rem);
    }
    .keys .main {
      padding-inline: var(--space-1);
      gap: var(--space-1);
    }
  }
  @container player (min-aspect-ratio: 1.15) and (max-height: 37.49rem) {
    /* Who stands would be small below the number, and is not beside it. */
    .player:has(.upright) {
      grid-template:
        'track track track' auto
        'dial figure bar' auto
        'dial figure what' minmax(min-content, 1fr)
        'dial figure hint' auto
        'dial figure keys' auto / minmax(0, 1fr) minmax(0, 0.5fr) minmax(0, 1.6fr);
      column-gap: clamp(0.75rem, 2.4cqi, 2rem);
    }
    .player:has(.upright):has(.pace, .less) {
      grid-template:
        'track track track' auto
        'dial figure bar' auto
        'dial figure what' minmax(min-content, 1fr)
        'dial figure hint' auto
        'keys keys keys' auto / minmax(0, 1fr) minmax(0, 0.5fr) minmax(0, 1.6fr);
    }
    [data-phase='switch'] gw-picture {
      --figure-field: var(--switch-field);
      --figure-shirt: var(--track-lit);
      --figure-glow: var(--track-lit);
      margin-inline: 0;
    }
  }
  @container player (min-aspect-ratio: 1.15) and (max-height: 30rem) {
    .bar {
      margin-block: -0.625rem;
    }
    .what .more {
      font-size: 0.55em;
    }
    .phase {
      column-gap: var(--space-2);
      font-size: 1rem;
    }
    gw-dial {
      margin-block-start: 0.375rem;
    }
    .keys .main {
      font-size: 1.25rem;
    }
    .keys .main .icon {
      display: none;
    }
    [data-phase='rest'] .cue,
    .player:has(.did) .next {
      display: none;
    }
    /* What was done is asked below the number, in the place of the figure. */
    .player.player.player:has(.did) {
      grid-template:
        'track track' auto
        'dial bar' auto
        'dial what' minmax(min-content, 1fr)
        'hint what' auto
        'keys keys' auto / minmax(0, 1fr) minmax(0, 1.25fr);
    }
    .player:has(.did) gw-picture {
      display: none;
    }
    .player.player:has(.did) gw-dial {
      grid-row: 2 / 4;
    }
    /* Who lies would be a line below the number, which takes the place. */
    [data-phase='rest']:has(.less) .flat {
      display: none;
    }
    [data-phase='rest']:has(.flat):has(.less) gw-dial {
      grid-row: 2 / 5;
    }
  }

  @container player (min-aspect-ratio: 1.15) and (max-height: 22rem) {
    /* The smallest: key W and a swipe ask for it. */
    .hint .next {
      display: none;
    }
    .hint:has(.next) {
      min-block-size: 0;
    }
  }

  /* A tablet on the floor: air around the words, keys for a foot or an elbow. */
  @container player (min-aspect-ratio: 1.15) and (min-height: 37.5rem) {
    .player,
    .player:has(.pace, .less) {
      grid-template:
        'track track' auto
        'bar bar' auto
        'dial what' auto
        'dial figure' minmax(0, 1fr)
        'dial hint' auto
        'keys keys' auto / minmax(0, 1.25fr) minmax(0, 1fr);
      row-gap: clamp(0.75rem, 2.4cqb, 1.5rem);
    }
    [data-phase='switch'] gw-picture {
      margin-inline: 0;
    }
    .player:not(:has(gw-picture)) gw-dial,
    .player:has(.pace, .less):not(:has(gw-picture)) gw-dial {
      grid-row: 3 / 6;
    }
    .what {
      gap: 0.25rem;
    }
    .then {
      display: block;
      font-size: 0.6em;
      line-height: 1.15;
      letter-spacing: -0.01em;
    }
    .keys button {
      min-block-size: 96px;
    }
  }
  /* A small tablet, or a window that is not high: the figure is not to pay for the air and for a notice. */
  @container player (min-aspect-ratio: 1.15) and (min-height: 37.5rem) and (max-height: 44rem) {
    .player {
      row-gap: 0.75rem;
    }
    .keys button {
      min-block-size: 80px;
    }
    .player:has(.notice) .next {
      display: none;
    }
  }

  /* A small tablet: the air goes to the figure. */
  @container player (min-aspect-ratio: 1.15) and (min-height: 37.5rem) and (max-height: 42rem) {
    .player,
    .player:has(.pace, .less) {
      row-gap: 0.75rem;
    }
  }

  @container player (min-height: 44rem) and (max-aspect-ratio: 1.15) {
    h1 {
      font-size: clamp(1.75rem, 9.6cqmin, 5rem);
    }
    .hint {
      font-size: clamp(1.125rem, 4.6cqmin, 2rem);
    }
  }

  @container player (max-height: 37.5rem) and (max-aspect-ratio: 1.15) {
    .player {
      grid-template:
        'track track' auto
        'bar bar' auto
        'what what' auto
        'dial dial' minmax(128px, 1fr)
        'figure figure' auto
        'hint hint' auto
        'keys keys' auto / minmax(0, 1fr) minmax(0, 1fr);
      gap: 0.375rem 0.5rem;
    }
    /* The number fills the short side while there is one row of keys; with two, the figure stands beside it. */
    gw-picture {
      block-size: 4.5rem;
    }
    .player:has(.less, .beside, .notice) {
      grid-template:
        'track track' auto
        'bar bar' auto
        'what what' auto
        'dial figure' minmax(128px, 1fr)
        'hint hint' auto
        'keys keys' auto / minmax(0, 1.7fr) minmax(0, 1fr);
    }
    /* Who lies needs the width. */
    .player:has(.flat):has(.less, .beside, .notice) {
      grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr);
    }
    .player:has(.less, .beside, .notice) gw-picture {
      block-size: auto;
    }
    .player:not(:has(gw-picture)) gw-dial,
    .start {
      grid-column: 1 / -1;
    }
    .bar {
      margin-block: -0.375rem;
    }
    .keys .main {
      min-block-size: 68px;
    }
    .keys:has(.pace):not(:has(.less, .beside)) .main .icon {
      display: none;
    }
    .player:has(.did) h1 {
      font-size: 1.375rem;
    }
    /* The number comes before what comes next. */
    .player:has(.beside, .notice) .next,
    [data-phase='work']:has(.less) .next {
      display: none;
    }
  }
`;
