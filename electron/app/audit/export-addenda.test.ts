import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import type { AddendumPayload } from '../../../gdpr-register/addendum.ts';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import { openSigningKey } from '../keys/signing-key.ts';
import { serverCertificate } from '../keys/testing/sample-certificate.ts';
import { openCertificateFiles } from '../purge/certificate-files.ts';
import { exportAudit } from './export-audit.ts';
import { check, headOf, journalOf, writeAll } from './testing/audit-folder.ts';

const directory = createTemporaryDirectory();
const verifierUrl = new URL('verify.mjs', import.meta.url);
const unpacked = directory.file('unpacked');
afterAll(() => directory.remove());

describe('an audit with later looks', () => {
  const addendum = {
    schema: 'vigie-erasure-addendum/1' as const,
    id: serverCertificate.id,
    number: 1,
    issuedAt: '2026-12-06T00:00:00.000Z',
    clock: [],
    pending: [],
    remaining: [],
    complete: true,
  } satisfies Omit<AddendumPayload, 'installation' | 'certificate'>;

  /** Of an installation of its own: its certificate, and what a later look found. */
  function exported(change: Partial<AddendumPayload> = {}, journaled = true): Record<string, Uint8Array> {
    const elsewhere = createTemporaryDirectory();
    const key = openSigningKey(elsewhere.file(''));
    const certificates = openCertificateFiles(elsewhere.file(''));
    const { hash } = certificates.file(serverCertificate, key);
    const filed = certificates.fileAddendum({ ...addendum, certificate: hash, ...change }, key);
    const certified = { act: 'purge-certified', details: { certificate: hash } };
    const rechecked = { act: 'purge-rechecked', details: { addendum: filed.hash, number: filed.payload.number } };
    const journal = journalOf(serverCertificate.id, journaled ? [certified, rechecked] : [certified]);
    const zip = exportAudit({
      key,
      certificates,
      register: () => ({ activities: [] }),
      journalText: () => journal.text,
      journalHead: () => headOf(journaled ? 2 : 1, journal.last, key),
      settings: () => ({}),
      verifierUrl,
      nowMs: () => Date.UTC(2026, 11, 6),
    });
    elsewhere.remove();
    return unzipSync(zip);
  }

  test('R-CRT-11 checks each against its certificate and the journal', () => {
    writeAll(unpacked, exported());
    const { code, said } = check(unpacked);
    expect(said).toContain('1 journaled later looks have their addenda');
    expect([code, said.includes('Everything holds.')]).toEqual([0, true]);
  });

  test.each([
    ['of another certificate', { certificate: 'e'.repeat(64) }, 'it is about another certificate'],
    [
      'by which data are there again',
      { remaining: [{ dataSet: 'profiles', store: 'profiles', n: 2 }], complete: false },
      '2 of profiles are in profiles again',
    ],
  ])('R-CRT-11 finds one %s', (_, change, finding) => {
    writeAll(unpacked, exported(change));
    expect(check(unpacked)).toMatchObject({ code: 1, said: expect.stringContaining(finding) });
  });

  test('R-CRT-11 finds one that nobody journaled', () => {
    writeAll(unpacked, exported({}, false));
    expect(check(unpacked)).toMatchObject({
      code: 1,
      said: expect.stringContaining('the journal knows nothing of it'),
    });
  });

  test('R-CRT-11 finds one that was taken out', () => {
    const { [`certificates/${serverCertificate.id}.addendum-1.json`]: _, ...others } = exported();
    writeAll(unpacked, others);
    expect(check(unpacked)).toMatchObject({ code: 1, said: expect.stringContaining('missing, and it was journaled') });
  });
});
