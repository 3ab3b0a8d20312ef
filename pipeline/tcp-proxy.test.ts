import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openTcpProxy, type TcpProxy } from './testing/tcp-proxy.ts';

let proxy: TcpProxy;
beforeEach(async () => {
  const echo = createServer((socket) => socket.on('error', () => socket.destroy()).pipe(socket)).listen(0, '127.0.0.1');
  await once(echo, 'listening');
  const { port } = echo.address() as { port: number };
  proxy = await openTcpProxy(`127.0.0.1:${port}`);
  onTestFinished(async () => {
    await proxy.close();
    echo.close();
  });
});

async function connected(): Promise<Socket> {
  const socket = connect(proxy.port, '127.0.0.1').setEncoding('utf8');
  // The proxy tears it at the end.
  socket.on('error', () => socket.destroy());
  await once(socket, 'connect');
  return socket;
}

async function echoOf(socket: Socket, text: string): Promise<unknown> {
  const answer = once(socket, 'data');
  socket.write(text);
  const [said] = await answer;
  return said;
}

test('what is sent arrives, and its answer comes back', async () => {
  expect(await echoOf(await connected(), 'hello')).toBe('hello');
});

test('a cut tears what is open and what comes, until it is mended', async () => {
  const socket = await connected();
  const torn = once(socket, 'error');
  proxy.cut();
  expect(await torn).toEqual([expect.objectContaining({ code: 'ECONNRESET' })]);
  const next = connect(proxy.port, '127.0.0.1');
  expect(await once(next, 'error')).toEqual([expect.objectContaining({ code: 'ECONNRESET' })]);
  proxy.mend();
  expect(await echoOf(await connected(), 'again')).toBe('again');
});

test('frozen, it accepts and does not answer; mended, it answers what it was asked', async () => {
  proxy.freeze();
  const socket = await connected();
  let answered = false;
  const answer = echoOf(socket, 'hello').then((said) => {
    answered = true;
    return said;
  });
  // A connection that is made later gives an answer its chance.
  await connected();
  expect(answered).toBe(false);
  proxy.mend();
  expect(await answer).toBe('hello');
});

test('slowed down, an answer takes the time twice', async () => {
  proxy.slow(30);
  const socket = await connected();
  const startedMs = performance.now();
  await echoOf(socket, 'hello');
  expect(performance.now() - startedMs).toBeGreaterThan(55);
});
