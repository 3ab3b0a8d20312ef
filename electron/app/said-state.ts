import type { StoredState } from './stored-state.ts';

/** Whom to ask: the stores as they were read last, and the stages, which say nothing before their first report. */
export interface StateSources {
  stored(): StoredState;
  reported(): { readonly [K in keyof StoredState]: StoredState[K] | null };
}

/**
 * What is known of the stores now. A stage that was started again has not reported yet: until it does, what was said last
 * holds, so that no number falls back. Stores that were read anew (after a repair) begin from what they say.
 */
export function createSaidState(sources: StateSources): () => StoredState {
  let read = sources.stored();
  let said = read;
  return () => {
    const stored = sources.stored();
    if (stored !== read) said = stored;
    read = stored;
    const { balance, aggregates, cleanLag } = sources.reported();
    said = {
      balance: balance ?? said.balance,
      aggregates: aggregates ?? said.aggregates,
      cleanLag: cleanLag ?? said.cleanLag,
    };
    return said;
  };
}
