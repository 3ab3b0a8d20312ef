import { expect, test } from 'vitest';
import { sourceConfigSchema } from '../../pipeline/domain/config.ts';
import { namedConnectionSchema } from '../../pipeline/domain/named-connection.ts';
import { contactedHosts } from './contacted-hosts.ts';

test('every host outside of this machine is named once, whoever talks to it', () => {
  const url = 'https://randomuser.me/api/1.4/';
  const source = { kind: 'randomuser' as const, url, resultsPerRequest: 10, intervalMs: 6000 };
  const connection = namedConnectionSchema.parse({
    name: 'Trial',
    log: { kind: 'kafka', brokers: ['k1:9092', 'localhost:9092'] },
    profiles: { kind: 'cassandra', contactPoints: ['127.0.0.1:9042', '[::1]:9042'], keyspace: 'vigie' },
    aggregates: { kind: 'mongodb', uri: 'mongodb://m1:27017,k1:9092/?replicaSet=a', database: 'vigie' },
  });
  expect(contactedHosts(source, connection)).toEqual(['randomuser.me', 'k1:9092', 'm1:27017']);
  expect(contactedHosts(sourceConfigSchema.parse({ kind: 'synthetic' }), null)).toEqual([]);
});
