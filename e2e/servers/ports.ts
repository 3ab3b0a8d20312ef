import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';

export const host = '127.0.0.1';

const portsSchema = z.record(z.string(), z.number());

/**
 * A port for each name: the one that the folder's servers had last, otherwise the one that is wished, and a free one where
 * another program listens there. `keep`: names whose server is running, which hold theirs.
 */
export async function choosePorts<Name extends string>(
  folder: string,
  wished: Readonly<Record<Name, number>>,
  keep: (name: Name) => boolean,
): Promise<Readonly<Record<Name, number>>> {
  const file = join(folder, 'ports.json');
  const last = existsSync(file) ? portsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const ports: Record<Name, number> = { ...wished };
  for (const name of Object.keys(wished) as Name[]) {
    const port = last[name] ?? wished[name];
    ports[name] = keep(name) || (await isFree(port)) ? port : await freePort();
  }
  writeFileSync(file, JSON.stringify(ports));
  return ports;
}

/** Below those that systems give to outgoing connections (from 32,768 on Linux, from 49,152 elsewhere). */
const [firstPort, endPort] = [20_000, 32_000];
const given = new Set<number>();

/**
 * A port of the loopback on which nothing listens, each only once. No connection that goes out gets it, which would keep it
 * from a server that is killed and starts again; least of all one to that very server, which TCP would join to itself.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 1000; tries += 1) {
    const port = randomInt(firstPort, endPort);
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
  throw new Error(`a thousand ports from ${firstPort} to ${endPort} are taken`);
}

/** Listens and closes again; false where somebody listens there. */
async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, host);
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
