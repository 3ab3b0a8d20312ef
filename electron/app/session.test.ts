import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { ReplyFrame } from '../contract/wire.ts';
import { createConsoleBuffer } from './console-buffer.ts';
import { ContractFailure } from './contract-failure.ts';
import { createNewest } from './newest.ts';
import { type Callable, createSession } from './session.ts';

const line = { atMs: 0, level: 'info', stage: 'application', code: 'pace-changed', fields: {} } as const;

/** A window on an application whose calls end when the test says, over a connection that may be slow. */
function openWindow(parts: Partial<Callable> = {}) {
  const sent: ReplyFrame[] = [];
  const calls: { readonly name: string; readonly signal: AbortSignal; answer(value: unknown): void }[] = [];
  const connection = { writable: true };
  const app: Callable = {
    call: (name, _, signal) =>
      new Promise((resolve) => calls.push({ name, signal, answer: (value) => resolve({ ok: true, value }) })),
    listen: () => {
      throw new Error('no stream in this test');
    },
    ...parts,
  };
  const session = createSession({ app, send: (frame) => sent.push(frame), isWritable: () => connection.writable });
  return { session, sent, calls, connection };
}

/** Everything that is ready to happen has happened. */
async function settle(): Promise<void> {
  for (let turns = 0; turns < 10; turns += 1) await turn();
}

describe('what a host refuses', () => {
  test.each([
    [{ verb: 'call', id: 1, name: 'users.read', input: {} }, 'unknown-procedure'],
    [{ verb: 'call', id: 1, name: '__proto__', input: {} }, 'unknown-procedure'],
    [{ verb: 'call', id: 1, name: 'snapshot', input: {} }, 'unknown-procedure'],
    [{ verb: 'listen', id: 1, name: 'pipeline.start', input: {} }, 'unknown-procedure'],
    [{ verb: 'shout', id: 1 }, 'invalid-frame'],
    [{ verb: 'call', id: 1, name: 7, input: {} }, 'invalid-frame'],
  ])('P-CON-7 %o: %s', (frame, code) => {
    const { session, sent, calls } = openWindow();
    session.receive(frame);
    expect(sent).toEqual([{ verb: 'error', id: 1, error: { code, message: expect.any(String), details: {} } }]);
    expect(calls).toEqual([]);
  });

  test.each([null, 'text', 7, [], {}, { id: -1, verb: 'cancel' }, { id: 'one', verb: 'call' }])(
    'P-CON-7 %j has no id to answer to, and the next frame is heard',
    (frame) => {
      const { session, sent, calls } = openWindow();
      session.receive(frame);
      session.receive({ verb: 'call', id: 1, name: 'pipeline.start', input: {} });
      expect([sent, calls.length]).toEqual([[], 1]);
    },
  );

  test('P-CON-7 an id that is still open, and free again once it was answered', async () => {
    const { session, sent, calls } = openWindow();
    const frame = { verb: 'call', id: 1, name: 'pipeline.start', input: {} };
    session.receive(frame);
    session.receive(frame);
    expect(sent).toMatchObject([{ verb: 'error', id: 1, error: { code: 'id-in-use' } }]);
    calls[0]!.answer({});
    await settle();
    session.receive(frame);
    expect(calls).toHaveLength(2);
  });

  test('P-CON-7 more than 256 open calls and streams', () => {
    const { session, sent, calls } = openWindow();
    for (let id = 1; id <= 257; id += 1) session.receive({ verb: 'call', id, name: 'pipeline.start', input: {} });
    expect(calls).toHaveLength(256);
    expect(sent).toMatchObject([{ verb: 'error', id: 257, error: { code: 'too-many-open' } }]);
    session.receive({ verb: 'cancel', id: 3 });
    session.receive({ verb: 'call', id: 258, name: 'pipeline.start', input: {} });
    expect(calls).toHaveLength(257);
  });

  test('P-CON-4 whatever a stream throws is sent as data', async () => {
    const { session, sent } = openWindow({
      listen: () => {
        throw new ContractFailure('invalid-input', 'It does not fit.', { field: 'range' });
      },
    });
    session.receive({ verb: 'listen', id: 1, name: 'snapshot', input: 7 });
    await settle();
    const error = { code: 'invalid-input', message: 'It does not fit.', details: { field: 'range' } };
    expect(sent).toEqual([{ verb: 'error', id: 1, error }]);
  });
});

