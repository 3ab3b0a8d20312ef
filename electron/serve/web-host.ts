import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { PipelineError } from '../../pipeline/domain/errors.ts';
import type { Callable } from '../app/session.ts';
import { isSameOrigin } from './same-origin.ts';
import { attachSocket } from './socket-session.ts';
import { createStaticFiles, refuse, securityHeaders } from './static-files.ts';
import { createToken } from '../app/token.ts';

export interface WebHostOptions {
  readonly app: Callable;
  /** The built window. */
  readonly rendererDirectory: string;
  /** 0 = any that is free. */
  readonly port: number;
  readonly token?: string;
  readonly helloMs?: number;
}

export interface WebHost {
  readonly port: number;
  /** The address to open, with the token in its fragment, which no browser sends to any server. */
  readonly address: string;
  /** Ends every connection and frees the port. Safe to call twice. */
  close(): Promise<void>;
}

const loopback = '127.0.0.1';
const maxConnections = 64;
const goingAway = 1001;
const goodbyeMs = 500;
/** Room for a file of 5 MB as base64, which is a third longer. */
const maxFrameBytes = 8 * 1024 ** 2;

/** Serves the window to browsers of this machine. Rejects with `config-invalid` where the port is taken. */
export async function openWebHost(options: WebHostOptions): Promise<WebHost> {
  const token = options.token ?? createToken();
  const files = createStaticFiles(options.rendererDirectory);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxFrameBytes, perMessageDeflate: false });
  const server = createServer((request, response) => {
    if (!isSameOrigin(request, portOf(server))) return refuse(response, 403);
    files(request, response);
  });
  server.maxConnections = maxConnections;
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isSameOrigin(request, portOf(server))) return refuseUpgrade(socket, '403 Forbidden');
    if (request.url !== '/session') return refuseUpgrade(socket, '404 Not Found');
    sockets.handleUpgrade(request, socket, head, (client) => {
      attachSocket(client, {
        app: options.app,
        token,
        ...(options.helloMs === undefined ? {} : { helloMs: options.helloMs }),
      });
    });
  });
  const port = await listen(server, options.port);
  return {
    port,
    address: `http://${loopback}:${port}/#token=${token}`,
    close: () => close(server, sockets),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const message = `Vigie cannot listen on ${loopback}:${port}: ${cause.message}. Choose another port, or leave --port out.`;
      reject(new PipelineError('config-invalid', message, { cause, details: { port } }));
    });
    server.listen(port, loopback, () => resolve(portOf(server)));
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo | null)?.port ?? 0;
}

function refuseUpgrade(socket: Duplex, status: string): void {
  // A client that is gone already takes no refusal.
  socket.on('error', () => socket.destroy());
  // Nor does one that stays keep the server, which half-closes, from its end.
  socket.once('finish', () => socket.destroy());
  const headers = Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status}\r\n${headers.join('')}Content-Length: 0\r\nConnection: close\r\n\r\n`);
}

async function close(server: Server, sockets: WebSocketServer): Promise<void> {
  sockets.close();
  await Promise.all([...sockets.clients].map(sayGoodbye));
  if (!server.listening) return;
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** A window that answers knows that the host has ended; one that does not is not waited for. */
async function sayGoodbye(client: WebSocket): Promise<void> {
  const patience = setTimeout(() => client.terminate(), goodbyeMs);
  const closed = Promise.withResolvers<void>();
  // Not by `once` of Node, which takes an error of the other end for the end.
  client.once('close', () => closed.resolve());
  client.close(goingAway, 'Vigie is closing');
  await closed.promise;
  clearTimeout(patience);
}
