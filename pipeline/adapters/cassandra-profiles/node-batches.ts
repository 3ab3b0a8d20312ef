import type { Session } from './session.ts';

/** Below the number of partitions, and the size, at which Cassandra warns of a batch. */
export const batchRows = 8;
const batchBytes = 4_500;

interface Batching<T> {
  readonly idOf: (item: T) => string;
  readonly bytesOf: (item: T) => number;
  readonly mostItems: number;
}

/** Rows of the same nodes travel together: no node then waits for others, and each message carries several. */
export function batchesByNodes<T>(
  session: Session,
  items: readonly T[],
  { idOf, bytesOf, mostItems }: Batching<T>,
): readonly T[][] {
  const batches: T[][] = [];
  const open = new Map<string, { readonly items: T[]; bytes: number }>();
  for (const item of items) {
    const nodes = session.replicasOf(idOf(item));
    const bytes = bytesOf(item);
    let batch = open.get(nodes);
    if (!batch || batch.items.length >= mostItems || batch.bytes + bytes > batchBytes) {
      batch = { items: [], bytes: 0 };
      batches.push(batch.items);
      open.set(nodes, batch);
    }
    batch.items.push(item);
    batch.bytes += bytes;
  }
  return batches;
}
