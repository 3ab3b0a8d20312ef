import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../gdpr-register/canonical-json.ts';
import {
  type CertificatePayload,
  certificatePayloadSchema,
  observedCounts,
  verifyCertificate,
} from '../../../gdpr-register/certificate.ts';
import { seal, type Signed } from '../../../gdpr-register/signed.ts';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import { signatureTools, signerOf } from './signature-tools.ts';
import { openSigningKey } from './signing-key.ts';
import { alter, leavesOf, placesOf, remove } from './testing/alterations.ts';
import { sampleCertificate, serverCertificate } from './testing/sample-certificate.ts';

const directories = [createTemporaryDirectory(), createTemporaryDirectory()];
const [own, other] = directories.map((directory) => openSigningKey(directory.file('')));
for (const directory of directories) directory.remove();

const payload: CertificatePayload = { ...sampleCertificate, installation: own!.fingerprint };
const text = seal(payload, signerOf(own!), signatureTools);
const signed = JSON.parse(text) as Signed<CertificatePayload>;

function verify(content: string, publicPem: string | null = own!.publicPem) {
  return verifyCertificate(content, { publicPem, tools: signatureTools });
}

function flawOf(content: string, publicPem: string | null = own!.publicPem): string {
  const verdict = verify(content, publicPem);
  return verdict.ok ? 'none' : verdict.flaw;
}

const filed = (value: unknown): string => `${canonicalJson(value)}\n`;
const at = (path: readonly (string | number)[]): string => path.join('.');

describe('a certificate', () => {
  test('R-CRT-2 is verified with the key of the installation, or without one, and then says that it knows nobody', () => {
    expect(certificatePayloadSchema.parse(payload)).toEqual(payload);
    expect(verify(text)).toEqual({ ok: true, signed, signer: 'given', fingerprint: own!.fingerprint });
    expect(verify(text, null)).toMatchObject({ ok: true, signer: 'unknown', fingerprint: own!.fingerprint });
  });

  test('R-CRT-3 of the same content is the same to the letter', () => {
    const shuffled = Object.fromEntries(Object.entries(payload).toReversed()) as CertificatePayload;
    expect(seal(shuffled, signerOf(own!), signatureTools)).toBe(text);
  });
});

describe('a certificate of servers', () => {
  const ofServers: CertificatePayload = { ...serverCertificate, installation: own!.fingerprint };
  const sealed = seal(ofServers, signerOf(own!), signatureTools);

  test('R-CRT-9 is verified as one of files is', () => {
    expect(verify(sealed)).toMatchObject({ ok: true, signer: 'given', signed: { payload: ofServers } });
  });

  test.each(leavesOf(ofServers).map((path) => [at(path), path] as const))(
    'R-CRT-4 altered in %s is refused',
    (_, path) => {
      const whole = JSON.parse(sealed) as Signed<CertificatePayload>;
      expect(flawOf(filed({ ...whole, payload: alter(ofServers, path) }))).not.toBe('none');
    },
  );

  test('R-CRT-9 of the form of the other it is none', () => {
    const mixed = { ...ofServers, schema: payload.schema };
    expect(flawOf(seal(mixed, signerOf(own!), signatureTools))).toBe('not-this-document');
  });
});