describe('cancelling', () => {
  test('P-CON-5 the work behind a cancelled call is aborted, and its answer is not sent', async () => {
    const { session, sent, calls } = openWindow();
    session.receive({ verb: 'call', id: 1, name: 'recount.run', input: {} });
    session.receive({ verb: 'cancel', id: 1 });
    expect(calls[0]!.signal.aborted).toBe(true);
    calls[0]!.answer({});
    await settle();
    expect(sent).toEqual([]);
  });

  test('P-CON-5 closing the window aborts everything that is open, and nothing is sent or begun afterwards', async () => {
    const newest = createNewest<number>();
    const { session, sent, calls } = openWindow({ listen: (_, __, signal) => newest.listen(signal) });
    session.receive({ verb: 'call', id: 1, name: 'recount.run', input: {} });
    session.receive({ verb: 'listen', id: 2, name: 'snapshot', input: {} });
    await settle();
    session.close();
    session.close();
    newest.set(1);
    calls[0]!.answer({});
    session.receive({ verb: 'call', id: 3, name: 'pipeline.start', input: {} });
    await settle();
    expect([sent, calls.length, calls[0]!.signal.aborted]).toEqual([[], 1, true]);
  });

  test('P-CON-5 the source of a cancelled stream is released, also while the connection is full', async () => {
    let released = 0;
    async function* endless() {
      try {
        for (;;) yield await turn(1);
      } finally {
        released += 1;
      }
    }
    const { session, connection } = openWindow({ listen: endless });
    session.receive({ verb: 'listen', id: 1, name: 'snapshot', input: {} });
    await turn();
    connection.writable = false;
    await settle();
    session.receive({ verb: 'cancel', id: 1 });
    await settle();
    expect(released).toBe(1);
  });
});

describe('a slow connection', () => {
  test('P-APP-1 is sent the newest snapshot when it can take one again, and none of those between', async () => {
    const newest = createNewest<number>();
    const { session, sent, connection } = openWindow({ listen: (_, __, signal) => newest.listen(signal) });
    session.receive({ verb: 'listen', id: 1, name: 'snapshot', input: {} });
    newest.set(0);
    await settle();
    connection.writable = false;
    // One is asked for before the connection is seen to be full.
    for (let value = 1; value <= 1000; value += 1) {
      newest.set(value);
      await turn();
    }
    expect(sent.length).toBeLessThanOrEqual(2);
    connection.writable = true;
    session.resume();
    await settle();
    expect(sent.at(-1)).toEqual({ verb: 'item', id: 1, item: 1000 });
    expect(sent.length).toBeLessThanOrEqual(3);
  });

  test('P-APP-2 is told how many lines of the console it lost', async () => {
    const console = createConsoleBuffer(100);
    const { session, sent, connection } = openWindow({ listen: (_, __, signal) => console.listen(signal) });
    session.receive({ verb: 'listen', id: 1, name: 'console', input: {} });
    await settle();
    connection.writable = false;
    for (let n = 0; n < 1000; n += 1) console.append(line);
    await settle();
    connection.writable = true;
    session.resume();
    await settle();
    const items = sent.map((frame) => (frame.verb === 'item' ? (frame.item as ReturnType<typeof console.read>) : null));
    const received = items.reduce((sum, item) => sum + (item?.entries.length ?? 0), 0);
    const dropped = items.reduce((sum, item) => sum + (item?.dropped ?? 0), 0);
    expect([received, dropped]).toEqual([100, 900]);
    expect(items.at(-1)?.entries.at(-1)?.seq).toBe(999);
  });

  test('P-APP-1 a stream that ended says so once', async () => {
    const newest = createNewest<number>();
    const { session, sent } = openWindow({ listen: (_, __, signal) => newest.listen(signal) });
    session.receive({ verb: 'listen', id: 1, name: 'snapshot', input: {} });
    newest.close();
    await settle();
    expect(sent).toEqual([{ verb: 'end', id: 1 }]);
  });
});
