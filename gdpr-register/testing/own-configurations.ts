import type { OwnConfiguration } from '../own-activity/configuration.ts';

/** As the application is set when it is new. */
export const newConfiguration: OwnConfiguration = {
  today: '2026-11-28',
  source: { kind: 'synthetic' },
  rawRetention: 'P7D',
  stores: ['log', 'profiles', 'aggregates', 'console', 'files'].map((name) => ({
    name,
    product: 'SQLite',
    place: 'local',
  })),
  protection: {
    'login.uuid': 'clear',
    gender: 'clear',
    'name.last': 'clear',
    'dob.date': 'dropped',
    email: 'keyed-hash',
    phone: 'keyed-hash',
    address: 'keyed-hash',
    picture: 'dropped',
    id: 'dropped',
    'login.password': 'dropped',
    'location.coordinates': 'dropped',
  },
  connections: { encrypted: null, authenticated: null },
  privateFiles: true,
};
