import { expect, test } from 'vitest';
import { openEmbeddedProfiles } from '../../pipeline/adapters/embedded-profiles.ts';
import { openKafkaLog } from '../../pipeline/adapters/kafka-log.ts';
import { kafkaSchema } from '../../pipeline/domain/connections.ts';
import type { TopicName } from '../../pipeline/domain/topics.ts';
import { addHold, liftHold } from '../../pipeline/erasure/holds.ts';
import { settleRetention } from '../../pipeline/stages/held-retention.ts';
import { temporaryDirectory } from '../cli/vigie.ts';
import { disposableKafka } from './disposable.ts';

const day = 86_400_000;
/** Retention looks twice a second, and begins at once. */
const eager = { 'log.retention.check.interval.ms': 500, 'log.initial.task.delay.ms': 500 };

test('P-ECS-9: what a hold keeps Kafka does not remove by its own retention, and does when it is lifted', async ({
  onTestFinished,
}) => {
  const kafka = await disposableKafka(undefined, eager);
  onTestFinished(() => kafka.remove(), 60_000);
  await kafka.start();
  const directory = temporaryDirectory(onTestFinished);
  const config = kafkaSchema.parse({ kind: 'kafka', brokers: [kafka.address] });
  const log = openKafkaLog({ config, password: null, dataDirectory: directory });
  const profiles = openEmbeddedProfiles({ path: `${directory}/profiles.sqlite` });
  onTestFinished(async () => void (await Promise.all([log.close(), profiles.close()])));
  const stores = { log, profiles, ledgerHash: (id: string) => id, inTurn: <T>(work: () => T) => work() };
  const publishOld = async (topic: TopicName) => {
    const record = { partition: 0, key: null, value: Buffer.from('old'), createdMs: Date.now() - 8 * day, headers: {} };
    await log.publish([{ topic, records: [record] }]);
  };
  const kept = async (topic: TopicName) => {
    const { startOffset, endOffset } = (await log.describe(topic))!.partitions[0]!;
    return endOffset - startOffset;
  };
  for (const topic of ['users.raw', 'users.rejected'] as const) await log.ensureTopic(topic, 1);

  await addHold(stores, 'hold', { kind: 'data-set', dataSet: 'raw-messages' });
  expect(await settleRetention(stores)).toEqual([{ topic: 'users.raw', outcome: 'held', ms: 7 * day }]);
  await publishOld('users.raw');
  // The other topic shows that the broker has looked, twice from the beginning of a pass to its end.
  for (const _ of ['once', 'twice']) {
    await publishOld('users.rejected');
    await expect.poll(() => kept('users.rejected'), { timeout: 30_000 }).toBe(0);
  }
  expect(await kept('users.raw')).toBe(1);
  expect((await log.clock('users.raw'))?.retentionMs).toBeNull();

  await liftHold(stores, 'hold');
  expect(await settleRetention(stores)).toEqual([{ topic: 'users.raw', outcome: 'back', ms: 7 * day }]);
  await expect.poll(() => kept('users.raw'), { timeout: 30_000 }).toBe(0);
});
