import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import { fingerprintOf, openSigningKey, parsePublicKey, publicKeyFile } from './signing-key.ts';

const directory = createTemporaryDirectory();
afterEach(() => directory.remove());
const open = () => openSigningKey(directory.file(''));
const modeOf = (name: string): number => statSync(directory.file(name)).mode & 0o777;

describe('the signing key', () => {
  test('R-CRT-1 is made once, for its owner alone, with its public half beside it', () => {
    const key = open();
    expect([modeOf('keys'), modeOf('keys/signing-key.pem'), modeOf('keys/public-key.pem')]).toEqual([
      0o700, 0o600, 0o600,
    ]);
    const bytes = Buffer.from('what is certified');
    const publicKey = parsePublicKey(readFileSync(publicKeyFile(directory.file('')), 'utf8'));
    expect(verify(null, bytes, publicKey, Buffer.from(key.sign(bytes), 'base64'))).toBe(true);
    expect(verify(null, Buffer.from('something else'), publicKey, Buffer.from(key.sign(bytes), 'base64'))).toBe(false);
    const der = publicKey.export({ type: 'spki', format: 'der' });
    expect(key.fingerprint).toBe(createHash('sha256').update(der).digest('hex'));
    expect(fingerprintOf(publicKey)).toBe(key.fingerprint);
    expect([open().fingerprint, open().publicPem]).toEqual([key.fingerprint, key.publicPem]);
  });

  test('R-CRT-1 without its public half, as after a kill while it was made, is completed', () => {
    const { publicPem } = open();
    rmSync(directory.file('keys/public-key.pem'));
    expect(open().publicPem).toBe(publicPem);
    expect(readFileSync(directory.file('keys/public-key.pem'), 'utf8')).toBe(publicPem);
  });

  test.each([
    ['an empty file', '', 'cannot be read as a key'],
    ['half of one', '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2Vw', 'cannot be read as a key'],
    [
      'a key of another kind',
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
      'is no Ed25519 key',
    ],
    [
      'another key',
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
      'does not belong to public-key.pem',
    ],
  ])('R-CRT-1 that is %s is refused, named, and stays as it is', (_, content, reason) => {
    open();
    writeFileSync(directory.file('keys/signing-key.pem'), content);
    expect(open).toThrow(expect.objectContaining({ code: 'config-invalid', message: expect.stringContaining(reason) }));
    expect(readFileSync(directory.file('keys/signing-key.pem'), 'utf8')).toBe(content);
  });

  test('R-CRT-1 that is missing beside what it has signed is never made anew', () => {
    open();
    rmSync(directory.file('keys/signing-key.pem'));
    expect(open).toThrow(/is missing, but what it has signed is there.*restore/);
    renameSync(directory.file('keys'), directory.file('keys.away'));
    mkdirSync(directory.file('register/certificates'), { recursive: true });
    expect(open().fingerprint).toHaveLength(64);
    rmSync(directory.file('keys'), { recursive: true });
    for (const signed of ['certificates/one.json', 'journal-head.json']) {
      writeFileSync(directory.file(`register/${signed}`), '{}');
      expect(open, signed).toThrow(/is missing, but what it has signed is there/);
      rmSync(directory.file(`register/${signed}`));
    }
  });

  test('R-CRT-1 of another kind does not verify either', () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(() => parsePublicKey(publicKey.export({ type: 'spki', format: 'pem' }) as string)).toThrow(/no Ed25519/);
    expect(() => parsePublicKey('nothing')).toThrow();
  });
});
