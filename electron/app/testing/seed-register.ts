import { join } from 'node:path';
import { writeAtomically } from '../atomic-file.ts';
import { openSigningKey } from '../keys/signing-key.ts';
import { sampleCertificate } from '../keys/testing/sample-certificate.ts';
import { openCertificateFiles } from '../purge/certificate-files.ts';
import { openPurgeFolder } from '../purge/purge-folder.ts';
import { openRequestFolder } from '../requests/request-folder.ts';
import { sampleRequest } from '../requests/testing/sample-request.ts';

export const seeded = {
  certificate: sampleCertificate.id,
  plan: 'purge-2026-11-25-zzzzzzzz',
  hold: 'hold-2026-11-25-zzzzzzzz',
} as const;

/** What an application would find that was used before: a certificate, a plan of nothing, a hold to lift, a request. */
export function seedRegister(dataDirectory: string): void {
  openCertificateFiles(dataDirectory).file(sampleCertificate, openSigningKey(dataDirectory));
  openRequestFolder(dataDirectory).write({ revision: 1, request: sampleRequest });
  openPurgeFolder(dataDirectory).keepPlan({
    schema: 'vigie-purge-plan/1',
    id: seeded.plan,
    createdMs: Date.UTC(2026, 10, 25),
    origin: 'asked',
    wish: { dataSet: 'logs', olderThan: 'P1Y' },
    scopes: [],
    reasons: [],
    counts: [],
  });
  const hold = {
    id: seeded.hold,
    subject: { kind: 'data-set', dataSet: 'logs' },
    ground: 'A court has asked for it.',
    exception: 'e',
    startsOn: '2026-11-25',
    reviewOn: '2027-05-25',
    addedMs: Date.UTC(2026, 10, 25),
    lifted: null,
  };
  writeAtomically(
    join(dataDirectory, 'register', 'holds.json'),
    JSON.stringify({ schema: 'vigie-holds/1', holds: [hold] }),
  );
}
