import type { ConnectionCause } from '../domain/connection-check.ts';

const causes: Readonly<Record<string, ConnectionCause>> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'unknown-host',
  ETIMEDOUT: 'timeout',
  EHOSTUNREACH: 'timeout',
  ENETUNREACH: 'timeout',
  SELF_SIGNED_CERT_IN_CHAIN: 'untrusted-certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'untrusted-certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'untrusted-certificate',
  UNABLE_TO_GET_ISSUER_CERT: 'untrusted-certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'untrusted-certificate',
  CERT_UNTRUSTED: 'untrusted-certificate',
  CERT_SIGNATURE_FAILURE: 'untrusted-certificate',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-name',
  EPROTO: 'tls-not-expected',
  ERR_SSL_WRONG_VERSION_NUMBER: 'tls-not-expected',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'tls-not-expected',
};

/** The server's alert is about the client's certificate; before it stands a version of TLS, as each library names it. */
const ofClient = /^ERR_SSL_.*_ALERT_(?:(?:BAD|NO|UNSUPPORTED)_CERTIFICATE|CERTIFICATE_\w+|UNKNOWN_CA)$/u;

/** What a code of Node's sockets or of its TLS says of a connection that could not be made, whichever driver wanted it. */
export function networkCause(code: string): ConnectionCause | undefined {
  return ofClient.test(code) ? 'client-certificate' : causes[code];
}
