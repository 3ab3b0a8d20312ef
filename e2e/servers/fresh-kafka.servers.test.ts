import { expect, test } from 'vitest';
import { checkKafka } from '../../pipeline/adapters/kafka-log/check-kafka.ts';
import { kafkaSchema } from '../../pipeline/domain/connections.ts';
import { disposableKafka } from './disposable.ts';

test('P-KFK-7: a broker that was started just now, and has never had a group, is one that works', async ({
  onTestFinished,
}) => {
  const kafka = await disposableKafka();
  onTestFinished(() => kafka.remove(), 60_000);
  await kafka.start();
  const config = kafkaSchema.parse({ kind: 'kafka', brokers: [kafka.address] });
  expect(await checkKafka(config, null, new AbortController().signal)).toMatchObject({ cause: 'ok' });
});
