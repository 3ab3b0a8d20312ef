import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { PipelineConfig } from '../../pipeline/domain/config.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import type { LogLine } from '../../pipeline/log.ts';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { api, type CallName, type InputOf, type Procedure, type StreamName } from '../contract/api.ts';
import { type App, createApp } from './create-app.ts';

const directory = createTemporaryDirectory();
let opened: App[] = [];
let lines: LogLine[] = [];
afterEach(async () => {
  for (const app of opened) await app.close();
  opened = [];
  lines = [];
  directory.remove();
});

const pipeline = new URL('../../pipeline/', import.meta.url);

async function open(config: Partial<PipelineConfig> = {}): Promise<App> {
  const app = await createApp({
    dataDirectory: directory.file(''),
    workerUrl: new URL('worker.ts', pipeline),
    maintenanceWorkerUrl: new URL('maintenance-worker.ts', pipeline),
    host: 'web',
    version: '1.2.3',
    config: { count: 600, pace: 'max', asOf: '2026-11-24', ...config },
    onLog: (more) => void lines.push(...more),
  });
  opened.push(app);
  return app;
}

async function value<P extends CallName>(app: App, name: P, input: InputOf<P>) {
  const result = await app.call(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.message}`);
  return result.value;
}

async function runToTheEnd(app: App): Promise<Snapshot> {
  await value(app, 'pipeline.start', {});
  await app.drained();
  return settled(app, ({ state }) => state === 'stopped');
}

/** The first snapshot of which `holds` is true. */
async function settled(app: App, holds: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
  const abort = new AbortController();
  for await (const snapshot of app.listen('snapshot', {}, abort.signal)) if (holds(snapshot)) return snapshot;
  throw new Error('the application closed before that');
}

const inputs = {
  'application.describe': {},
  'pipeline.start': {},
  'pipeline.stop': {},
  'stage.start': { stage: 'aggregator' },
  'stage.stop': { stage: 'aggregator' },
  'pace.set': { pace: 5 },
  'source.set': { source: { kind: 'synthetic', seed: 9, oddities: [] } },
  'settings.read': {},
  'settings.change': { theme: 'dark' },
  'history.read': { range: '15m' },
  'aggregates.read': { name: 'ageBands' },
  'console.read': { limit: 100 },
  'recount.run': {},
  'stores.damage': {},
  'stores.repair': { store: 'aggregates', action: 'rebuild' },
} satisfies { readonly [P in CallName]: InputOf<P> };

/** The output of a call as its schema has it, and not a key more. */
function exactly(name: CallName, output: unknown): void {
  expect(api[name].output.parse(output), name).toEqual(output);
}

describe('the contract', () => {
  test('P-CON-3 every call has a handler whose answer fits, and every stream items that fit', async () => {
    const app = await open();
    await runToTheEnd(app);
    expect(Object.keys(inputs).toSorted()).toEqual(
      (Object.keys(api) as Procedure[]).filter((name) => api[name].kind === 'call').toSorted(),
    );
    for (const name of Object.keys(inputs) as CallName[]) {
      if (name === 'recount.run') await value(app, 'pipeline.stop', {});
      exactly(name, await value(app, name, inputs[name] as InputOf<typeof name>));
    }
    const snapshot = await settled(app, () => true);
    expect(api.snapshot.item.parse(snapshot)).toEqual(snapshot);
    const abort = new AbortController();
    const items = app.listen('console', {}, abort.signal)[Symbol.asyncIterator]();
    const next = items.next();
    await value(app, 'settings.change', { language: 'fr' });
    const { value: group } = await next;
    expect(api.console.item.parse(group)).toEqual(group);
    abort.abort();
  });

  test.each([
    ['pace.set', { pace: 'user@example.org' }, 'pace'],
    ['stage.start', { stage: 'secret' }, 'stage'],
    ['console.read', { limit: 0 }, 'limit'],
    ['source.set', {}, 'source'],
    ['settings.read', 'secret', 'input'],
    ['stores.repair', { store: 'log' }, 'action'],
  ] as const)('P-CON-3 %s of %j is refused, naming %s and no value', async (name, input, field) => {
    const app = await open();
    const result = await app.call(name, input as never);
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    const message = result.ok ? '' : result.error.message;
    expect(message).toContain(`${name} was called with input that does not fit: ${field}`);
    expect(message).not.toMatch(/user@example|secret"/);
  });

  test('P-CON-3 what is well formed and makes no sense is refused too', async () => {
    const app = await open();
    const codes = [
      await app.call('aggregates.read', { name: 'users' }),
      await app.call('stores.repair', { store: 'log', action: 'rebuild' }),
    ].map((result) => (result.ok ? 'ok' : result.error.code));
    expect(codes).toEqual(['invalid-input', 'invalid-input']);
    for (const name of ['snapshot', 'console'] satisfies StreamName[])
      expect(() => app.listen(name, 7 as never, new AbortController().signal)).toThrow(/does not fit/);
  });

  test('P-CON-5 a recount that is cancelled ends its thread', async () => {
    const app = await open();
    await runToTheEnd(app);
    const abort = new AbortController();
    const recount = app.call('recount.run', {}, abort.signal);
    abort.abort(new Error('no longer wanted'));
    expect(await recount).toMatchObject({ ok: false, error: { message: 'no longer wanted' } });
  });
});

describe('the application', () => {
  test('P-APP-13 what runs is shown while it runs, kept when it stopped, and there at the next start', async () => {
    const app = await open();
    const end = await runToTheEnd(app);
    const { published, stored, rejected } = end.balance;
    expect(stored + Object.values(rejected).reduce((sum, n) => sum + n, 0)).toBe(published);
    expect(published).toBe(600);
    const recount = await value(app, 'recount.run', {});
    expect([recount.agrees, recount.persons]).toEqual([true, end.aggregates.persons]);
    await app.close();
    const next = await open();
    expect(next.snapshot().balance).toEqual({ ...end.balance, ageMismatches: next.snapshot().balance.ageMismatches });
    expect(next.snapshot().aggregates.tables).toEqual(end.aggregates.tables);
    expect(next.snapshot().state).toBe('stopped');
  });

  test('P-APP-13 a setting holds for the pipeline at once and at the next start', async () => {
    const app = await open();
    await value(app, 'pace.set', { pace: 12 });
    await value(app, 'settings.change', { source: { kind: 'synthetic', seed: 41, oddities: [] }, theme: 'dark' });
    const { pace } = await settled(app, (snapshot) => snapshot.pace === 12);
    await app.close();
    const settings = await value(await open(), 'settings.read', {});
    expect([pace, settings.pace, settings.theme, settings.source]).toMatchObject([12, 12, 'dark', { seed: 41 }]);
  });

  test('P-APP-13 while stages run, nothing is recounted or repaired', async () => {
    const app = await open({ count: null, pace: 50 });
    await value(app, 'pipeline.start', {});
    const codes = [await app.call('recount.run', {}), await app.call('stores.repair', inputs['stores.repair'])].map(
      (result) => (result.ok ? 'ok' : result.error.code),
    );
    expect(codes).toEqual(['pipeline-running', 'pipeline-running']);
    await value(app, 'pipeline.stop', {});
    expect((await value(app, 'recount.run', {})).agrees).toBe(true);
  });

  test('P-APP-14 a store that cannot be opened is no end: it is listed, offered for repair, and usable then', async () => {
    await runToTheEnd(await open());
    const before = opened[0]!.snapshot().aggregates;
    await opened[0]!.close();
    truncateSync(directory.file('aggregates.sqlite'), 5000);
    const app = await open();
    const damages = await value(app, 'stores.damage', {});
    expect(damages).toMatchObject([{ store: 'aggregates', offers: ['rebuild', 'move-aside'] }]);
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    await value(app, 'stores.repair', inputs['stores.repair']);
    expect(await value(app, 'stores.damage', {})).toEqual([]);
    await settled(app, ({ aggregates }) => aggregates.persons === before.persons);
    expect((await value(app, 'recount.run', {})).agrees).toBe(true);
    expect(readdirSync(directory.file('')).some((name) => name.startsWith('aggregates.sqlite.damaged-'))).toBe(true);
  });

  test('P-APP-5 it owns its directory until it is closed, also where it could not be opened', async () => {
    const app = await open();
    await expect(open()).rejects.toMatchObject({ code: 'data-directory-in-use' });
    await app.close();
    await app.close();
    writeFileSync(directory.file('installation.key'), 'short');
    await expect(open()).rejects.toMatchObject({ code: 'config-invalid' });
    writeFileSync(directory.file('installation.key'), Buffer.alloc(32, 5));
    expect((await open()).snapshot().state).toBe('stopped');
  });

  test('P-APP-13 close during a repair ends it before the directory is given back, and the next start goes on', async () => {
    const app = await open();
    const { persons } = (await runToTheEnd(app)).aggregates;
    const order: string[] = [];
    const repair = app.call('stores.repair', inputs['stores.repair']).finally(() => order.push('repair'));
    const refused = await app.call('pipeline.start', {});
    await app.close().finally(() => order.push('close'));
    expect(order).toEqual(['repair', 'close']);
    expect([refused, await repair]).toMatchObject([
      { ok: false, error: { code: 'repairing' } },
      { ok: false, error: { code: 'closing' } },
    ]);
    const next = await open();
    await runToTheEnd(next);
    expect(await value(next, 'recount.run', {})).toMatchObject({ agrees: true, persons });
  });

  test('P-APP-9 whoever listens has the end of the drain before a stop is done', async () => {
    const app = await open({ count: null, pace: 'max' });
    let last: Snapshot | null = null;
    const listened = (async () => {
      for await (const snapshot of app.listen('snapshot', {}, new AbortController().signal)) last = snapshot;
    })();
    await value(app, 'pipeline.start', {});
    await settled(app, ({ balance }) => balance.published > 5000);
    await app.stop();
    const { balance, state } = last!;
    expect([state, balance.waiting]).toEqual(['stopped', 0]);
    expect(balance.stored + Object.values(balance.rejected).reduce((sum, n) => sum + n, 0)).toBe(balance.published);
    await app.close();
    await listened;
  });

  test('P-APP-13 close while it runs ends what runs, and every stream', async () => {
    const app = await open({ count: null, pace: 50 });
    await value(app, 'pipeline.start', {});
    const items = app.listen('snapshot', {}, new AbortController().signal);
    const ended = (async () => {
      let last: Snapshot | null = null;
      for await (const snapshot of items) last = snapshot;
      return last;
    })();
    await settled(app, ({ state }) => state === 'running');
    await app.close();
    expect((await ended)?.state).toBeDefined();
    expect((await open()).snapshot().state).toBe('stopped');
  });
});
