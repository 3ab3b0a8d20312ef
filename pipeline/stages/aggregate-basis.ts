import { crc32 } from 'node:zlib';
import { aggregations } from '../domain/aggregations.ts';

/**
 * What kept aggregates belong to: one making of `users.clean`, and one catalogue of aggregations. With another topic, or
 * an aggregation more, they are those of somebody else, and are rebuilt (P-DEL-7).
 */
export function aggregateBasis(topicId: string, catalogue = aggregations): string {
  const names = catalogue.map(({ name, shape }) => `${name} ${shape}`).join('\n');
  return `${topicId}/${crc32(names).toString(16)}`;
}
