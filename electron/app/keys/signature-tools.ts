import { createHash, verify } from 'node:crypto';
import type { SignatureTools, Signer } from '../../../gdpr-register/signed.ts';
import { fingerprintOf, parsePublicKey, type SigningKey } from './signing-key.ts';

/** SHA-256 of the text's UTF-8 bytes, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** What the register needs to verify signed documents. */
export const signatureTools: SignatureTools = {
  sha256,
  fingerprintOf(publicPem) {
    const key = parseExactly(publicPem);
    return key === null ? null : fingerprintOf(key);
  },
  verify(publicPem, text, signature) {
    const key = parseExactly(publicPem);
    return key !== null && verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));
  },
};

export function signerOf(key: SigningKey): Signer {
  const { publicPem, fingerprint } = key;
  return { publicPem, fingerprint, sign: (text) => key.sign(Buffer.from(text, 'utf8')) };
}

/** null where the text is not the one spelling of an Ed25519 key. */
function parseExactly(publicPem: string): ReturnType<typeof parsePublicKey> | null {
  try {
    const key = parsePublicKey(publicPem);
    return key.export({ type: 'spki', format: 'pem' }) === publicPem ? key : null;
  } catch (error) {
    // Whatever keeps a text from being a key, it is none.
    if (error instanceof Error) return null;
    throw error;
  }
}
