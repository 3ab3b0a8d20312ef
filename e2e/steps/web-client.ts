import { request } from 'node:http';
import { WebSocket } from 'ws';
import { z } from 'zod';

/** What a request says of itself; a browser would not let a page say so. */
export interface Said {
  /** Sent as it is, unlike a URL's path, which is made canonical. */
  readonly path?: string;
  readonly host?: string;
  readonly origin?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A plain request to the host of this address. */
export function ask(address: string, { path = '/', host, origin }: Said): Promise<Answer> {
  const { hostname, port } = new URL(address);
  const headers = { host: host ?? `${hostname}:${port}`, ...(origin === undefined ? {} : { origin }) };
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers, setHost: false, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.once('error', reject);
    sent.end();
  });
}

/** The status with which the host answers a WebSocket's handshake; 101 = it was opened, and is closed again. */
export function askForSocket(address: string, { path = '/session', host, origin }: Said): Promise<number> {
  const url = new URL(path, address);
  url.protocol = 'ws:';
  url.hash = '';
  const socket = new WebSocket(url, {
    headers: { ...(host === undefined ? {} : { host }), ...(origin === undefined ? {} : { origin }) },
  });
  return new Promise((resolve, reject) => {
    socket.once('open', () => {
      resolve(101);
      socket.close();
    });
    socket.once('unexpected-response', (sent, { statusCode }) => {
      resolve(statusCode ?? 0);
      sent.destroy();
    });
    socket.once('error', reject);
  });
}

/** A window without a page: sends frames of the contract, and keeps what comes. */
export interface Client {
  readonly frames: readonly Frame[];
  send(message: unknown): void;
  /** No more is read, as by a tab whose page hangs. */
  pause(): void;
  resume(): void;
  /** Resolves with the code with which the host closed it. */
  closed(): Promise<number>;
  close(): void;
}

const frameSchema = z.object({ verb: z.string(), id: z.number(), item: z.unknown().optional() });
type Frame = z.infer<typeof frameSchema>;

/** Connected, and nothing said yet. */
export async function openClient(address: string): Promise<Client> {
  const url = new URL('/session', address);
  url.protocol = 'ws:';
  const socket = new WebSocket(url);
  const frames: Frame[] = [];
  socket.on('message', (data) => frames.push(frameSchema.parse(JSON.parse(data.toString()))));
  const closed = new Promise<number>((resolve) => void socket.once('close', resolve));
  await new Promise((resolve, reject) => void socket.once('open', resolve).once('error', reject));
  return {
    frames,
    send: (message) => socket.send(JSON.stringify(message)),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    closed: () => closed,
    close: () => socket.close(),
  };
}

/** Connected and let in. */
export async function openSession(address: string): Promise<Client> {
  const client = await openClient(address);
  client.send({ token: tokenOf(address) });
  return client;
}

function tokenOf(address: string): string {
  const token = new URLSearchParams(new URL(address).hash.slice(1)).get('token');
  if (token === null) throw new Error(`no token in ${address}`);
  return token;
}
