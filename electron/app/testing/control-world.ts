import { once } from 'node:events';
import { connect as connectSocket, type Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, vi } from 'vitest';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import { createNewest, type Newest } from '../newest.ts';
import type { Callable } from '../session.ts';
import { connectToOwner, type ControlClient } from '../control/control-client.ts';
import { type Control, readControl } from '../control/control-file.ts';
import { type ControlHost, openControlHost } from '../control/control-host.ts';

const directory = createTemporaryDirectory();
const clients: ControlClient[] = [];

/** An owner of a data directory that answers every call with what it was asked; `recount.run` when `slow` is resolved. */
export const world = {
  directory,
  host: null as unknown as ControlHost,
  newest: null as unknown as Newest<unknown>,
  slow: null as unknown as PromiseWithResolvers<void>,
  /** Of each call that arrived. */
  signals: [] as AbortSignal[],
  /** What was written to the console. */
  said: [] as unknown[],
};

const commandLine: Callable = {
  async call(name, input, signal) {
    world.signals.push(signal);
    if (name === 'recount.run') await world.slow.promise;
    return { ok: true, value: { name, input } };
  },
  listen: (_, __, signal) => world.newest.listen(signal),
};

export function open(options: { readonly helloMs?: number } = {}): Promise<ControlHost> {
  const app = { commandLine, log: (...line: unknown[]) => void world.said.push(line) };
  return openControlHost({ app, dataDirectory: directory.file(''), version: '1.2.3', ...options });
}

/** Opens the owner before each test of the file, and ends everything behind it. */
export function openControlWorld(): void {
  beforeEach(async () => {
    Object.assign(world, { newest: createNewest(), slow: Promise.withResolvers(), signals: [], said: [] });
    world.host = await open({ helloMs: 1500 });
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    for (const connected of clients.splice(0)) connected.close();
    world.slow.resolve();
    await world.host.close();
    directory.remove();
  });
}

export function control(): Control {
  const found = readControl(directory.file(''));
  if (found === null) throw new Error('nobody listens');
  return found;
}

export async function client(): Promise<ControlClient> {
  const connected = await connectToOwner(directory.file(''));
  if (connected === null) throw new Error('nobody listens');
  clients.push(connected);
  return connected;
}

export interface Stranger {
  readonly socket: Socket;
  readonly closed: Promise<void>;
  heard(): string;
}

/** A connection that knows the address alone. */
export async function stranger(): Promise<Stranger> {
  const socket = connectSocket(control().address);
  let text = '';
  socket.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  socket.on('error', () => socket.destroy());
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await once(socket, 'connect');
  return { socket, heard: () => text, closed };
}

export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await turn();
}
