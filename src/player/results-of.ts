import type { SessionState, SetResult } from '../core/session.ts';

/** The sets done so far. The same array as long as none was added, corrected or taken back. */
export const resultsOf = (state: SessionState): readonly SetResult[] =>
  state.status === 'ready' ? [] : state.results;
