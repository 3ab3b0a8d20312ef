import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';

export const storePassword = 'secret';

/** A certificate with its key, as PEM files. */
interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** Paths of what the secure servers and their clients use; all but the stranger's CA was signed by `ca`. */
export interface Certificates {
  /** PEM: what a client has to trust. */
  readonly ca: string;
  /** PEM: a CA that signed nothing here. */
  readonly otherCa: string;
  readonly server: Certificate;
  /** The server's certificate, key and chain for Java; its password is `storePassword`. */
  readonly serverStore: string;
  readonly client: Certificate;
  readonly expired: Certificate;
  /** For a host of another name. */
  readonly otherName: Certificate;
}

const names = {
  server: 'DNS:localhost,IP:127.0.0.1',
  client: 'DNS:client.vigie.test',
  expired: 'DNS:localhost,IP:127.0.0.1',
  'other-name': 'DNS:elsewhere.vigie.test',
} as const;

/** Makes them with OpenSSL where they are not there yet. */
export async function makeCertificates(folder: string): Promise<Certificates> {
  const file = (name: string): string => join(folder, name);
  const pair = (name: keyof typeof names): Certificate => ({
    certificate: file(`${name}.pem`),
    key: file(`${name}.key`),
  });
  const made: Certificates = {
    ca: file('ca.pem'),
    otherCa: file('other-ca.pem'),
    server: pair('server'),
    serverStore: file('server.p12'),
    client: pair('client'),
    expired: pair('expired'),
    otherName: pair('other-name'),
  };
  if (existsSync(made.serverStore)) return made;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  await makeAuthority(folder, 'ca');
  await makeAuthority(folder, 'other-ca');
  for (const name of Object.keys(names) as (keyof typeof names)[]) await sign(folder, name);
  await openssl(folder, 'pkcs12 -export -in server.pem -inkey server.key -certfile ca.pem -name server', [
    '-passout',
    `pass:${storePassword}`,
    '-out',
    made.serverStore,
  ]);
  return made;
}

async function makeAuthority(folder: string, name: string): Promise<void> {
  const args = ['-subj', `/CN=vigie test ${name}`, '-keyout', `${name}.key`, '-out', `${name}.pem`];
  await openssl(folder, 'req -x509 -newkey rsa:2048 -nodes -days 3650', args);
}

async function sign(folder: string, name: keyof typeof names): Promise<void> {
  const request = ['-subj', `/CN=vigie ${name}`, '-keyout', `${name}.key`, '-out', `${name}.csr`];
  await openssl(folder, 'req -newkey rsa:2048 -nodes', request);
  writeFileSync(join(folder, `${name}.ext`), `subjectAltName=${names[name]}\n`);
  await openssl(folder, 'x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial', [
    ...['-in', `${name}.csr`, '-out', `${name}.pem`, '-extfile', `${name}.ext`],
    // -1: it was over before it began.
    ...['-days', name === 'expired' ? '-1' : '3650'],
  ]);
}

async function openssl(folder: string, words: string, args: readonly string[]): Promise<void> {
  await runProgram('openssl', [...words.split(' '), ...args], folder);
}

/** What a client of the secure servers trusts, as text. */
export function trusted({ ca }: Certificates): string {
  return readFileSync(ca, 'utf8');
}
