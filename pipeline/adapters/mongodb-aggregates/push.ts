import { idOf } from './documents.ts';
import type { RemoteAggregates } from './collection.ts';
import type { Mark, Marks } from './marks.ts';

/** Fewer after a time-out: a slow server must get on, too. */
const [fewest, most] = [50, 1000];

/**
 * Brings what is marked to MongoDB, as absolute values; one run covers all that was marked before it. A row that another
 * writer wrote at a greater clean offset is held back until this one has come as far: then it knows all that the other
 * knew. Rejects with a `PipelineError`; what was not acknowledged stays marked.
 */
export function createPush(marks: Marks, remote: RemoteAggregates): () => Promise<void> {
  const heldUntil = new Map<string, number>();
  /** How far MongoDB has been told that each partition's documents are; the last thing it is told. */
  const told = new Map<number, number>();
  let chunk = most;

  return async () => {
    for (const partition of marks.dueRewrites()) marks.beginRewrite(partition, await remote.existing(partition));
    const begun = marks.begunRewrites();
    const before = marks.positions();
    const due = marks.marked().filter(isDue);
    for (let at = 0; at < due.length;) {
      const part = due.slice(at, at + chunk);
      await pushChunk(part);
      at += part.length;
    }
    for (const rewrite of begun) {
      const { partition, base } = rewrite;
      const position = before.get(partition);
      if (position === undefined) continue;
      await remote.writePartition({ partition, base, topicId: position.topicId, cleanOffset: position.offset });
      marks.endRewrite(rewrite);
    }
    const further = [...before].filter(([partition, { offset }]) => told.get(partition) !== offset);
    await remote.advance(new Map(further));
    for (const [partition, { offset }] of further) told.set(partition, offset);

    function isDue(mark: Mark): boolean {
      return (before.get(mark.partition)?.offset ?? -1) >= (heldUntil.get(idOf(mark)) ?? 0);
    }
  };

  async function pushChunk(part: readonly Mark[]): Promise<void> {
    const documents = marks.documents(part);
    const written = new Set(documents.map(idOf));
    chunk = Math.max(fewest, Math.floor(part.length / 2));
    const refused = await remote.write(documents);
    chunk = Math.min(most, Math.max(fewest, part.length * 2));
    for (const id of written) heldUntil.delete(id);
    for (const [id, offset] of refused) heldUntil.set(id, offset);
    marks.acknowledge(part.filter((mark) => written.has(idOf(mark)) && !refused.has(idOf(mark))));
  }
}
