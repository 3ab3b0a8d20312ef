import { mkdirSync, readdirSync, readlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { createAppWorld, runToTheEnd, settled, value } from './testing/app-world.ts';
import { callInputs } from './testing/call-inputs.ts';

const { directory, lines, open } = createAppWorld();

describe('the application', () => {
  test.skipIf(process.platform !== 'linux')('P-APP-5 what cannot be opened leaves nothing open', async () => {
    mkdirSync(directory.file('register'), { recursive: true });
    writeFileSync(directory.file('register/activities'), 'a file where a folder belongs');
    await expect(open()).rejects.toThrow('register/activities');
    expect(openFiles().filter((path) => path.startsWith(directory.file('')))).toEqual([]);
  });

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

  test('P-APP-10 a host that goes as soon as a run has ended keeps its end at zero', async () => {
    const app = await open();
    await value(app, 'pipeline.start', {});
    await app.drained();
    await app.close();
    const points = await value(await open(), 'history.read', { range: 'all' });
    expect(points.some(({ published }) => published > 0)).toBe(true);
    expect(points.at(-1)).toMatchObject({ published: 0, stored: 0 });
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

  test('P-APP-13 a shorter retention takes hold while it runs: what is older goes', async () => {
    const app = await open({ count: null, pace: 200 });
    await value(app, 'pipeline.start', {});
    await settled(app, ({ balance }) => balance.stored > 100);
    await value(app, 'settings.change', { rawRetention: 'PT1S' });
    await expect.poll(() => lines().some(({ code }) => code === 'log-trimmed')).toBe(true);
    expect(app.snapshot().stages.transformer.state).toBe('running');
    await value(app, 'pipeline.stop', {});
    expect((await value(app, 'recount.run', {})).agrees).toBe(true);
  });

  test('P-APP-13 while stages run, nothing is recounted or repaired', async () => {
    const app = await open({ count: null, pace: 50 });
    await value(app, 'pipeline.start', {});
    const codes = [await app.call('recount.run', {}), await app.call('stores.repair', callInputs['stores.repair'])].map(
      (result) => (result.ok ? 'ok' : result.error.code),
    );
    expect(codes).toEqual(['pipeline-running', 'pipeline-running']);
    await value(app, 'pipeline.stop', {});
    expect((await value(app, 'recount.run', {})).agrees).toBe(true);
  });

  test('P-APP-14 a store that cannot be opened is no end: it is listed, offered for repair, and usable then', async () => {
    const first = await open();
    await runToTheEnd(first);
    const before = first.snapshot().aggregates;
    await first.close();
    truncateSync(directory.file('aggregates.sqlite'), 5000);
    const app = await open();
    const damages = await value(app, 'stores.damage', {});
    expect(damages).toMatchObject([{ store: 'aggregates', offers: ['rebuild', 'move-aside'] }]);
    expect(lines().filter(({ level }) => level === 'error')).toHaveLength(1);
    await value(app, 'stores.repair', callInputs['stores.repair']);
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
    const repair = app.call('stores.repair', callInputs['stores.repair']).finally(() => order.push('repair'));
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

/** Of this process. One of them may be gone already: that of the listing itself. */
function openFiles(): readonly string[] {
  return readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      return [readlinkSync(`/proc/self/fd/${descriptor}`)];
    } catch {
      return [];
    }
  });
}
