import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const account = z.object({ user: z.string(), password: z.string() });
const kafka = z.object({ brokers: z.array(z.string()).min(1) });
const cassandra = z.object({ contactPoints: z.array(z.string()).min(1), datacenter: z.string() });
const mongodb = z.object({ uri: z.string() });
/** PEM files. */
const certificate = z.object({ certificate: z.string(), key: z.string() });

const placesSchema = z.object({
  /** The second MongoDB-compatible server has less: what works on both is what MongoDB has too. */
  plain: z.object({ kafka, cassandra, mongodb, secondMongodb: mongodb }),
  /** `ca` and `otherCa` are PEM files: the one that signed the servers' certificates, and a stranger's. */
  secure: z.object({
    ca: z.string(),
    otherCa: z.string(),
    /** Signed by `ca`: of a client, of a server long ago, and of a server elsewhere. */
    certificates: z.object({ client: certificate, expired: certificate, otherName: certificate }),
    /** `admin` may everything; `app` nothing until an ACL says so. `certificateBrokers` want a client's certificate. */
    kafka: kafka.extend({ admin: account, app: account, certificateBrokers: z.array(z.string()).default([]) }),
    cassandra: cassandra.extend({ admin: account }),
    mongodb: mongodb.extend({ admin: account }),
  }),
});
export type ServerPlaces = z.infer<typeof placesSchema>;

/** The file may know of one variant alone. */
export const serversSchema = placesSchema.partial();
export type KnownServers = z.infer<typeof serversSchema>;

const home = process.env['VIGIE_SERVERS_HOME'] ?? fileURLToPath(new URL('../../.vigie/servers', import.meta.url));

/**
 * Where the servers of `npm run servers` listen, and who may do what there: VIGIE_SERVERS names the file, otherwise it is that
 * of the servers' folder. Throws with what to do where they were never started.
 */
export function testServers(): ServerPlaces {
  const file = resolve(process.env['VIGIE_SERVERS'] ?? join(home, 'servers.json'));
  const { plain, secure } = existsSync(file) ? serversSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  if (plain && secure) return { plain, secure };
  throw new Error(`No servers to test with, as ${file} would say: run \`npm run servers plain secure\` first.`);
}
