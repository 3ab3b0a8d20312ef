import { describe, expect, test } from 'vitest';
import { connectToOwner } from './control-client.ts';
import { client, control, stranger, until, openControlWorld, world } from '../testing/control-world.ts';

openControlWorld();

describe('the contract over the socket', () => {
  test('P-CTL-3 calls are answered, also many at once and in letters of every kind', async () => {
    const { bridge } = await client();
    const names = ['Zoë', '名前', 'a\nb', '\u2028'];
    const answers = await Promise.all(names.map((name) => bridge.call('aggregates.read', { name })));
    expect(answers).toEqual(names.map((name) => ({ ok: true, value: { name: 'aggregates.read', input: { name } } })));
  });

  test('P-CTL-3 an answer of megabytes arrives whole', async () => {
    const { bridge } = await client();
    const name = 'é'.repeat(2_000_000);
    expect(await bridge.call('aggregates.read', { name })).toMatchObject({ ok: true, value: { input: { name } } });
  });

  test('P-CTL-3 a stream goes until it is stopped', async () => {
    const { bridge } = await client();
    const heard: unknown[] = [];
    const stop = bridge.listen('snapshot', {}, { onItem: (item) => heard.push(item), onEnd: () => undefined });
    world.newest.set({ at: 1 });
    await until(() => heard.length === 1);
    stop();
    await bridge.call('pace.set', { pace: 5 });
    world.newest.set({ at: 2 });
    await bridge.call('pace.set', { pace: 5 });
    expect(heard).toEqual([{ at: 1 }]);
  });

  test('P-CTL-3 a call that is cancelled, and one whose command is gone, are aborted', async () => {
    const { bridge, close } = await client();
    const abort = new AbortController();
    const cancelled = bridge.call('recount.run', {}, abort.signal);
    const lost = bridge.call('recount.run', {});
    await until(() => world.signals.length === 2);
    abort.abort();
    expect(await cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    await until(() => world.signals[0]!.aborted);
    expect(world.signals[1]!.aborted).toBe(false);
    close();
    await until(() => world.signals[1]!.aborted);
    expect(await lost).toMatchObject({ ok: false, error: { code: 'disconnected' } });
  });

  test('P-CTL-3 a line of more than 8 MiB ends the connection', async () => {
    const { bridge } = await client();
    const result = await bridge.call('aggregates.read', { name: 'x'.repeat(8 * 1024 ** 2) });
    expect([result.ok, world.signals]).toEqual([false, []]);
  });

  test('P-CTL-3 what is no JSON ends the connection', async () => {
    const { socket, heard, closed } = await stranger();
    socket.write(`${JSON.stringify({ token: control().token })}\n`);
    await until(() => heard() !== '');
    socket.write('{"verb":\n');
    await closed;
    expect(heard()).toBe('{"vigie":"1.2.3"}\n');
  });
});

describe('the end', () => {
  test('P-CLI-19 who leaves hears nobody new, and answers what is under way', async () => {
    const { bridge, close } = await client();
    const call = bridge.call('recount.run', {});
    await until(() => world.signals.length === 1);
    const left = world.host.leave();
    expect(await connectToOwner(world.directory.file(''))).toBeNull();
    world.slow.resolve();
    expect(await call).toMatchObject({ ok: true });
    close();
    await left;
  });

  test('P-CLI-19 who closes ends every call, and one behind it, as disconnected', async () => {
    const { bridge } = await client();
    const call = bridge.call('recount.run', {});
    await until(() => world.signals.length === 1);
    await world.host.close();
    expect(await call).toMatchObject({ ok: false, error: { code: 'disconnected' } });
    expect(await bridge.call('recount.run', {})).toMatchObject({ ok: false, error: { code: 'disconnected' } });
    expect(world.signals[0]!.aborted).toBe(true);
  });
});
