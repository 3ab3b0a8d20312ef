import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog, openProfiles, type StorePlaces } from '../../../pipeline/adapters/catalogue.ts';
import { pipelineConfigSchema } from '../../../pipeline/domain/config.ts';
import { noSecrets } from '../../../pipeline/domain/connections.ts';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import { createConsoleBuffer } from '../console-buffer.ts';
import { createServerStores, type ServerStores } from '../testing/server-stores.ts';
import { observeSystem } from './observe-system.ts';

const directory = createTemporaryDirectory();
const day = 86_400_000;
let servers: ServerStores;
beforeEach(async () => {
  servers = await createServerStores();
});
afterEach(async () => {
  await servers.drop();
  directory.remove();
});

test('R-DRF-10 what topics and tables remove by themselves is read from their settings as they are now', async () => {
  const places: StorePlaces = { dataDirectory: directory.file(''), config: servers.config, secrets: noSecrets };
  const log = await openLog({ ...places, wake: null });
  await log.ensureTopic('users.raw', 1);
  await log.ensureTopic('users.rejected', 1);
  const profiles = await openProfiles({ ...places, wake: null });
  await profiles.close();
  const observe = () =>
    observeSystem(
      {
        dataDirectory: directory.file(''),
        places: () => places,
        maintenanceWorkerUrl: new URL('../../../pipeline/maintenance-worker.ts', import.meta.url),
        console: createConsoleBuffer(),
        stores: { count: async () => [] },
        config: () => pipelineConfigSchema.parse(servers.config),
        nowMs: () => Date.now(),
      },
      [],
      new AbortController().signal,
    );
  const before = await observe();
  expect(before.servers).toEqual({
    retention: [
      { dataSet: 'raw-messages', ms: 7 * day },
      { dataSet: 'rejected-pointers', ms: 7 * day },
    ],
    profilesExpireAfter: null,
  });
  expect(before.measures).toMatchObject({ 'encrypted-connections': false, 'authenticated-connections': false });
  await log.setRetention('users.raw', null);
  await log.setRetention('users.rejected', 2 * day);
  await log.close();
  expect((await observe()).servers.retention).toEqual([
    { dataSet: 'raw-messages', ms: null },
    { dataSet: 'rejected-pointers', ms: 2 * day },
  ]);
});
