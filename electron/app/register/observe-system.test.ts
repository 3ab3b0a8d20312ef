import { afterEach, describe, expect, test } from 'vitest';
import type { Observed } from '../../../gdpr-register/drift/observed.ts';
import { embeddedPlaces } from '../../../pipeline/adapters/catalogue.ts';
import { pipelineConfigSchema } from '../../../pipeline/domain/config.ts';
import { createWorld, usersFrom } from '../../../pipeline/testing/stage-world.ts';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import { createConsoleBuffer } from '../console-buffer.ts';
import { maintenanceWorkerUrl } from '../testing/thread-places.ts';
import { observeSystem, type SystemOptions } from './observe-system.ts';

const directory = createTemporaryDirectory();
afterEach(() => directory.remove());
const nowMs = Date.UTC(2026, 10, 28);

function observe(change: Partial<SystemOptions> = {}): Promise<Observed> {
  const options: SystemOptions = {
    dataDirectory: directory.file(''),
    places: () => embeddedPlaces(directory.file('')),
    maintenanceWorkerUrl,
    console: createConsoleBuffer(),
    stores: { count: async () => [] },
    config: () => pipelineConfigSchema.parse({}),
    nowMs: () => nowMs,
    ...change,
  };
  return observeSystem(options, [], new AbortController().signal);
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
    const looked = async () => (await observe({ places: () => embeddedPlaces(world.directory) })).fields.looked;
    const whileThere = await looked();
    await world.log.trim({ topic: 'users.raw', before: Number.MAX_SAFE_INTEGER });
    expect([whileThere, await looked()]).toEqual([150, 0]);
    await world.close();
  });
});
