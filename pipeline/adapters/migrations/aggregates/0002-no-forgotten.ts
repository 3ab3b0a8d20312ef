import type { Migration } from '../../../sqlite.ts';

/** A forgotten person used to leave an entry without facts: the three tabs of its head and nothing behind them. */
export const noForgotten: Migration = {
  sql: `DELETE FROM facts WHERE length(entry) - length(replace(entry, char(9), '')) = 3;`,
};
