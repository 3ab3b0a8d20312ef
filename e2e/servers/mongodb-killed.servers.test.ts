import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openMongodbAggregates, openMongodbAggregatesReader } from '../../pipeline/adapters/mongodb-aggregates.ts';
import { mongodbSchema } from '../../pipeline/domain/connections.ts';
import { PipelineError } from '../../pipeline/domain/errors.ts';
import type { AggregateStore } from '../../pipeline/ports.ts';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { mongodbServer, mongodbUri } from './mongodb-server.ts';
import { freePort } from './ports.ts';
import { runningServer, startServer, stopServer } from './server-process.ts';

const partition = 3;
const total = 300;

/** One change after the other, each of some keys; every third empties one. */
async function work(store: AggregateStore): Promise<void> {
  for (let offset = 1; offset <= total; offset += 1) {
    const n = offset % 3 === 0 ? 0 : offset;
    await store.commit({
      facts: [],
      rows: [{ aggregation: 'averageAge', partition, key: `key ${offset % 40}`, n, sum: n }],
      positions: new Map([[partition, { topicId: 'topic', offset, atEndMs: null }]]),
    });
    await pause(10);
  }
}

/** As the stage does: again and again, waiting out what can be waited out. Resolves with how often it had to wait. */
async function settleUntil(store: AggregateStore, ended: AbortSignal): Promise<number> {
  let waits = 0;
  for (;;) {
    const wasEnded = ended.aborted;
    try {
      await store.settle!();
      if (wasEnded) return waits;
    } catch (error) {
      if (!(error instanceof PipelineError) || !error.canRetry) throw error;
      waits += 1;
    }
    await pause(20);
  }
}

test('P-MON-1, P-MON-4: MongoDB killed three times at load and started again has everything in the end', async ({
  onTestFinished,
}) => {
  const directory = createTemporaryDirectory();
  onTestFinished(() => directory.remove());
  const port = await freePort();
  const plan = mongodbServer({ folder: directory.file('mongodb'), port }, null);
  onTestFinished(() => stopServer(plan));
  await startServer(plan);
  const uri = `${mongodbUri(port)}&serverSelectionTimeoutMS=500`;
  const config = mongodbSchema.parse({ kind: 'mongodb', uri, database: 'killed' });
  const path = directory.file('aggregates.sqlite');
  const store = openMongodbAggregates({ config, password: null, path });
  const ended = new AbortController();
  const settling = settleUntil(store, ended.signal);
  const working = work(store);
  for (let kills = 0; kills < 3; kills += 1) {
    await pause(600);
    process.kill(runningServer(plan)!, 'SIGKILL');
    await pause(600);
    await startServer(plan);
  }
  await working;
  ended.abort();
  expect(await settling).toBeGreaterThan(0);
  const reader = openMongodbAggregatesReader({ config, password: null, path });
  const text = (rows: Awaited<ReturnType<typeof reader.rows>>) =>
    rows.flatMap(({ key, n, sum }) => (n === 0 ? [] : [`${key} ${n} ${sum}`])).toSorted();
  expect(text(await reader.rows())).toEqual(text(await store.rows()));
  await reader.close();
  await store.close();
});
