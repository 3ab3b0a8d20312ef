import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import { readIfThere, writeAtomically } from '../atomic-file.ts';
import { ensureFolder, namesInFolder } from '../private-folder.ts';

/** The key with which this installation signs what it certifies. */
export interface SigningKey {
  /** An Ed25519 signature over the bytes, in base64. */
  sign(bytes: Uint8Array): string;
  /** What others verify with: SubjectPublicKeyInfo, as PEM. */
  readonly publicPem: string;
  /** SHA-256 of the SubjectPublicKeyInfo in DER, in hexadecimal. */
  readonly fingerprint: string;
}

export const publicKeyFile = (dataDirectory: string): string => join(dataDirectory, 'keys', 'public-key.pem');
const privateKeyFile = (dataDirectory: string): string => join(dataDirectory, 'keys', 'signing-key.pem');

/**
 * `keys/signing-key.pem`, for its owner's eyes only, made once, before anything is signed. Throws `config-invalid` where
 * it is damaged, or missing beside what it has signed: certificates of a new key would not be those of this installation.
 */
export function openSigningKey(dataDirectory: string): SigningKey {
  const text = readIfThere(privateKeyFile(dataDirectory));
  if (text !== null) return keep(dataDirectory, parsePrivateKey(text));
  if (hasSigned(dataDirectory)) throw unusable('is missing, but what it has signed is there');
  return keep(dataDirectory, make(dataDirectory));
}

/** A public key as it stands in a file; throws where it is none for Ed25519. */
export function parsePublicKey(pem: string): KeyObject {
  const key = createPublicKey(pem);
  if (key.type !== 'public' || key.asymmetricKeyType !== 'ed25519') throw new TypeError('It is no Ed25519 key.');
  return key;
}

export function fingerprintOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

function make(dataDirectory: string): KeyObject {
  ensureFolder(dataDirectory, 'keys');
  const { privateKey } = generateKeyPairSync('ed25519');
  writeAtomically(privateKeyFile(dataDirectory), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return privateKey;
}

/** The public file follows the private one; one that says something else is not overwritten but named. */
function keep(dataDirectory: string, privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey);
  const publicPem = String(publicKey.export({ type: 'spki', format: 'pem' }));
  const kept = readIfThere(publicKeyFile(dataDirectory));
  if (kept === null) writeAtomically(publicKeyFile(dataDirectory), publicPem);
  else if (kept !== publicPem) throw unusable('does not belong to public-key.pem beside it');
  return {
    sign: (bytes) => sign(null, bytes, privateKey).toString('base64'),
    publicPem,
    fingerprint: fingerprintOf(publicKey),
  };
}

function parsePrivateKey(text: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(text);
  } catch (cause) {
    throw unusable('cannot be read as a key', cause);
  }
  if (key.asymmetricKeyType !== 'ed25519') throw unusable('is no Ed25519 key');
  return key;
}

/** A public key that was written is the end of its making; from then on the private one is part of what was signed. */
function hasSigned(dataDirectory: string): boolean {
  const signed = [publicKeyFile(dataDirectory), join(dataDirectory, 'register', 'journal-head.json')];
  return signed.some((file) => existsSync(file)) || namesInFolder(dataDirectory, 'register', 'certificates').length > 0;
}

function unusable(what: string, cause?: unknown): PipelineError {
  return new PipelineError(
    'config-invalid',
    `keys/signing-key.pem ${what}. Certificates of this installation are signed with it: restore the folder keys from a ` +
      'backup. Only to go on as another installation, whose certificates are signed by another: move the folders keys ' +
      'and register/certificates, and the files of the journal in register, away.',
    { cause, details: { file: 'signing-key.pem' } },
  );
}
