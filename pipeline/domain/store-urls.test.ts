import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cassandraSchema,
  consistencies,
  kafkaCompressions,
  kafkaSchema,
  mongodbSchema,
  saslMechanisms,
} from './connections.ts';
import { formatStoreUrl } from './format-store-url.ts';
import { parseAggregatesUrl, parseLogUrl, parseProfilesUrl } from './store-urls.ts';

const port = fc.integer({ min: 1, max: 65_535 });
const host = fc.oneof(
  fc.tuple(fc.stringMatching(/^[a-z][a-z0-9.-]{0,15}$/), port).map(([name, at]) => `${name}:${at}`),
  port.map((at) => `[2001:db8::1]:${at}`),
);
const hosts = fc.array(host, { minLength: 1, maxLength: 3 });
const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const path = word.filter((text) => text !== 'system');
const tls = fc.option(
  fc.oneof(
    fc.record({ caFile: fc.option(path), certificateFile: fc.constant(null), keyFile: fc.constant(null) }),
    fc.record({ caFile: fc.option(path), certificateFile: path, keyFile: path }),
  ),
);
const user = fc.option(word);
const replicationFactor = fc.integer({ min: 1, max: 9 });

const logs = fc.record({
  kind: fc.constant('kafka' as const),
  brokers: hosts,
  topics: fc.record({ 'users.raw': word, 'users.clean': word, 'users.rejected': word }),
  group: word,
  sasl: fc.constantFrom(...saslMechanisms),
  compression: fc.constantFrom(...kafkaCompressions),
  replicationFactor: fc.option(replicationFactor),
  tls,
  user,
});
const profiles = fc.record({
  kind: fc.constant('cassandra' as const),
  contactPoints: hosts,
  datacenter: word,
  keyspace: fc.stringMatching(/^[a-z][a-z0-9_]{0,20}$/),
  table: fc.stringMatching(/^[a-z][a-z0-9_]{0,20}$/),
  consistency: fc.constantFrom(...consistencies),
  replicationFactor,
  tls,
  user,
});
const uris = fc.oneof(
  fc.tuple(hosts, fc.constantFrom('', '?replicaSet=rs0', '?authSource=admin&w=majority')),
  fc.constantFrom([['[2001:db8::1]:27017'], ''] as [string[], string]),
);
const aggregates = fc.record({
  kind: fc.constant('mongodb' as const),
  uri: uris.map(([servers, query]) => `mongodb://${servers.join(',')}/${query}`),
  database: fc.stringMatching(/^[a-zA-Z0-9_%+-]{1,20}$/),
  tls,
  user,
});

describe('where a store is, as a command line names it', () => {
  test('P-STO-1 what is written is read again as it was', () => {
    fc.assert(
      fc.property(logs, (config) => {
        expect(parseLogUrl(formatStoreUrl(config))).toEqual(kafkaSchema.parse(config));
      }),
    );
    fc.assert(
      fc.property(profiles, (config) => {
        expect(parseProfilesUrl(formatStoreUrl(config))).toEqual(cassandraSchema.parse(config));
      }),
    );
    fc.assert(
      fc.property(aggregates, (config) => {
        expect(parseAggregatesUrl(formatStoreUrl(config))).toEqual(mongodbSchema.parse(config));
      }),
    );
    for (const parse of [parseLogUrl, parseProfilesUrl, parseAggregatesUrl])
      expect(formatStoreUrl(parse('embedded'))).toBe('embedded');
  });

  test('P-STO-1 a prefix goes before the usual names, a name that is given is taken as it is', () => {
    expect(parseLogUrl('kafka://one,two:19092?prefix=eu.&raw=users')).toMatchObject({
      brokers: ['one:9092', 'two:19092'],
      topics: { 'users.raw': 'users', 'users.clean': 'eu.users.clean', 'users.rejected': 'eu.users.rejected' },
      group: 'vigie',
      tls: null,
    });
    expect(parseProfilesUrl('cassandra://one/eu_users?tls=system')).toMatchObject({
      contactPoints: ['one:9042'],
      keyspace: 'eu_users',
      table: 'users_table',
      tls: { caFile: null },
    });
    expect(parseAggregatesUrl('mongodb+srv://cluster.example.org/vigie?authSource=admin&tls=ca.pem')).toMatchObject({
      uri: 'mongodb+srv://cluster.example.org/?authSource=admin',
      database: 'vigie',
      tls: { caFile: 'ca.pem' },
    });
  });

  test.each([
    [parseLogUrl, 'kafka://me:hunter2@host:1', 'VIGIE_KAFKA_PASSWORD'],
    [parseLogUrl, 'kafka://host:1?password=hunter2', 'VIGIE_KAFKA_PASSWORD_FILE'],
    [parseProfilesUrl, 'cassandra://me:hunter2@host/k', 'VIGIE_CASSANDRA_PASSWORD'],
    [parseAggregatesUrl, 'mongodb://me:hunter2@host/db', '?user=NAME'],
  ])('P-STO-2 a password in %o %s is refused and not repeated', (parse, text, hint) => {
    expect(() => parse(text)).toThrow(hint);
    expect(() => parse(text)).not.toThrow('hunter2');
  });

  test.each([
    [parseLogUrl, 'kafka://host:1?grup=x', 'Did you mean group?'],
    [parseLogUrl, 'kafka://', 'names no host'],
    [parseLogUrl, 'kafka://host:0', 'no HOST:PORT'],
    [parseLogUrl, 'kafka://host:1/users.raw', '?prefix='],
    [parseLogUrl, 'kafka://host:1?sasl=gssapi', 'scram-sha-512'],
    [parseLogUrl, 'kafka://host:1?cert=a.pem&key=b.pem', 'tls=system'],
    [parseLogUrl, 'kafka://host:1?group=a&group=b', 'twice'],
    [parseLogUrl, 'kafka://host:1?prefix=%zz', '%25'],
    [parseLogUrl, 'cassandra://host/k', 'instead of kafka://'],
    [parseLogUrl, 'localhost:9092', 'Write embedded, or kafka://'],
    [parseProfilesUrl, 'cassandra://host', 'keyspace'],
    [parseProfilesUrl, 'cassandra://host/Capital', 'keyspace cannot be that'],
    [parseProfilesUrl, 'cassandra://host/k?replication=0', 'from 1'],
    [parseAggregatesUrl, 'mongodb://host', 'database'],
    [parseAggregatesUrl, 'mongodb://host/db?replicaset=rs0', 'Did you mean replicaSet?'],
  ])('P-STO-2 %o %s is refused with what would do', (parse, text, hint) => {
    expect(() => parse(text)).toThrow(hint);
  });
});
