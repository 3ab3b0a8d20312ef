import { describe, expect, test } from 'vitest';
import { pipelineConfigSchema } from '../../../pipeline/domain/config.ts';
import { connectionsOf, ownConfiguration } from './own-configuration.ts';

const tls = { caFile: 'ca.pem' };
const log = { kind: 'kafka', brokers: ['kafka:9092'] };
const profiles = { kind: 'cassandra', contactPoints: ['cassandra:9042'], keyspace: 'vigie' };
const aggregates = { kind: 'mongodb', uri: 'mongodb://mongodb:27017', database: 'vigie' };

describe('the connections of this installation', () => {
  test.each([
    [{}, { encrypted: null, authenticated: null }],
    [{ log }, { encrypted: false, authenticated: false }],
    [{ log: { ...log, tls, user: 'app' } }, { encrypted: true, authenticated: true }],
    [
      { log: { ...log, tls, user: 'app' }, profiles },
      { encrypted: false, authenticated: false },
    ],
    [
      { log: { ...log, tls: { ...tls, certificateFile: 'app.pem', keyFile: 'app.key' } } },
      { encrypted: true, authenticated: true },
    ],
    [
      { aggregates: { ...aggregates, uri: 'mongodb+srv://cluster.example' } },
      { encrypted: true, authenticated: false },
    ],
  ])('R-DRF-10 of %j are %j', (config, connections) => {
    expect(connectionsOf(pipelineConfigSchema.parse(config))).toEqual(connections);
  });

  test('R-DRF-10 the activity of this pipeline names the product of each server', () => {
    const { stores } = ownConfiguration(pipelineConfigSchema.parse({ log, profiles, aggregates }), 0);
    expect(stores.map(({ product, place }) => [product, place])).toEqual([
      ['Apache Kafka', 'server'],
      ['Apache Cassandra', 'server'],
      ['MongoDB', 'server'],
      ['SQLite', 'local'],
      ['SQLite', 'local'],
    ]);
  });
});
