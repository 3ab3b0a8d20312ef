import type { ConnectionCause } from '../../../pipeline/domain/connection-check.ts';

/** What a test of a server found, and what to do about it. */
export interface CheckWords {
  readonly what: string;
  readonly next: string;
  /** What to do besides, where the server is Kafka. */
  readonly kafka?: string;
}

/** `{server}` is HOST:PORT, or the name of the service where nobody knows which of its hosts it was. */
export const connectionChecksEn: Readonly<Record<ConnectionCause, CheckWords>> = {
  ok: { what: 'It works.', next: 'Save the connection, then use it.' },
  refused: {
    what: 'Nothing answers at {server}.',
    next: 'Check that the server runs, and that the connection has its host and port. A firewall can refuse as well.',
  },
  'unknown-host': {
    what: 'The host {host} is not known.',
    next: 'Check how it is written, and that this machine is in the network where that name is known.',
  },
  timeout: {
    what: '{server} did not answer in time.',
    next: 'Check host and port, that no firewall is in the way, and that the VPN is on where one is needed. A port that speaks another protocol looks the same.',
  },
  'wrong-password': {
    what: 'The server refuses this user and password.',
    next: 'Enter both again.',
    kafka: 'Check that the mechanism is the one for which the user was made.',
  },
  'no-permission': {
    what: 'The user is let in, but lacks this right: {permission}.',
    next: 'Let an administrator run the commands under “Rights”.',
  },
  'untrusted-certificate': {
    what: 'The certificate of {server} is from an authority that is not trusted here.',
    next: 'Name the file of that authority’s certificate (CA, PEM). If the right one is named, somebody else answers at this address: ask before you go on.',
  },
  'certificate-name': {
    what: 'The certificate is for {names}, and not for {name}.',
    next: 'Enter a host that the certificate names, or have it made for this one.',
  },
  'certificate-expired': {
    what: 'The certificate of {server} has expired, or is not valid yet.',
    next: 'Have it renewed. If it is new, check the clock of this machine.',
  },
  'client-certificate': {
    what: '{server} wants a certificate of the client, or does not take the one that is named.',
    next: 'Name the files of a certificate and its key (PEM) that the server’s authority signed, and see that it has not expired.',
  },
  'tls-expected': {
    what: '{server} expects TLS.',
    next: 'Turn TLS on, and name the file of the authority’s certificate where it is your own.',
  },
  'tls-not-expected': {
    what: '{server} does not speak TLS.',
    next: 'Enter the port that does. Without TLS, passwords and personal data travel readable.',
  },
  'wrong-datacenter': {
    what: 'There is no datacenter {datacenter}.',
    next: 'Enter one of those that are there: {datacenters}.',
  },
  'too-old': {
    what: 'The server is of version {version}, and {needed} or newer is needed.',
    next: 'Have it upgraded, or use another server.',
  },
  'topic-missing': {
    what: 'The topic {topic} is not there.',
    next: 'It is made at the first start, if the user may. Otherwise have it made, or correct its name.',
  },
  'clock-skew': {
    what: 'The clock of the server differs from this machine’s by {skew}.',
    next: 'Let both follow a time server (NTP): the order of changes depends on the clocks.',
  },
  'unreadable-file': {
    what: 'The file {file} cannot be read.',
    next: 'Check its path and its permissions, and that it holds what is asked for, as PEM.',
  },
  other: {
    what: 'It did not work.',
    next: 'Look into the log of the server at this time.',
  },
};
