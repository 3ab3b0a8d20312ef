import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seal } from '../../../gdpr-register/signed.ts';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import { signatureTools, signerOf } from '../keys/signature-tools.ts';
import { openSigningKey } from '../keys/signing-key.ts';
import { sampleCertificate } from '../keys/testing/sample-certificate.ts';
import { openCertificateFiles } from '../purge/certificate-files.ts';
import { exportAudit, withoutSecrets } from './export-audit.ts';
import { check, headOf, journalOf, writeAll } from './testing/audit-folder.ts';

const directory = createTemporaryDirectory();
const verifierUrl = new URL('verify.mjs', import.meta.url);
const unpacked = directory.file('unpacked');
let files: Record<string, Uint8Array> = {};

beforeAll(() => {
  const key = openSigningKey(directory.file(''));
  const certificates = openCertificateFiles(directory.file(''));
  const certificate = certificates.file(sampleCertificate, key);
  certificates.filePdf(sampleCertificate.id, Buffer.from('%PDF-1.7'));
  const journal = journalOf(sampleCertificate.id, [
    { act: 'purge-planned', details: { due: 10 } },
    { act: 'purge-confirmed', details: { due: 10 } },
    { act: 'purge-certified', details: { certificate: certificate.hash } },
  ]);
  const zip = exportAudit({
    key,
    certificates,
    register: () => ({ activities: [{ id: 'own-pipeline', versions: [{ number: 1 }, { number: 2 }] }] }),
    journalText: () => journal.text,
    journalHead: () => headOf(3, journal.last, key),
    settings: () => ({ language: 'fr', source: { kind: 'kafka', password: 'hunter2' } }),
    verifierUrl,
    nowMs: () => Date.UTC(2026, 10, 25, 6),
  });
  files = unzipSync(zip);
  writeAll(unpacked, files);
});
afterAll(() => directory.remove());

describe('an audit, unpacked elsewhere', () => {
  test('R-AUD-1 holds everything that an authority asks for, and no secret', () => {
    expect(Object.keys(files).toSorted()).toEqual([
      'certificates/purge-2026-11-25-bcdfghjk.json',
      'certificates/purge-2026-11-25-bcdfghjk.pdf',
      'journal-head.json',
      'journal.ndjson',
      'manifest.json',
      'public-key.pem',
      'register.json',
      'settings.json',
      'verify.mjs',
    ]);
    const settings = readFileSync(join(unpacked, 'settings.json'), 'utf8');
    expect(JSON.parse(settings)).toEqual({ language: 'fr', source: { kind: 'kafka', password: '(left out)' } });
    expect(withoutSecrets([{ apiToken: 1, keyboard: 2 }])).toEqual([{ apiToken: '(left out)', keyboard: 2 }]);
  });

  test('R-AUD-2 is checked by plain Node, which says what it checked', () => {
    const { code, said } = check(unpacked);
    expect(said).toContain('journal.ndjson is an unbroken chain of 3 entries up to its signed head');
    expect(said).toContain('register.json holds 1 activities in 2 versions');
    expect(said).toContain('1 journaled erasures have their certificates');
    expect(said).toContain('Everything holds.');
    expect(code).toBe(0);
  });

  test('R-AUD-3 fails on a changed byte of any file, wherever it is', () => {
    for (const [name, bytes] of Object.entries(files)) {
      for (const place of [0, bytes.length >> 1, bytes.length - 1]) {
        const changed = Uint8Array.from(bytes);
        changed[place] = changed[place]! ^ 1;
        writeAll(unpacked, { ...files, [name]: changed });
        const { code, said } = check(unpacked);
        expect(code, `${name}, byte ${place}: ${said}`).toBe(1);
      }
    }
  });

  test.each([
    'journal.ndjson',
    'journal-head.json',
    'manifest.json',
    'public-key.pem',
    'register.json',
    'settings.json',
  ])('R-AUD-3 fails without %s', (name) => {
    const { [name]: _, ...others } = files;
    writeAll(unpacked, others);
    expect(check(unpacked).code).toBe(1);
  });

  test('R-AUD-4 fails on a journal whose end was cut off, also where the list of files was made anew', () => {
    const lines = Buffer.from(files['journal.ndjson']!).toString().split('\n');
    const cut = Buffer.from(`${lines.slice(0, 2).join('\n')}\n`);
    writeAll(unpacked, { ...files, 'journal.ndjson': cut });
    const { code, said } = check(unpacked);
    expect(said).toContain('it has 2 entries, and 3 were signed: its end was changed');
    expect(said).toContain('the journal knows nothing of it');
    expect(code).toBe(1);
  });

  test('R-AUD-4 fails on a certificate that was put in, or taken out', () => {
    const name = `certificates/${sampleCertificate.id}.json`;
    writeAll(unpacked, { ...files, 'certificates/purge-2026-11-25-zzzzzzzz.json': files[name]! });
    expect(check(unpacked)).toMatchObject({ code: 1, said: expect.stringContaining('it was not part of the export') });
    const { [name]: _, ...others } = files;
    writeAll(unpacked, others);
    expect(check(unpacked)).toMatchObject({ code: 1, said: expect.stringContaining('not the one that was journaled') });
  });

  test('R-AUD-4 fails where another key has signed it anew, unless all of it is, and then shows another fingerprint', () => {
    const elsewhere = createTemporaryDirectory();
    const other = openSigningKey(elsewhere.file(''));
    const own = JSON.parse(Buffer.from(files['manifest.json']!).toString()) as { payload: { installation: string } };
    const forged = seal(
      { ...own.payload, installation: other.fingerprint, schema: 'vigie-audit/1' },
      signerOf(other),
      signatureTools,
    );
    writeAll(unpacked, { ...files, 'manifest.json': Buffer.from(forged) });
    expect(check(unpacked)).toMatchObject({ code: 1, said: expect.stringContaining('another key has signed it') });
    elsewhere.remove();
    writeAll(unpacked, files);
    cpSync(join(unpacked, 'register.json'), join(unpacked, 'notes.txt'));
    const { code, said } = check(unpacked);
    expect([code, said.includes('note    notes.txt'), said.includes(own.payload.installation)]).toEqual([
      0,
      true,
      true,
    ]);
  });
});
