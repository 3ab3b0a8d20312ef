import { parentPort, workerData } from 'node:worker_threads';
import { openEmbeddedLog } from '../adapters/embedded-log.ts';
import { toRecord } from './log-records.ts';

/** A thread that publishes batches of ten records, and tells its parent of the first. */
const { path, wake, batches } = workerData as {
  readonly path: string;
  readonly wake: SharedArrayBuffer;
  readonly batches: number;
};
const log = openEmbeddedLog({ path, wake });
for (let batch = 0; batch < batches; batch++) {
  await log.publish([{ topic: 'users.raw', records: Array.from({ length: 10 }, (_, index) => toRecord(index)) }]);
  if (batch === 0) parentPort?.postMessage('published');
}
await log.close();
