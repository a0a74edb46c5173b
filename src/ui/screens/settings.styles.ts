import { css } from 'lit';

export const settingsStyles = css`
  section {
    display: grid;
    gap: var(--space-4);
  }
  h3 {
    font-size: inherit;
    font-weight: 700;
  }
  .tones {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .asks,
  .learning {
    display: grid;
    gap: var(--space-4);
    padding-block-start: var(--space-3);
  }
  progress {
    inline-size: 100%;
    accent-color: var(--accent);
  }
  .tones button {
    flex: 1 1 auto;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--space-2) var(--space-4);
  }
  dt {
    font-weight: 700;
  }
`;
