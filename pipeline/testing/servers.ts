import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const account = z.object({ user: z.string(), password: z.string() });
const kafka = z.object({ brokers: z.array(z.string()).min(1) });
const cassandra = z.object({ contactPoints: z.array(z.string()).min(1), datacenter: z.string() });
const mongodb = z.object({ uri: z.string() });

const serversSchema = z.object({
  plain: z.object({ kafka, cassandra, mongodb }),
  /** `ca` and `otherCa` are PEM files: the one that signed the servers' certificates, and a stranger's. */
  secure: z.object({
    ca: z.string(),
    otherCa: z.string(),
    /** `admin` may everything; `app` nothing until an ACL says so. */
    kafka: kafka.extend({ admin: account, app: account }),
    cassandra: cassandra.extend({ admin: account }),
    mongodb: mongodb.extend({ admin: account }),
  }),
});
export type Servers = z.infer<typeof serversSchema>;

const madeByRun = fileURLToPath(new URL('../../.vigie/servers/servers.json', import.meta.url));

/**
 * Where the servers of `npm run servers` listen, and who may do what there: VIGIE_SERVERS names the file, otherwise it is the
 * project's own. Throws with what to do where they were never started.
 */
export function testServers(): Servers {
  const file = resolve(process.env['VIGIE_SERVERS'] ?? madeByRun);
  if (!existsSync(file))
    throw new Error(`No servers to test with: ${file} is not there. Run \`npm run servers\` (plain and secure) first.`);
  return serversSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
