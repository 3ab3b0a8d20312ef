import type { AggregateRow } from '../../ports.ts';
import { restAfter } from '../../rest-after.ts';
import type { RemoteAggregates } from './collection.ts';
import { counts, idOf, type PartitionDocument, type StoredDocument } from './documents.ts';
import { pause } from './pause.ts';

/** Where nothing says that something changed, it is asked for as often. */
const pollMs = 1000;
/** Charts are drawn four times a second at the most. */
const shortestRestMs = 250;
/** What came out of its order is found by reading everything. */
const fullMs = 30_000;

/** The documents of a database, read again only where they changed. */
export interface ReadDocuments {
  /** Reads what changed; true where something did. */
  refresh(nowMs: number): Promise<boolean>;
  rows(): readonly AggregateRow[];
}

export function createReadDocuments(remote: RemoteAggregates): ReadDocuments {
  let documents = new Map<string, StoredDocument>();
  let partitions = new Map<number, PartitionDocument>();
  let fullyMs = Number.NEGATIVE_INFINITY;

  async function readAll(): Promise<void> {
    documents = new Map((await remote.documents()).map((document) => [idOf(document), document]));
  }

  return {
    async refresh(nowMs) {
      const read = new Map((await remote.partitions()).map((of) => [of.partition, of]));
      const before = partitions;
      const changed = [...read.values()].filter((of) => isOther(of, before.get(of.partition)));
      if (changed.length === 0 && read.size === before.size) return false;
      if (nowMs - fullyMs >= fullMs) {
        fullyMs = nowMs;
        await readAll();
      } else {
        for (const { partition } of changed)
          for (const document of await remote.documents({ partition, from: before.get(partition)?.cleanOffset ?? 0 }))
            documents.set(idOf(document), document);
      }
      partitions = read;
      return true;
    },
    rows: () => [...documents.values()].filter((of) => counts(of, partitions.get(of.partition))),
  };
}

function isOther(of: PartitionDocument, before: PartitionDocument | undefined): boolean {
  return of.cleanOffset !== before?.cleanOffset || of.base !== before.base || of.topicId !== before.topicId;
}

/**
 * Every row, whenever something changed: told by a change stream where the server has one and the right is given,
 * otherwise asked for once a second. Ends when the signal aborts; rejects with a `PipelineError`.
 */
export async function* watchDocuments(
  remote: RemoteAggregates,
  signal: AbortSignal,
): AsyncGenerator<readonly AggregateRow[]> {
  const read = createReadDocuments(remote);
  const stop = new AbortController();
  let told = Promise.withResolvers<void>();
  const ending = AbortSignal.any([signal, stop.signal]);
  const listening = remote.listen(() => told.resolve(), ending);
  try {
    while (!signal.aborted) {
      told = Promise.withResolvers();
      const startedMs = performance.now();
      if (await read.refresh(startedMs)) yield read.rows();
      const restMs = restAfter(performance.now() - startedMs, shortestRestMs);
      await pause(restMs, ending);
      await Promise.race([told.promise, pause(pollMs - restMs, ending)]);
    }
  } finally {
    stop.abort();
    await listening;
  }
}