describe('an altered certificate is refused', () => {
  test.each(leavesOf(payload).map((path) => [at(path), path] as const))('R-CRT-4 in %s', (_, path) => {
    const changed = alter(payload, path);
    const { hash } = { hash: signatureTools.sha256(canonicalJson(changed)) };
    const flaws = [null, own!.publicPem].flatMap((key) => [
      flawOf(filed({ ...signed, payload: changed }), key),
      flawOf(filed({ ...signed, payload: changed, hash }), key),
    ]);
    const misfit = flawOf(filed({ ...signed, payload: changed })) === 'not-this-document';
    if (at(path) === 'installation')
      expect(flaws).toEqual(['content-changed', 'key-changed', 'content-changed', 'key-changed']);
    else if (misfit) expect(new Set(flaws)).toEqual(new Set(['not-this-document']));
    else expect(flaws).toEqual(['content-changed', 'signature-invalid', 'content-changed', 'signature-invalid']);
  });

  test('R-CRT-4 in its hash, its key and its signature, and each of them by its name', () => {
    expect(flawOf(filed({ ...signed, hash: alter(signed, ['hash']).hash }))).toBe('content-changed');
    expect(flawOf(filed({ ...signed, publicKey: other!.publicPem }))).toBe('key-changed');
    expect(flawOf(filed({ ...signed, publicKey: `${signed.publicKey}\n` }))).toBe('key-changed');
    expect(flawOf(filed({ ...signed, publicKey: 'nothing' }))).toBe('key-changed');
    const another = other!.sign(Buffer.from(canonicalJson(payload)));
    expect(flawOf(filed({ ...signed, signature: another }))).toBe('signature-invalid');
    // The last digit before == has four bits that nobody reads.
    const spelled = signed.signature.replace(/.==$/, (end) => `${String.fromCharCode(end.charCodeAt(0) + 1)}==`);
    expect(flawOf(filed({ ...signed, signature: spelled }))).toBe('not-this-document');
  });

  test.each(placesOf(signed).map((path) => [at(path), path] as const))('R-CRT-4 without %s', (_, path) => {
    expect(flawOf(filed(remove(signed, path)))).toMatch(/^(not-this-document|content-changed)$/);
  });

  test('R-CRT-4 with a field more, anywhere', () => {
    expect(flawOf(filed({ ...signed, more: 1 }))).toBe('not-this-document');
    expect(flawOf(filed({ ...signed, payload: { ...payload, more: 1 } }))).toBe('not-this-document');
  });

  test('R-CRT-5 signed again by another, whole and consistent, when the key of the installation is at hand', () => {
    const forged = seal({ ...payload, installation: other!.fingerprint }, signerOf(other!), signatureTools);
    expect([flawOf(forged), flawOf(forged, null), flawOf(forged, other!.publicPem)]).toEqual([
      'other-signer',
      'none',
      'none',
    ]);
    const inName = seal(payload, signerOf(other!), signatureTools);
    expect([flawOf(inName), flawOf(inName, null)]).toEqual(['key-changed', 'key-changed']);
  });

  test('R-CRT-6 cut anywhere', () => {
    for (let length = 0; length < text.length; length += 1)
      expect(flawOf(text.slice(0, length)), `cut at ${length}`).toBe('truncated');
  });

  test('R-CRT-6 by any byte', () => {
    const bytes = Buffer.from(text);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, mask) => {
        const flipped = Buffer.from(bytes);
        flipped[place] = flipped[place]! ^ mask;
        expect(flawOf(flipped.toString('latin1'))).not.toBe('none');
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['formatted anew', JSON.stringify(signed, null, 2) + '\n', 'not-canonical'],
    ['with a key twice', text.replace('{"hash"', `{"hash":"${'0'.repeat(64)}","hash"`), 'not-canonical'],
    ['with something behind its end', `${text}\n`, 'not-json-or-form'],
    ['with a mark before it', `\uFEFF${text}`, 'not-json-or-form'],
    ['that is something else', '{"a":1}\n', 'not-this-document'],
    ['that is no object', 'null\n', 'not-this-document'],
    ['with half a letter', `{"a":"\\ud800"}\n`, 'not-this-document'],
    ['of nothing', '', 'truncated'],
    ['for print', '%PDF-1.7\n%%EOF\n', 'not-json'],
  ])('R-CRT-6 %s', (_, content, flaw) => {
    if (flaw === 'not-json-or-form') expect(flawOf(content)).toMatch(/^(not-json|not-canonical|truncated)$/);
    else expect(flawOf(content)).toBe(flaw);
  });
});

describe('what a certificate counts', () => {
  const count = (n: number, held = 0) => ({ dataSet: 'profiles', store: 'profiles', n, held });

  test.each([
    ['all of it', { before: 10, reported: 10, remaining: 0 }, 10],
    ['what a kill kept the deletion from saying', { before: 10, reported: 4, remaining: 0 }, 10],
    ['one more that came before the ledger', { before: 10, reported: 11, remaining: 0 }, 11],
    ['without what is still there', { before: 10, reported: 6, remaining: 4 }, 6],
    ['without what a server has yet to remove', { before: 10, reported: 0, remaining: 1, pending: 4 }, 5],
  ])('R-CRT-7 is what is gone: %s', (_, counted, erased) => {
    const { before, reported, remaining, pending = 0 } = { pending: 0, ...counted };
    const [row] = observedCounts({
      before: [count(before, 2)],
      reported: [count(reported)],
      remaining: [count(remaining)],
      pending: [count(pending)],
    });
    expect(row).toEqual({ dataSet: 'profiles', store: 'profiles', before, erased, remaining, held: 2, pending });
  });
});
