import type { Migration } from '../../../sqlite.ts';

/** Payloads say from now on when they were appended, in a format that earlier versions cannot read. Tables stay as they are. */
export const appendedTimes: Migration = { sql: 'SELECT 1;' };
