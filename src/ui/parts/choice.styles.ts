import { css } from 'lit';

/** A row of filters: pills that say what they filter, and what was chosen. On a narrow or low screen the row is pushed sideways. */
export const choiceStyles = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .choice {
    --chevron: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 12 8'%3E%3Cpath d='M1 1.500l5 5 5-5' fill='none' stroke='%23808080' stroke-width='2.500'/%3E%3C/svg%3E");
    flex: none;
    min-block-size: var(--target);
    max-inline-size: 100%;
    padding: 0 var(--space-4);
    border: 2px solid var(--line);
    border-radius: var(--pill);
    background: transparent;
    color: var(--text);
    font: inherit;
    font-weight: 700;
    cursor: pointer;
  }
  select.choice {
    appearance: none;
    field-sizing: content;
    padding-inline-end: 2.25rem;
    background: var(--chevron) no-repeat right 1rem center / 0.75rem;
    text-overflow: ellipsis;
  }
  /* Else it is as wide as its longest option, and hides the filters after it. WebKitGTK 2.50 does not know it. */
  @supports not (field-sizing: content) {
    select.choice {
      inline-size: 9.5rem;
    }
    select.choice.chosen {
      inline-size: 14rem;
    }
  }
  .choice option {
    background: var(--raised);
    color: var(--text);
  }
  .choice.chosen {
    border-color: var(--text);
    background-color: var(--text);
    color: var(--field);
  }
  .choice:focus-visible {
    outline-color: var(--text);
  }
  .choice .icon {
    inline-size: 1.125em;
    block-size: 1.125em;
  }
  @media (max-width: 40rem), (max-height: 30rem) {
    .choices.row {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
      /* As wide as the page, so that what is pushed out of sight goes under its edge. */
      margin-inline: calc(-1 * var(--space-5));
      padding: 6px var(--space-5);
      margin-block: -6px;
    }
  }
`;
