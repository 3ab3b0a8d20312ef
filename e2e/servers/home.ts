import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Holds what was installed, and data, logs and certificates of the servers, from one run to the next. */
export const serversHome = resolve(
  process.env['VIGIE_SERVERS_HOME'] ?? fileURLToPath(new URL('../../.vigie/servers', import.meta.url)),
);

/** Written once the servers serve; `pipeline/testing/servers.ts` reads it. */
export const serversFile = join(serversHome, 'servers.json');
