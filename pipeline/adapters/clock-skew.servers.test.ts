import { afterEach, expect, test, vi } from 'vitest';
import { kafkaRights } from '../domain/least-privilege/kafka.ts';
import type { ServiceConfig } from '../domain/named-connection.ts';
import { plainCassandra, secureCassandra } from '../testing/cassandra-places.ts';
import { giveKafkaRights } from '../testing/kafka-rights.ts';
import { plainKafka, secureKafka } from '../testing/kafka-world.ts';
import { type MongodbUnderTest, mongodbServers } from '../testing/mongodb-database.ts';
import { checkConnection } from './connection-probes.ts';

const { now } = Date;
const { signal } = new AbortController();
const hourMs = 3_600_000;
const [plainMongodb, secureMongodb] = mongodbServers();

afterEach(() => vi.restoreAllMocks());

interface Place {
  readonly config: ServiceConfig;
  readonly password: string | null;
}

function inDatabase({ config, password }: MongodbUnderTest): Place {
  return { config: { ...config, database: 'vigie_test_none' }, password };
}

/** By how many minutes the test of the connection says that a clock is off while this machine's is, by so much. */
async function minutesSaid({ config, password }: Place, offMs: number): Promise<readonly number[]> {
  vi.spyOn(Date, 'now').mockImplementation(() => now() + offMs);
  const { cause, warnings } = await checkConnection(config, password, signal);
  expect(cause).toBe('ok');
  return warnings
    .filter((warning) => warning.cause === 'clock-skew')
    .map(({ details: { skewMs } }) => Math.round(Number(skewMs) / 60_000));
}

test.each([
  ['P-KFK-7: Kafka', plainKafka()],
  ['P-KFK-7: Kafka with TLS and a user', secureKafka()],
  ['P-CAS-10: Cassandra', plainCassandra()],
  ['P-CAS-10: Cassandra with TLS and a user', secureCassandra()],
  ['P-MON-8: MongoDB', inDatabase(plainMongodb!)],
  ['P-MON-8: MongoDB with TLS and a user', inDatabase(secureMongodb!)],
])(
  '%s: the test of a connection warns of a clock that is off, says by how much, and is silent on a right one',
  async (_, place) => {
    expect(await minutesSaid(place, 0)).toEqual([]);
    expect(await minutesSaid(place, hourMs)).toEqual([-60]);
    expect(await minutesSaid(place, -hourMs)).toEqual([60]);
  },
);

test('P-KFK-7: who may not describe the cluster is told nothing of its clock, and nothing is wrong', async () => {
  const place = secureKafka('app');
  const takeRights = await giveKafkaRights(place.config.user!, kafkaRights(place.config));
  try {
    expect(await minutesSaid(place, hourMs)).toEqual([]);
  } finally {
    await takeRights();
  }
});
