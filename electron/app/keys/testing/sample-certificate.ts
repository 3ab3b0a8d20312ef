import type { ServerCertificate, UnsignedCertificate } from '../../../../gdpr-register/certificate.ts';

/** One with every field filled, by an installation that has to be put in. */
export const sampleCertificate = {
  schema: 'vigie-erasure-certificate/1',
  id: 'purge-2026-11-25-bcdfghjk',
  issuedAt: '2026-11-25T05:00:09.000Z',
  scope: {
    kind: 'older',
    parts: [{ dataSet: 'profiles', before: '2025-11-25T05:00:00.000Z' }],
    askedBy: [
      {
        activity: 'own-pipeline',
        category: 'identity',
        dataSet: 'profiles',
        duration: 'P1Y',
        before: '2025-11-25T05:00:00.000Z',
      },
    ],
  },
  reason: 'The period has ended.',
  counts: [{ dataSet: 'profiles', store: 'profiles', before: 10, erased: 10, remaining: 0, held: 1 }],
  steps: [
    { step: 'intended', at: '2026-11-25T05:00:00.000Z' },
    { step: 'erasing:profiles', at: '2026-11-25T05:00:05.000Z' },
  ],
  clock: [
    {
      store: 'profiles',
      logicallyGone: '2026-11-25T05:00:05.000Z',
      physicallyGoneFrom: '2026-11-25T05:00:08.000Z',
      verifiedOn: '2026-11-25T05:00:08.000Z',
    },
  ],
  verification: { aggregatesAgree: true, scan: { kind: 'sample', files: 3, bytes: 4096, values: 12, hits: 0 } },
  holds: [
    {
      id: 'hold-2026-11-25-bcdfghjk',
      ground: 'A court has asked for it.',
      exception: 'e',
      startsOn: '2026-11-01',
      reviewOn: '2027-05-01',
    },
  ],
  preview: 'a'.repeat(64),
  intent: 'b'.repeat(64),
  trace: { kind: 'erasure-ledger', store: 'profiles', effectiveUs: 1_764_046_800_000_000 },
  failures: [{ step: 'settled', at: '2026-11-25T05:00:06.000Z', code: 'disk-full' }],
} satisfies UnsignedCertificate;

/** The same where the stores are servers. */
export const serverCertificate = {
  ...sampleCertificate,
  schema: 'vigie-erasure-certificate/2',
  id: 'purge-2026-11-25-bcdfghjm',
  counts: [
    { dataSet: 'raw-messages', store: 'log', before: 12, erased: 8, pending: 4, remaining: 0, held: 0 },
    { dataSet: 'profiles', store: 'profiles', before: 10, erased: 10, pending: 0, remaining: 0, held: 1 },
  ],
  clock: [
    {
      dataSet: 'raw-messages',
      store: 'log',
      system: 'kafka',
      way: 'retention',
      settings: { 'retention.ms': 604_800_000 },
      logicallyGone: '2026-11-25T05:00:04.000Z',
      physicallyGoneFrom: '2026-12-02T04:59:00.000Z',
      verifiedOn: null,
    },
    {
      dataSet: 'profiles',
      store: 'profiles',
      system: 'cassandra',
      way: 'grace-period',
      settings: { gc_grace_seconds: 864_000 },
      logicallyGone: '2026-11-25T05:00:05.000Z',
      physicallyGoneFrom: '2026-12-05T05:00:05.000Z',
      verifiedOn: null,
    },
    {
      dataSet: 'clean-facts',
      store: 'log',
      system: 'kafka',
      way: 'compaction-unbounded',
      settings: { 'max.compaction.lag.ms': null, 'delete.retention.ms': 86_400_000 },
      logicallyGone: '2026-11-25T05:00:06.000Z',
      physicallyGoneFrom: null,
      verifiedOn: null,
    },
    {
      dataSet: 'aggregates',
      store: 'aggregates',
      system: 'mongodb',
      way: 'retracted',
      settings: {},
      logicallyGone: '2026-11-25T05:00:07.000Z',
      physicallyGoneFrom: '2026-11-25T05:00:08.000Z',
      verifiedOn: '2026-11-25T05:00:08.000Z',
    },
  ],
  pending: [
    { dataSet: 'raw-messages', store: 'log', n: 4, until: '2026-12-02T04:59:00.000Z' },
    { dataSet: 'clean-facts', store: 'log', n: 11, until: null },
  ],
  verification: {
    aggregatesAgree: true,
    scan: { kind: 'sample', files: 3, bytes: 4096, values: 12, hits: 0, unread: ['kafka', 'cassandra'] },
  },
} satisfies Omit<ServerCertificate, 'installation'>;
