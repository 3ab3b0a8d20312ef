import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { App } from '../app.ts';
import { createSession, type Session } from '../session.ts';
import { createToken, isToken } from '../token.ts';
import { makeControlAddress, removeControlAddress } from './control-address.ts';
import { type Control, readControl, removeControl, writeControl } from './control-file.ts';
import { helloSchema, maxHelloBytes, maxRequestBytes } from './control-frames.ts';
import { readJsonLines, writeJsonLine } from './json-lines.ts';

export interface ControlHostOptions {
  readonly app: Pick<App, 'commandLine' | 'log'>;
  /** That `app` owns. */
  readonly dataDirectory: string;
  readonly version: string;
  /** A connection that has not shown the token by then is closed. */
  readonly helloMs?: number;
}

/** Command lines on the data directory, which work through its owner. */
export interface ControlHost {
  /** Hears no new command line, and resolves when those that are connected have gone. */
  leave(): Promise<void>;
  /** Ends every connection at once. Safe to call twice. */
  close(): Promise<void>;
}

const maxConnections = 32;
const defaultHelloMs = 5000;

/**
 * Listens for command lines of this user: `control.json` (mode 0600) in the data directory says where, and the token
 * that a connection shows first. Where no socket can be made the application goes on without, and it is said.
 */
export async function openControlHost(options: ControlHostOptions): Promise<ControlHost> {
  const { app, dataDirectory } = options;
  const sockets = new Set<Socket>();
  const token = createToken();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    attach(socket, token, options);
  });
  server.maxConnections = maxConnections;
  try {
    forgetStale(dataDirectory);
    const address = await listen(server);
    publish(dataDirectory, { pid: process.pid, address, token });
    return new ListeningHost({ server, sockets, dataDirectory, address });
  } catch (error) {
    server.close();
    app.log('warn', 'control-unavailable', { message: error instanceof Error ? error.message : String(error) });
    return { leave: async () => undefined, close: async () => undefined };
  }
}

interface Listening {
  readonly server: Server;
  readonly sockets: ReadonlySet<Socket>;
  readonly dataDirectory: string;
  readonly address: string;
}

class ListeningHost implements ControlHost {
  readonly #listening: Listening;
  #closed: Promise<void> | null = null;

  constructor(listening: Listening) {
    this.#listening = listening;
  }

  leave(): Promise<void> {
    return (this.#closed ??= this.#leave());
  }

  close(): Promise<void> {
    const left = this.leave();
    for (const socket of this.#listening.sockets) socket.destroy();
    return left;
  }

  /** The file first: a command line that reads it later knows that nobody listens. */
  async #leave(): Promise<void> {
    const { server, dataDirectory, address } = this.#listening;
    removeControl(dataDirectory);
    await new Promise<void>((resolve) => server.close(() => resolve()));
    removeControlAddress(address);
  }
}

/** A process that was killed left its file, and maybe its socket. */
function forgetStale(dataDirectory: string): void {
  const stale = readControl(dataDirectory);
  if (stale !== null) removeControlAddress(stale.address);
  removeControl(dataDirectory);
}

/** Resolves with the address. */
async function listen(server: Server): Promise<string> {
  const address = makeControlAddress();
  try {
    const listening = once(server, 'listening');
    server.listen(address);
    await listening;
    return address;
  } catch (error) {
    removeControlAddress(address);
    throw error;
  }
}

function publish(dataDirectory: string, control: Control): void {
  try {
    writeControl(dataDirectory, control);
  } catch (error) {
    removeControlAddress(control.address);
    throw error;
  }
}

/** The first line shows the token, then the contract's frames go both ways, one line each. */
function attach(socket: Socket, token: string, { app, version, helloMs = defaultHelloMs }: ControlHostOptions): void {
  let session: Session | null = null;
  const hello = setTimeout(() => socket.destroy(), helloMs);

  readJsonLines(socket, {
    maxBytes: () => (session === null ? maxHelloBytes : maxRequestBytes),
    onValue(value) {
      if (session !== null) return session.receive(value);
      clearTimeout(hello);
      const parsed = helloSchema.safeParse(value);
      if (!parsed.success || !isToken(parsed.data.token, token)) return void socket.destroy();
      writeJsonLine(socket, { vigie: version });
      session = openSession(socket, app);
    },
  });
  socket.on('close', () => {
    clearTimeout(hello);
    session?.close();
  });
  // The close that follows says all there is to say: the other end is gone.
  socket.on('error', () => socket.destroy());
}

function openSession(socket: Socket, app: Pick<App, 'commandLine'>): Session {
  const session = createSession({
    app: app.commandLine,
    isWritable: () => !socket.writableNeedDrain,
    send: (frame) => void writeJsonLine(socket, frame),
  });
  socket.on('drain', () => session.resume());
  return session;
}
