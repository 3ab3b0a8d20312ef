import { expect, test } from 'vitest';
import { noRejections } from '../../pipeline/domain/rejection.ts';
import { createSaidState } from './said-state.ts';
import type { StoredState } from './stored-state.ts';

test('a stage that was started again and has not reported yet does not take the numbers back', () => {
  const [silent, aggregates] = [
    { balance: null, aggregates: null, cleanLag: null },
    { atMs: 0, persons: 0, partitions: null, tables: [] },
  ];
  const state = (published: number): StoredState => ({
    balance: { published, stored: published, rejected: { ...noRejections }, waiting: 0, ageMismatches: 0 },
    aggregates,
    cleanLag: 0,
  });
  const now: { stored: StoredState; reported: StoredState | typeof silent } = { stored: state(40), reported: silent };
  const said = createSaidState({ stored: () => now.stored, reported: () => now.reported });
  const published = [said().balance.published];
  for (const reported of [state(70), silent, state(90)]) {
    now.reported = reported;
    published.push(said().balance.published);
  }
  expect(published).toEqual([40, 70, 70, 90]);
  Object.assign(now, { stored: state(0), reported: silent });
  expect(said()).toEqual(state(0));
});
