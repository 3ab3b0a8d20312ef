import { expect, test } from 'vitest';
import { namedConnectionSchema } from '../../pipeline/domain/named-connection.ts';
import { createText } from '../i18n/text.ts';
import { checkText } from './check-text.ts';
import { isMoved, nameProblemOf, saveWishOf } from './connection-wish.ts';
import { enteredOf, newConnection } from './entered-connection.ts';
import { hostsOf } from './read-service.ts';

const choices = { keepSecrets: true, forget: [] };
const named = { ...newConnection, name: ' Trial ' };

test('a new one goes to the three servers of this machine once it has a name', () => {
  expect(saveWishOf(newConnection, null, choices)).toBeNull();
  const wish = saveWishOf(named, null, choices);
  expect(wish).toMatchObject({
    was: null,
    connection: {
      name: 'Trial',
      log: { kind: 'kafka', brokers: ['localhost:9092'], user: null, tls: null },
      profiles: { kind: 'cassandra', keyspace: 'vigie', replicationFactor: 1 },
      aggregates: { kind: 'mongodb', database: 'vigie' },
    },
    secrets: { kafka: null, cassandra: null, mongodb: null },
  });
  expect(['embedded', ' ', 'Embedded 2'].map(nameProblemOf)).toEqual(['reserved', 'missing', null]);
});

test('what is saved comes back into the form as it was, without its passwords', () => {
  const kafka = {
    ...named.kafka,
    user: 'app',
    password: 'secret',
    tls: { ...named.kafka.tls, on: true, caFile: '/ca' },
  };
  const wish = saveWishOf({ ...named, kafka, aggregates: 'embedded' }, null, choices);
  expect(wish?.secrets).toEqual({ kafka: 'secret', cassandra: null, mongodb: null });
  const connection = namedConnectionSchema.parse(wish?.connection);
  const before = { connection, secrets: { kafka: 'saved', cassandra: 'none', mongodb: 'none' } } as const;
  const again = enteredOf(before);
  expect(again.kafka).toEqual({ ...kafka, password: '' });
  expect(saveWishOf(again, before, choices)?.connection).toEqual(connection);
  expect(isMoved(before, again, 'kafka')).toBe(false);
  expect(isMoved(before, { ...again, kafka: { ...again.kafka, brokers: 'other:9092' } }, 'kafka')).toBe(true);
});

test('half a client certificate, a foreign character or a wrong number is not saved', () => {
  const { kafka, cassandra, mongodb } = named;
  const wrong = [
    { ...named, kafka: { ...kafka, tls: { ...kafka.tls, on: true, keyFile: '/key' } } },
    { ...named, kafka: { ...kafka, brokers: 'a:1, b:99999' } },
    { ...named, kafka: { ...kafka, replicationFactor: '0' } },
    { ...named, kafka: { ...kafka, topics: { ...kafka.topics, raw: ' ' } } },
    { ...named, cassandra: { ...cassandra, keyspace: 'Users; DROP' } },
    { ...named, mongodb: { ...mongodb, uri: 'mongodb://app:secret@host/' } },
  ];
  expect(wrong.map((entered) => saveWishOf(entered, null, choices))).toEqual(wrong.map(() => null));
});

test('hosts are several with commas or spaces, and get their port', () => {
  expect(hostsOf('a, b:1;  [::1]:2', 9092)).toEqual(['a:9092', 'b:1', '[::1]:2']);
  expect([hostsOf('', 1), hostsOf('a:0', 1), hostsOf('http://a', 1)]).toEqual([null, null, null]);
});

test('P-SET-5 every cause says what to do, with what the host knows of it and without a place left open', () => {
  const text = createText('en');
  const details = { host: 'db', port: 9042, datacenter: 'dc1', datacenters: 'datacenter1, dc2', skewMs: -3600_000 };
  const said = checkText(text, 'cassandra', { cause: 'wrong-datacenter', details });
  expect(`${said.what} ${said.next}`).toContain('Enter one of those that are there: datacenter1, dc2.');
  expect(checkText(text, 'cassandra', { cause: 'refused', details }).what).toBe('Nothing answers at db:9042.');
  const lacking = { permission: 'Read, Alter on topic users', operations: 'Read, Alter', topic: 'users' };
  expect(checkText(createText('fr'), 'kafka', { cause: 'no-permission', details: lacking }).what).toContain(
    'lecture (Read), Alter sur le sujet users.',
  );
  const unnamed = { permission: 'User a has no SELECT permission' };
  expect(checkText(text, 'cassandra', { cause: 'no-permission', details: unnamed }).what).toContain(unnamed.permission);
  for (const language of ['en', 'fr'] as const) {
    const words = createText(language);
    for (const cause of Object.keys(words.words.settings.checks) as (keyof typeof words.words.settings.checks)[]) {
      const bare = checkText(words, 'kafka', { cause, details: {} });
      expect(`${bare.what} ${bare.next}`).not.toMatch(/[{}]/);
      expect(bare.next).not.toBe('');
    }
  }
});
