import { afterEach, describe, expect, test } from 'vitest';
import type { Observed } from '../../../gdpr-register/drift/observed.ts';
import type { ErasureScope, ScopeCount } from '../../../gdpr-register/erasure-port.ts';
import { pipelineConfigSchema } from '../../../pipeline/domain/config.ts';
import { createWorld, usersFrom } from '../../../pipeline/testing/stage-world.ts';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import { createConsoleBuffer } from '../console-buffer.ts';
import { observeSystem, type SystemOptions } from './observe-system.ts';

const directory = createTemporaryDirectory();
afterEach(() => directory.remove());
const nowMs = Date.UTC(2026, 10, 28);
const dayMs = 86_400_000;

function observe(change: Partial<SystemOptions> = {}, duration?: string): Promise<Observed> {
  const options: SystemOptions = {
    dataDirectory: directory.file(''),
    maintenanceWorkerUrl: new URL('../../../pipeline/maintenance-worker.ts', import.meta.url),
    console: createConsoleBuffer(),
    stores: null,
    config: () => pipelineConfigSchema.parse({}),
    nowMs: () => nowMs,
    ...change,
  };
  const retention = [{ duration: duration ?? 'P1Y', startsAt: 'collection', dataSets: ['profiles'] }];
  const entry = { kind: 'controller', values: { dataCategories: { rows: [{ category: 'identity', retention }] } } };
  return observeSystem(options, [{ id: 'act-a', entry }] as never, new AbortController().signal);
}

describe('what the system is found to be', () => {
  test('R-DRF-1 a line of the console that holds an address is found', async () => {
    const console = createConsoleBuffer();
    const line = { atMs: nowMs, level: 'info', stage: 'application', code: 'source-opened' } as const;
    console.append({ ...line, fields: { source: 'randomuser 1', position: 12 } });
    expect((await observe({ console })).measures['no-personal-logs']).toBe(true);
    console.append({ ...line, fields: { source: 'ada@example.org', position: 12 } });
    expect((await observe({ console })).measures['no-personal-logs']).toBe(false);
  });

  test.each([
    ['https://randomuser.me/api/', true],
    ['http://randomuser.me/api/', false],
  ])('R-DRF-1 a source at %s is encrypted: %s', async (url, encrypted) => {
    const config = () => pipelineConfigSchema.parse({ source: { kind: 'randomuser', url } });
    expect((await observe({ config })).measures['encrypted-connections']).toBe(encrypted);
  });

  test('R-DRF-6 where no connection leaves the machine, there is none to encrypt or to authenticate', async () => {
    const { measures, stores, retention } = await observe();
    expect([measures['encrypted-connections'], measures['authenticated-connections']]).toEqual([null, null]);
    expect(stores).toEqual(['log', 'profiles', 'aggregates', 'console', 'files']);
    expect(retention).toEqual({ duration: 'P7D', dataSets: ['raw-messages', 'rejected-pointers'] });
  });

  test('R-DRF-6 where raw messages have gone, what only they hold is not said to be missing', async () => {
    const world = await createWorld();
    await world.publish(usersFrom(0, 150));
    await world.transform();
    const looked = async () => (await observe({ dataDirectory: world.directory })).fields.looked;
    const whileThere = await looked();
    await world.log.trim({ topic: 'users.raw', before: Number.MAX_SAFE_INTEGER });
    expect([whileThere, await looked()]).toEqual([150, 0]);
    await world.close();
  });

  test('R-DRF-8 what is older than a period is counted, a day later than it is due, and without what comes along', async () => {
    const asked: ErasureScope[] = [];
    const countOf = (dataSet: string, store: string, n: number): ScopeCount => ({
      dataSet,
      store,
      n,
      held: 2,
      oldestMs: n === 0 ? null : nowMs - 900 * dayMs,
      newestMs: null,
    });
    const count = async (scopes: readonly ErasureScope[]): Promise<readonly ScopeCount[]> => {
      asked.push(...scopes);
      return [countOf('profiles', 'profiles', 4), countOf('aggregates', 'aggregates', 9)];
    };
    const beforeMs = nowMs - 30 * dayMs;
    const { overdue } = await observe({ stores: { count } }, 'P30D');
    expect(asked).toEqual([{ kind: 'older', dataSet: 'profiles', beforeMs: beforeMs - dayMs }]);
    expect(overdue).toEqual([{ dataSet: 'profiles', beforeMs, n: 4, oldestMs: nowMs - 900 * dayMs }]);
  });
});
