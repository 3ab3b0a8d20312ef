import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { createNewest, type Newest } from '../app/newest.ts';
import type { Callable } from '../app/session.ts';
import { openWebHost, type WebHost } from './web-host.ts';

const directory = createTemporaryDirectory();
const token = 'the-token';
let host: WebHost;
let newest: Newest<unknown>;
let signals: AbortSignal[];

beforeEach(async () => {
  mkdirSync(directory.file('bundle'));
  writeFileSync(directory.file('bundle/index.html'), '');
  newest = createNewest();
  signals = [];
  const app: Callable = {
    call: (name, input, signal) => {
      signals.push(signal);
      if (name === 'recount.run') return new Promise(() => undefined);
      return Promise.resolve({ ok: true, value: { name, input } });
    },
    listen: (_, __, signal) => newest.listen(signal),
  };
  host = await openWebHost({ app, rendererDirectory: directory.file('bundle'), port: 0, token, helloMs: 1500 });
});
afterEach(async () => {
  await host.close();
  directory.remove();
});

async function connect(first: string | null = JSON.stringify({ token })) {
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/session`);
  const received: Record<string, unknown>[] = [];
  socket.on('message', (message) => received.push(JSON.parse(String(message))));
  const closed = once(socket, 'close').then(([code]) => code as number);
  await once(socket, 'open');
  if (first !== null) socket.send(first);
  return { socket, received, closed, send: (frame: unknown) => socket.send(JSON.stringify(frame)) };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await turn();
}

describe('the first message', () => {
  test('P-WEB-5 shows the token, and the contract follows', async () => {
    const { send, received } = await connect();
    send({ verb: 'call', id: 1, name: 'pace.set', input: { pace: 5 } });
    await until(() => received.length > 0);
    expect(received).toEqual([{ verb: 'value', id: 1, value: { name: 'pace.set', input: { pace: 5 } } }]);
  });

  test.each([
    ['a wrong token', '{"token": "the-Token"}', 4401],
    ['no token', '{}', 4401],
    ['a token and more', '{"token": "the-token", "verb": "call"}', 4401],
    ['a call', '{"verb": "call", "id": 1, "name": "pipeline.start", "input": {}}', 4401],
    ['text', 'the-token', 4400],
  ])('P-WEB-5 %s closes the connection, and nothing was called', async (_, first, code) => {
    const { closed, received } = await connect(first);
    expect([await closed, received, signals]).toEqual([code, [], []]);
  });

  test('P-WEB-5 one that does not come closes the connection too', async () => {
    const { closed } = await connect(null);
    expect(await closed).toBe(4401);
  });

  test('P-WEB-5 after a wrong token the right one is not heard', async () => {
    const { send, closed, received } = await connect('{"token": "wrong"}');
    send({ token });
    send({ verb: 'call', id: 1, name: 'pipeline.start', input: {} });
    expect([await closed, received, signals]).toEqual([4401, [], []]);
  });
});

describe('frames', () => {
  test('P-WEB-6 a message above 8 MiB closes the connection', async () => {
    const { socket, closed } = await connect();
    socket.send(JSON.stringify({ verb: 'call', id: 1, name: 'x'.repeat(8 * 1024 ** 2), input: {} }));
    expect([await closed, signals]).toEqual([1009, []]);
  });

  test('P-WEB-6 what is not JSON closes the connection; what is no frame does not', async () => {
    const { socket, send, received, closed } = await connect();
    send([1, 2]);
    send({ verb: 'call', id: 1, name: 'settings.read', input: {} });
    await until(() => received.length > 0);
    socket.send('{');
    expect(await closed).toBe(4400);
  });

  test('P-WEB-6 a connection that ends aborts what it asked for', async () => {
    const { socket, send } = await connect();
    send({ verb: 'call', id: 1, name: 'recount.run', input: {} });
    await until(() => signals.length > 0);
    socket.terminate();
    await until(() => signals[0]!.aborted);
    expect(signals).toHaveLength(1);
  });

  test('P-WEB-6 a tab that does not read is sent the newest when it reads again, and no queue', async () => {
    const { socket, send, received } = await connect();
    send({ verb: 'listen', id: 1, name: 'snapshot', input: {} });
    newest.set({ n: 0, filler: '' });
    await until(() => received.length > 0);
    socket.pause();
    const filler = 'x'.repeat(100_000);
    // 200 MB in all: far more than the sockets of both ends hold.
    for (let n = 1; n <= 2000; n += 1) {
      newest.set({ n, filler });
      await turn();
    }
    socket.resume();
    await until(() => JSON.stringify(received.at(-1)).includes('"n":2000,'));
    expect(received.length).toBeLessThan(200);
  });
});

describe('the end of the host', () => {
  test('P-WEB-7 is said to every window; one that does not hear it is not waited for', async () => {
    const [first, second, deaf] = [await connect(), await connect(null), await connect()];
    deaf.socket.pause();
    await host.close();
    expect(await Promise.all([first.closed, second.closed])).toEqual([1001, 1001]);
    deaf.socket.terminate();
  });
});
