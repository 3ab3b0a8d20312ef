import { afterAll, describe } from 'vitest';
import { plainCassandra, secureCassandra } from '../testing/cassandra-places.ts';
import { describeLedger } from '../testing/ledger-contract.ts';
import { describeProfileErasure } from '../testing/profile-erasure-contract.ts';
import { describeProfileStore } from '../testing/profile-store-contract.ts';
import { openCassandraProfiles } from './cassandra-profiles.ts';

const places = { plain: plainCassandra(), 'with TLS and a password': secureCassandra() };

describe.each(Object.entries(places))('Cassandra, %s', (_, place) => {
  const contract = {
    open: () => openCassandraProfiles(place.config, { password: place.password }),
    reset: () => place.empty(),
  };
  afterAll(() => place.drop());
  describeProfileStore('cassandra', contract);
  describeLedger('cassandra', contract);
  describeProfileErasure('cassandra', contract);
});
