import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type KnownServers, serversSchema } from '../../pipeline/testing/servers.ts';
import { serversFile } from './home.ts';

/** Adds where servers are to the file that tests read. Resolves with all of it. */
export function writeServers(places: KnownServers): KnownServers {
  const before = existsSync(serversFile) ? serversSchema.parse(JSON.parse(readFileSync(serversFile, 'utf8'))) : {};
  const now = serversSchema.parse({ ...before, ...places });
  // Whoever reads sees the one or the other.
  writeFileSync(`${serversFile}.next`, `${JSON.stringify(now, null, 2)}\n`);
  renameSync(`${serversFile}.next`, serversFile);
  return now;
}
