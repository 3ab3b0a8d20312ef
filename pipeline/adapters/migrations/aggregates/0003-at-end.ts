import type { Migration } from '../../../sqlite.ts';

/** Of a compacted topic, what was deleted can be missed by who was away for long: since when a partition was whole. */
export const atEnd: Migration = { sql: 'ALTER TABLE positions ADD COLUMN at_end_ms INTEGER;' };
