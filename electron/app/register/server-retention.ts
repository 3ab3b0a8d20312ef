import { dueBefore, parseDuration } from '../../../gdpr-register/duration.ts';
import { dataSetOfTopic } from '../../../pipeline/domain/data-sets.ts';
import { topicNames } from '../../../pipeline/domain/topics.ts';
import { runMaintenance } from '../../../pipeline/maintenance-handle.ts';
import type { Engine } from '../engine.ts';
import type { Clock } from '../../../pipeline/ports.ts';

interface Wish {
  readonly dataSet: string;
  /** ISO 8601. */
  readonly duration: string;
}

interface Parts {
  readonly engine: Pick<Engine, 'places' | 'supervisor'>;
  readonly clock: Pick<Clock, 'nowMs'>;
}

const never = new AbortController().signal;

/** Sets by when the server of the log removes a data set's records itself; the topic changes at once. */
export async function setServerRetention(
  { maintenanceWorkerUrl: workerUrl }: { readonly maintenanceWorkerUrl: URL },
  { engine, clock }: Parts,
  { dataSet, duration }: Wish,
): Promise<void> {
  const topic = topicNames.find((name) => dataSetOfTopic[name] === dataSet);
  const period = parseDuration(duration);
  if (topic === undefined || period === null) throw new TypeError(`There is no topic of ${dataSet} to be set.`);
  const nowMs = clock.nowMs();
  const retentionMs = nowMs - dueBefore(new Date(nowMs), period).getTime();
  const stores = { ...engine.places(), wake: engine.supervisor().wake };
  await runMaintenance({ type: 'set-retention', topic, retentionMs, ...stores }, { workerUrl, signal: never });
}
