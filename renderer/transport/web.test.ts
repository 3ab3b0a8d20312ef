import { expect, test } from 'vitest';
import type { RequestFrame } from '../../electron/contract/wire.ts';
import type { ConnectionState } from './connection-state.ts';
import { createWebTransport } from './web.ts';
import type { Socket } from './web.ts';

interface FakeSocket extends Socket {
  readonly sent: unknown[];
}

function openWorld(token: string | null = 's3cret') {
  const sockets: FakeSocket[] = [];
  const planned: { run: () => void; delayMs: number }[] = [];
  const transport = createWebTransport({
    token,
    open() {
      const sent: unknown[] = [];
      const socket: FakeSocket = {
        sent,
        send: (text) => void sent.push(JSON.parse(text)),
        close: () => undefined,
        onopen: null,
        onmessage: null,
        onclose: null,
      };
      sockets.push(socket);
      return socket;
    },
    later: (run, delayMs) => void planned.push({ run, delayMs }),
    random: () => 0,
  });
  const states: ConnectionState[] = [transport.state];
  const frames: unknown[] = [];
  const closes: number[] = [];
  transport.onState((state) => states.push(state));
  transport.onFrame((frame) => frames.push(frame));
  transport.onClose(() => closes.push(closes.length));
  const newest = () => sockets.at(-1) ?? raise('no socket was opened');
  return { transport, sockets, planned, states, frames, closes, newest };
}

function raise(message: string): never {
  throw new Error(message);
}

const read: RequestFrame = { verb: 'call', id: 1, name: 'settings.read', input: {} };

test('the token goes first, then what was asked before the connection was there', () => {
  const { transport, newest, states } = openWorld();
  transport.send(read);
  expect(newest().sent).toEqual([]);
  newest().onopen?.();
  transport.send({ verb: 'cancel', id: 1 });
  expect(newest().sent).toEqual([{ token: 's3cret' }, read, { verb: 'cancel', id: 1 }]);
  expect(states).toEqual(['connecting', 'open']);
});

test('frames are handed on as they come', () => {
  const { newest, frames } = openWorld();
  newest().onopen?.();
  newest().onmessage?.({ data: '{"verb":"end","id":3}' });
  expect(frames).toEqual([{ verb: 'end', id: 3 }]);
});

test('a lost connection is told, tried again ever later up to eight seconds, and at once quickly when it was back', () => {
  const { newest, planned, states, closes } = openWorld();
  newest().onopen?.();
  for (let loss = 0; loss < 7; loss += 1) {
    newest().onclose?.({ code: 1006 });
    planned.at(-1)?.run();
  }
  expect(planned.map(({ delayMs }) => delayMs)).toEqual([250, 500, 1000, 2000, 4000, 8000, 8000]);
  expect([states, closes.length]).toEqual([['connecting', 'open', 'offline'], 7]);
  newest().onopen?.();
  newest().onclose?.({ code: 1006 });
  expect(planned.at(-1)?.delayMs).toBe(250);
  expect(states.slice(3)).toEqual(['open', 'offline']);
});

test('what is asked while the host is away is answered with disconnected, and is not sent later', async () => {
  const { transport, newest, planned, frames } = openWorld();
  newest().onopen?.();
  newest().onclose?.({ code: 1006 });
  transport.send(read);
  transport.send({ verb: 'cancel', id: 1 });
  await Promise.resolve();
  expect(frames).toEqual([
    { verb: 'error', id: 1, error: { code: 'disconnected', message: expect.any(String), details: {} } },
  ]);
  planned.at(-1)?.run();
  newest().onopen?.();
  expect(newest().sent).toEqual([{ token: 's3cret' }]);
});

test('a refused token is not tried again', () => {
  const { newest, planned, states, sockets } = openWorld();
  newest().onopen?.();
  newest().onclose?.({ code: 4401 });
  expect([states, planned, sockets.length]).toEqual([['connecting', 'open', 'refused'], [], 1]);
});

test('without a token no connection is opened', () => {
  const { states, sockets } = openWorld(null);
  expect([states, sockets]).toEqual([['refused'], []]);
});
