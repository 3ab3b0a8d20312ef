import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../gdpr-register/canonical-json.ts';
import { seal } from '../../gdpr-register/signed.ts';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { sha256, signatureTools, signerOf } from '../app/keys/signature-tools.ts';
import { openSigningKey } from '../app/keys/signing-key.ts';
import { alter, leavesOf } from '../app/keys/testing/alterations.ts';
import { sampleCertificate } from '../app/keys/testing/sample-certificate.ts';
import { openCertificateFiles } from '../app/purge/certificate-files.ts';
import { runCommand } from './testing/run-command.ts';

const directory = createTemporaryDirectory();
const file = () => directory.file(`one/register/certificates/${sampleCertificate.id}.json`);
let fingerprint = '';

beforeEach(() => {
  for (const name of ['one', 'two']) {
    mkdirSync(directory.file(name));
    const key = openSigningKey(directory.file(name));
    if (name === 'one') fingerprint = key.fingerprint;
  }
  openCertificateFiles(directory.file('one')).file(sampleCertificate, openSigningKey(directory.file('one')));
});
afterEach(() => directory.remove());

async function verify(...args: readonly string[]) {
  const { code, said, result } = await runCommand('certificate', 'verify', ...args, '--json');
  return { code, said, result: JSON.parse(result || 'null') as unknown };
}

describe('certificate verify', () => {
  test('P-CLI-30 knows the signer by the key of a data directory, or by a key in a file', async () => {
    for (const key of [
      ['--data', directory.file('one')],
      ['--key', directory.file('one/keys/public-key.pem')],
    ]) {
      const { code, result } = await verify(file(), ...key);
      expect({ code, result }).toMatchObject({ code: 0, result: { valid: true, signerKnown: true, fingerprint } });
    }
  });

  test('P-CLI-30 without a key says that the signer is not known, and the fingerprint', async () => {
    const { code, said, result } = await verify(file());
    expect([code, result]).toMatchObject([0, { valid: true, signerKnown: false, fingerprint }]);
    expect(said).toContain('The signer is not known');
    expect(said).toContain(fingerprint);
  });

  test('P-CLI-30 ends with 1 and the reason where it was altered, cut, or signed by another', async () => {
    const other = await verify(file(), '--data', directory.file('two'));
    expect([other.code, other.result]).toMatchObject([1, { valid: false, reason: 'other-signer' }]);
    const text = readFileSync(file(), 'utf8');
    writeFileSync(file(), text.replace('"erased":10', '"erased":11'));
    const altered = await verify(file());
    expect([altered.code, altered.result]).toMatchObject([1, { reason: 'content-changed', where: 'hash' }]);
    expect(altered.said).toContain('cannot be trusted');
    writeFileSync(file(), text.slice(0, 200));
    expect(await verify(file())).toMatchObject({ code: 1, result: { reason: 'truncated' } });
  });

  test('P-CLI-30 ends with 1 where any field was altered, also with a hash made anew', async () => {
    const signed = JSON.parse(readFileSync(file(), 'utf8')) as { payload: object };
    for (const place of leavesOf(signed)) {
      const altered = alter(signed, place);
      const hash = sha256(canonicalJson(altered.payload));
      for (const content of place[0] === 'payload' ? [altered, { ...altered, hash }] : [altered]) {
        writeFileSync(file(), `${canonicalJson(content)}\n`);
        const { code, result } = await verify(file(), '--data', directory.file('one'));
        const reason = expect.any(String) as unknown;
        expect([code, result], place.join('.')).toMatchObject([1, { valid: false, reason }]);
      }
    }
  });

  test('P-CLI-30 ends with 1 where another installation has signed the same anew', async () => {
    const other = openSigningKey(directory.file('two'));
    writeFileSync(
      file(),
      seal({ ...sampleCertificate, installation: other.fingerprint }, signerOf(other), signatureTools),
    );
    const { code, result } = await verify(file(), '--data', directory.file('one'));
    expect([code, result]).toMatchObject([1, { valid: false, reason: 'other-signer' }]);
    expect((await verify(file())).result).toMatchObject({ valid: true, signerKnown: false });
  });

  test('P-CLI-30 names a file that is not there, and a key that is none', async () => {
    await expect(verify(directory.file('nothing.json'))).rejects.toThrow(/nothing.json does not exist/);
    await expect(verify(file(), '--key', file())).rejects.toThrow(/no Ed25519 public key/);
    await expect(verify(file(), '--data', directory.file('none'))).rejects.toThrow(/public-key.pem does not exist/);
    await expect(verify(file(), '--key', file(), '--data', directory.file('one'))).rejects.toThrow();
  });
});
