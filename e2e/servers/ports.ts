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

/** A port of the loopback on which nothing listens; the system gives each only once in a long while. */
export async function freePort(): Promise<number> {
  const port = await listenOnce(0);
  if (port === null) throw new Error('the system has no free port');
  return port;
}

async function isFree(port: number): Promise<boolean> {
  return (await listenOnce(port)) !== null;
}

/** Listens and closes again. Resolves with the port; null where somebody listens there. */
async function listenOnce(port: number): Promise<number | null> {
  const server = createServer().listen(port, host);
  try {
    await once(server, 'listening');
  } catch {
    return null;
  }
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : null;
}
