import { afterAll, expect, test } from 'vitest';
import { topicNames } from '../domain/topics.ts';
import { createLogDoor } from '../log.ts';
import { trimLog } from '../stages/retention.ts';
import { systemClock } from '../stages/system-clock.ts';
import { plainCassandra } from '../testing/cassandra-places.ts';
import { toRecord } from '../testing/log-records.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { openCassandraProfiles } from './cassandra-profiles.ts';
import { openEmbeddedLog } from './embedded-log.ts';

const place = plainCassandra();
const directory = createTemporaryDirectory();
afterAll(async () => {
  directory.remove();
  await place.drop();
});

test('P-ERA-15: a hold that another machine adds keeps the log from being trimmed, until it is lifted', async () => {
  const open = () => openCassandraProfiles(place.config, { password: place.password });
  const [profiles, elsewhere] = [await open(), await open()];
  const log = openEmbeddedLog({ path: directory.file('log.sqlite'), wake: null });
  for (const topic of topicNames) await log.ensureTopic(topic, 2);
  await log.publish([{ topic: 'users.raw', records: [0, 1, 2, 3].map(toRecord) }]);
  const trim = () =>
    trimLog({
      log,
      profiles,
      clock: systemClock,
      console: createLogDoor({ stage: 'transformer', nowMs: () => 0, send: () => undefined }),
      partitions: 2,
      retention: { raw: 'P7D', maxLogBytes: 2 ** 31 },
    });
  const starts = async () => (await log.describe('users.raw'))?.partitions.map(({ startOffset }) => startOffset);

  const hold = { kind: 'held', subject: 'raw-messages', intentId: 'hold' } as const;
  await elsewhere.ledger.add([{ ...hold, effectiveUs: 0, rawEndOffsets: [], beforeMs: null }]);
  await trim();
  expect(await starts()).toEqual([0, 0]);
  await elsewhere.ledger.remove([hold]);
  await trim();
  expect(await starts()).toEqual([2, 2]);
  await Promise.all([profiles.close(), elsewhere.close(), log.close()]);
});
