import type { Flaw } from '../../gdpr-register/signed.ts';

/** Why a signed document is refused; `what` it should be. */
export function signedReasons(what: string): Readonly<Record<Flaw, string>> {
  return {
    truncated: 'it ends before its end.',
    'not-json': 'it is no JSON.',
    'not-canonical': 'its bytes are not those that were filed; it was formatted or edited.',
    'not-this-document': `it is no ${what}, or a field is missing, too many or misshapen.`,
    'content-changed': 'its content is not what its hash says.',
    'key-changed': 'the key inside it is not that of the installation it names.',
    'other-signer': 'it is signed by another key than the given one.',
    'signature-invalid': 'its signature does not belong to its content.',
  };
}
