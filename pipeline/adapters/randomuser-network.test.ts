import { createServer, request as forward, type RequestListener, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sourceConfigSchema } from '../domain/config.ts';
import type { Clock, UserSource } from '../ports.ts';
import { systemClock } from '../stages/system-clock.ts';
import { openRandomuserApi } from './randomuser-api.ts';

const { signal } = new AbortController();
const closers: (() => unknown)[] = [];
const users = JSON.stringify({ results: [{ n: 1 }, { n: 2 }], info: { version: '1.4' } });
const proxyNames = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'no_proxy'] as const;

beforeEach(() => {
  for (const name of proxyNames) vi.stubEnv(name, undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closers.splice(0)) await close();
});

async function serve(answer: RequestListener): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return server;
}

function urlOf(server: Server, host = '127.0.0.1'): string {
  return `http://${host}:${(server.address() as AddressInfo).port}/api/`;
}

function open(url: string, options: { readonly timeoutMs?: number; readonly clock?: Clock } = {}): UserSource {
  const config = sourceConfigSchema.parse({ kind: 'randomuser', url, intervalMs: 0 });
  if (config.kind !== 'randomuser') throw new Error('not this source');
  const source = openRandomuserApi(config, { count: null, clock: systemClock, ...options });
  closers.push(() => source.close());
  return source;
}

test('P-SRC-13: unless told otherwise it asks once in six seconds, and never for more than 5,000 users', () => {
  expect(sourceConfigSchema.parse({ kind: 'randomuser' })).toMatchObject({ intervalMs: 6000 });
  expect(sourceConfigSchema.safeParse({ kind: 'randomuser', resultsPerRequest: 5000 }).success).toBe(true);
  expect(sourceConfigSchema.safeParse({ kind: 'randomuser', resultsPerRequest: 5001 }).success).toBe(false);
});

test('P-SRC-13: a compressed answer is read, and a redirection followed', async () => {
  const server = await serve((request, response) => {
    if (request.url!.startsWith('/api/')) response.writeHead(302, { location: '/elsewhere' }).end();
    else response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(users));
  });
  expect(await open(urlOf(server)).read(5, signal)).toHaveLength(2);
});

const broken: readonly [string, RequestListener][] = [
  ['a redirection in a circle', (request, response) => response.writeHead(302, { location: request.url! }).end()],
  [
    'a compressed answer that is cut short',
    (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(users).subarray(0, 20)),
  ],
  ['a page of a portal', (_, response) => response.end('<html>Log in</html>')],
  ['no HTTP', (_, response) => void response.socket!.end('220 mail.example ESMTP\r\n')],
];
test.each(broken)('P-SRC-14: %s can be tried again, and then goes on', async (_, answer) => {
  let isBroken = true;
  const server = await serve((request, response) => (isBroken ? answer(request, response) : response.end(users)));
  const source = open(urlOf(server));
  await expect(source.read(5, signal)).rejects.toMatchObject({ code: 'source-unreachable', canRetry: true });
  isBroken = false;
  expect(await source.read(5, signal)).toHaveLength(2);
});

test('P-SRC-14: an answer that trickles in without an end is given up in time', async () => {
  const server = await serve((_, response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drip));
  });
  const reading = open(urlOf(server), { timeoutMs: 300 }).read(5, signal);
  await expect(reading).rejects.toMatchObject({ code: 'source-unreachable', details: { reason: 'timeout' } });
});

/** A proxy that forwards, by tunnel or by address; it alone knows where the unknown name is. */
async function startProxy(target: Server): Promise<{ readonly url: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const { port } = target.address() as AddressInfo;
  const proxy = await serve((request, response) => {
    asked.push(new URL(request.url!).host);
    const path = new URL(request.url!).pathname;
    request.pipe(forward({ host: '127.0.0.1', port, path, method: request.method }, (answer) => answer.pipe(response)));
  });
  proxy.on('connect', (request, socket) => {
    asked.push(request.url!);
    const through = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      socket.pipe(through).pipe(socket);
    });
    through.on('error', () => socket.destroy());
    socket.on('error', () => through.destroy());
  });
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, asked };
}

test('P-SRC-15: a proxy of the environment is asked, but not for what NO_PROXY names', async () => {
  const server = await serve((_, response) => response.end(users));
  const { url, asked } = await startProxy(server);
  vi.stubEnv('HTTP_PROXY', url);
  vi.stubEnv('NO_PROXY', '127.0.0.1');
  expect(await open('http://randomuser.invalid/api/').read(5, signal)).toHaveLength(2);
  expect(asked.map((host) => host.split(':')[0])).toEqual(['randomuser.invalid']);
  expect(await open(urlOf(server)).read(5, signal)).toHaveLength(2);
  expect(asked).toHaveLength(1);
});

test('P-SRC-15: HTTPS goes through the proxy by tunnel', async () => {
  const server = await serve(() => undefined);
  const { url, asked } = await startProxy(server);
  vi.stubEnv('HTTPS_PROXY', url);
  await expect(open('https://randomuser.invalid/api/').read(5, signal)).rejects.toMatchObject({ canRetry: true });
  expect(asked).toEqual(['randomuser.invalid:443']);
});

test('P-SRC-15: a proxy that does not answer is waited for; one that is no address is said with its name', async () => {
  const server = await serve(() => undefined);
  const { url } = await startProxy(server);
  await closers.pop()!();
  vi.stubEnv('HTTP_PROXY', url);
  const reading = open('http://randomuser.invalid/').read(5, signal);
  await expect(reading).rejects.toMatchObject({ code: 'source-unreachable', canRetry: true });
  vi.stubEnv('HTTP_PROXY', 'not an address');
  expect(() => open('http://randomuser.invalid/')).toThrow(
    expect.objectContaining({ code: 'config-invalid', message: expect.stringContaining('HTTP_PROXY') }),
  );
});
