import { describe, expect, test } from 'vitest';
import { createBridge } from './client.ts';
import { isProcedure } from './is-procedure.ts';
import type { ContractError } from './result.ts';
import type { RequestFrame, Transport } from './wire.ts';

const refused: ContractError = { code: 'pipeline-running', message: 'It runs.', details: { records: 3 } };

/** A host that does what the test says. */
function connect() {
  const sent: RequestFrame[] = [];
  const frames = new Set<(frame: unknown) => void>();
  const closes = new Set<() => void>();
  const transport: Transport = {
    send: (frame) => void sent.push(frame),
    onFrame: (listener) => (frames.add(listener), () => void frames.delete(listener)),
    onClose: (listener) => (closes.add(listener), () => void closes.delete(listener)),
  };
  return {
    bridge: createBridge(transport),
    sent,
    reply: (frame: unknown) => frames.forEach((listener) => listener(frame)),
    disconnect: () => closes.forEach((listener) => listener()),
  };
}

function listenTo(bridge: ReturnType<typeof connect>['bridge']) {
  const heard: unknown[] = [];
  const stop = bridge.listen(
    'snapshot',
    {},
    {
      onItem: (item) => heard.push(item),
      onEnd: (error) => heard.push(['end', error?.code ?? null]),
    },
  );
  return { heard, stop };
}

describe('calls', () => {
  test('P-CON-4 a value and an error arrive as data, each at its call', async () => {
    const { bridge, sent, reply } = connect();
    const start = bridge.call('pipeline.start', {});
    const stop = bridge.call('pipeline.stop', {});
    expect(sent).toEqual([
      { verb: 'call', id: 1, name: 'pipeline.start', input: {} },
      { verb: 'call', id: 2, name: 'pipeline.stop', input: {} },
    ]);
    reply({ verb: 'error', id: 2, error: refused });
    reply({ verb: 'value', id: 1, value: {} });
    expect(await Promise.all([start, stop])).toEqual([
      { ok: true, value: {} },
      { ok: false, error: refused },
    ]);
  });

  test('P-CON-5 a cancelled call is answered at once, told to the host, and what still comes is ignored', async () => {
    const { bridge, sent, reply } = connect();
    const abort = new AbortController();
    const call = bridge.call('recount.run', {}, abort.signal);
    abort.abort();
    expect(await call).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(sent.at(-1)).toEqual({ verb: 'cancel', id: 1 });
    reply({ verb: 'value', id: 1, value: {} });
    expect(sent).toHaveLength(2);
  });

  test('P-CON-5 a call that was cancelled before is not sent', async () => {
    const { bridge, sent } = connect();
    const result = await bridge.call('recount.run', {}, AbortSignal.abort());
    expect([result.ok, sent]).toEqual([false, []]);
  });

  test('P-CON-5 a call that was answered is not cancelled afterwards', async () => {
    const { bridge, sent, reply } = connect();
    const abort = new AbortController();
    const call = bridge.call('recount.run', {}, abort.signal);
    reply({ verb: 'value', id: 1, value: {} });
    await call;
    abort.abort();
    expect(sent).toHaveLength(1);
  });

  test('P-CON-4 a host that answers a call like a stream has made an error', async () => {
    const { bridge, reply } = connect();
    const call = bridge.call('pipeline.start', {});
    reply({ verb: 'end', id: 1 });
    expect(await call).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  });
});

describe('streams', () => {
  test('P-CON-4 items arrive in order, and the end once', () => {
    const { bridge, reply } = connect();
    const { heard } = listenTo(bridge);
    for (const frame of [
      { verb: 'item', id: 1, item: 'a' },
      { verb: 'item', id: 1, item: 'b' },
      { verb: 'end', id: 1 },
      { verb: 'item', id: 1, item: 'late' },
    ])
      reply(frame);
    expect(heard).toEqual(['a', 'b', ['end', null]]);
  });

  test('P-CON-5 a stopped stream hears nothing more, and the host is told once', () => {
    const { bridge, sent, reply } = connect();
    const { heard, stop } = listenTo(bridge);
    stop();
    stop();
    reply({ verb: 'item', id: 1, item: 'late' });
    expect([heard, sent.slice(1)]).toEqual([[], [{ verb: 'cancel', id: 1 }]]);
  });

  test('P-CON-4 a refused stream ends with the error', () => {
    const { bridge, reply } = connect();
    const { heard } = listenTo(bridge);
    reply({ verb: 'error', id: 1, error: refused });
    expect(heard).toEqual([['end', 'pipeline-running']]);
  });
});

describe('the connection', () => {
  test('P-CON-6 when it is lost, every open call and stream ends as disconnected, once', async () => {
    const { bridge, disconnect } = connect();
    const call = bridge.call('pipeline.start', {});
    const { heard } = listenTo(bridge);
    disconnect();
    disconnect();
    expect(await call).toMatchObject({ ok: false, error: { code: 'disconnected' } });
    expect(heard).toEqual([['end', 'disconnected']]);
  });

  test('P-CON-6 what is asked afterwards gets an id that was never used', async () => {
    const { bridge, sent, reply, disconnect } = connect();
    void bridge.call('pipeline.start', {});
    disconnect();
    const again = bridge.call('pipeline.start', {});
    expect(sent.map(({ id }) => id)).toEqual([1, 2]);
    reply({ verb: 'value', id: 2, value: {} });
    expect(await again).toEqual({ ok: true, value: {} });
  });

  test('P-CON-7 what is no frame of the contract is refused', () => {
    const { reply } = connect();
    expect(() => reply({ verb: 'shout', id: 1 })).toThrow();
  });

  test.each(['constructor', '__proto__', 'toString', 'pipeline', ''])('P-CON-7 "%s" is no procedure', (name) => {
    expect(isProcedure(name)).toBe(false);
  });
});
