import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { openKafkaLog } from '../adapters/kafka-log.ts';
import { kafkaSchema } from '../domain/connections.ts';
import { consumerGroups, topicNames } from '../domain/topics.ts';
import { systemClock } from '../stages/system-clock.ts';
import { testServers } from '../testing/servers.ts';
import { passedElsewhere } from './barrier-elsewhere.ts';

const run = `test-${randomUUID()}`;
const topics = Object.fromEntries(topicNames.map((name) => [name, `${run}.${name}`]));
const config = kafkaSchema.parse({ kind: 'kafka', ...testServers().plain.kafka, topics, group: run });
const [here, elsewhere] = ['here', 'elsewhere'].map((dataDirectory) =>
  openKafkaLog({ config, password: null, dataDirectory }),
);
const never = new AbortController().signal;
afterAll(() => Promise.all([here!.close(), elsewhere!.close()]));

test('P-ECS-6 the barrier waits for a delivery that is under way in another process, until it is committed', async () => {
  await here!.ensureTopic('users.raw', 1);
  const records = ['a', 'b'].map((key) => {
    return { partition: 0, key, value: Buffer.from(key), createdMs: Date.now(), headers: {} };
  });
  await here!.publish([{ topic: 'users.raw', records }]);
  const end = new AbortController();
  const subscription = elsewhere!.subscribe({
    topic: 'users.raw',
    group: consumerGroups.transformer,
    maxRecords: 1,
    maxBytes: 1000,
    onAssigned: async () => new Map(),
    signal: end.signal,
    drain: never,
  });
  const deliveries = subscription[Symbol.asyncIterator]();
  await deliveries.next();
  let looks = 0;
  const looked = Promise.withResolvers<void>();
  const log = {
    ...here!,
    observe: () => {
      looks += 1;
      if (looks === 3) looked.resolve();
      return here!.observe();
    },
  };
  let isPassed = false;
  const passed = passedElsewhere({ log, clock: systemClock }, never).then(() => (isPassed = true));
  await looked.promise;
  expect(isPassed).toBe(false);
  // Asking for the next one commits it.
  await deliveries.next();
  await passed;
  end.abort();
  await deliveries.return?.();
});

test('P-ECS-6 where nobody is in the group the barrier is passed, however much waits', async () => {
  const log = openKafkaLog({ config: { ...config, group: `${run}-other` }, password: null, dataDirectory: 'here' });
  await passedElsewhere({ log, clock: systemClock }, never);
  await log.close();
});
