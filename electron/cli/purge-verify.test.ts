import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { openSigningKey } from '../app/keys/signing-key.ts';
import { sampleCertificate } from '../app/keys/testing/sample-certificate.ts';
import { openCertificateFiles } from '../app/purge/certificate-files.ts';
import { describeRecheck } from './purge-result.ts';
import { runCommand } from './testing/run-command.ts';

const directory = createTemporaryDirectory();
beforeEach(() => {
  openCertificateFiles(directory.file('')).file(sampleCertificate, openSigningKey(directory.file('')));
});
afterEach(() => directory.remove());

test('P-ECS-5 where all stores are files of this machine everything was verified with the certificate', async () => {
  const { code, result } = await runCommand(
    'purge',
    'verify',
    sampleCertificate.id,
    '--data',
    directory.file(''),
    '--json',
  );
  const nothing = { addendum: null, clock: [], pending: [], remaining: [] };
  expect([code, JSON.parse(result)]).toEqual([0, { id: sampleCertificate.id, complete: true, ...nothing }]);
});

test('P-ECS-5 of a purge without a certificate it says so', async () => {
  const verified = runCommand('purge', 'verify', 'purge-2026-11-25-zzzzzzzz', '--data', directory.file(''));
  await expect(verified).rejects.toThrow('There is no certificate purge-2026-11-25-zzzzzzzz');
});

test('P-ECS-5 says of each data set since when it is gone, and what is there again', () => {
  const row = { store: 'log', settings: {}, logicallyGone: '2026-11-25T00:00:00.000Z' } as const;
  const lines = describeRecheck({
    id: 'purge',
    complete: false,
    addendum: null,
    clock: [
      {
        ...row,
        dataSet: 'raw-messages',
        system: 'kafka',
        way: 'retention-unlimited',
        physicallyGoneFrom: null,
        verifiedOn: null,
      },
      {
        ...row,
        dataSet: 'clean-facts',
        system: 'kafka',
        way: 'compaction',
        physicallyGoneFrom: '2026-11-26T00:00:00.000Z',
        verifiedOn: '2026-11-27T00:00:00.000Z',
      },
    ],
    pending: [{ dataSet: 'raw-messages', store: 'log', n: 2, until: null }],
    remaining: [{ dataSet: 'profiles', store: 'profiles', n: 1 }],
  });
  expect([...lines]).toEqual([
    'raw-messages in kafka: not gone by itself, not verified yet',
    'clean-facts in kafka: physically gone from 2026-11-26T00:00:00.000Z, verified on 2026-11-27T00:00:00.000Z',
    'Raw messages: 2 that nobody gets any more still lie in Kafka, and do not go by themselves.',
    '1 of profiles are in profiles again: erase them anew with a new plan.',
    'What waits is looked at again with the same command, later.',
  ]);
});
