import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { CertificatePayload } from '../../gdpr-register/certificate.ts';
import { createText } from '../i18n/text.ts';
import { TextContext } from '../i18n/use-text.ts';
import { CertificateProof } from './certificate-proof.tsx';

const hash = 'a'.repeat(64);
const issuedAt = '2026-11-25T05:00:09.000Z';

function shown(kind: 'whole' | 'sample'): string {
  const content: CertificatePayload = {
    schema: 'vigie-erasure-certificate/1',
    id: 'purge-1',
    installation: hash,
    issuedAt,
    scope: kind === 'whole' ? { kind: 'person', subject: hash } : { kind: 'older', parts: [], askedBy: [] },
    reason: null,
    steps: [],
    holds: [],
    preview: hash,
    intent: hash,
    trace: { kind: 'erasure-ledger', store: 'profiles', effectiveUs: 1 },
    failures: [],
    counts: [],
    clock: [],
    verification: { aggregatesAgree: true, scan: { kind, files: 12, bytes: 4096, values: 61, hits: 0 } },
  };
  return renderToStaticMarkup(
    <TextContext value={createText('en')}>
      <CertificateProof content={content} hash={hash} />
    </TextContext>,
  );
}

test('R-CRT-13: it is said over what the absence was verified, and for how many values the files were looked through', () => {
  for (const text of [shown('whole'), shown('sample')]) {
    expect(text).toContain('counted over every record of these data sets, looked at anew');
    expect(text).toContain('values: 61; files: 12');
  }
  expect(shown('whole')).toContain('everything that identified the person');
  expect(shown('sample')).toContain('ids and origins of persons drawn at random');
  expect(shown('whole')).toContain('a keyed hash in the erasure ledger');
  expect(shown('sample')).not.toContain('a keyed hash');
  expect(shown('sample')).toContain('up to which moment each data set was erased');
});
