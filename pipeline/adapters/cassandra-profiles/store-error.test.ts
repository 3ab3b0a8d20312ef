import { expect, test } from 'vitest';
import { cassandraSchema } from '../../domain/connections.ts';
import { toStoreError } from './store-error.ts';

const config = cassandraSchema.parse({ kind: 'cassandra', contactPoints: ['127.0.0.1:9042'], keyspace: 'vigie' });

test('a node that is up again and has no connection yet is waited for', () => {
  const thrown = toStoreError(new Error('No connection available'), config);
  expect(thrown).toMatchObject({ code: 'store-unreachable', canRetry: true, details: { reason: 'timeout' } });
});
