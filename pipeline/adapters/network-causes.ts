import type { ConnectionCause } from '../domain/connection-check.ts';

/** What a code of Node's sockets or of its TLS says of a connection that could not be made, whichever driver wanted it. */
export const networkCauses: Readonly<Record<string, ConnectionCause>> = {
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
  // The server wants a certificate of the client, or does not trust the one that it got.
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: 'untrusted-certificate',
  ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE: 'untrusted-certificate',
  ERR_SSL_TLSV1_ALERT_UNKNOWN_CA: 'untrusted-certificate',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-name',
  EPROTO: 'tls-not-expected',
  ERR_SSL_WRONG_VERSION_NUMBER: 'tls-not-expected',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'tls-not-expected',
};
