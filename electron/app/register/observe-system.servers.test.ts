import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog, openProfiles, type StorePlaces } from '../../../pipeline/adapters/catalogue.ts';
import { pipelineConfigSchema } from '../../../pipeline/domain/config.ts';
import { noSecrets } from '../../../pipeline/domain/connections.ts';
import { addHold } from '../../../pipeline/erasure/holds.ts';
import { settleRetention } from '../../../pipeline/stages/held-retention.ts';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import { createConsoleBuffer } from '../console-buffer.ts';
import { maintenanceWorkerUrl } from '../testing/thread-places.ts';
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

test('R-DRF-10 R-DRF-11 what topics and tables remove by themselves is read from their settings as they are now', async () => {
  const places: StorePlaces = { dataDirectory: directory.file(''), config: servers.config, secrets: noSecrets };
  const log = await openLog({ ...places, wake: null });
  await log.ensureTopic('users.raw', 1);
  await log.ensureTopic('users.rejected', 1);
  const profiles = await openProfiles({ ...places, wake: null });
  const observe = () =>
    observeSystem(
      {
        dataDirectory: directory.file(''),
        places: () => places,
        maintenanceWorkerUrl,
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
    heldButRemoved: [],
    profilesExpireAfter: null,
  });
  expect(before.measures).toMatchObject({ 'encrypted-connections': false, 'authenticated-connections': false });
  await log.setRetention('users.raw', null);
  await log.setRetention('users.rejected', 2 * day);
  expect((await observe()).servers.retention).toEqual([
    { dataSet: 'raw-messages', ms: null },
    { dataSet: 'rejected-pointers', ms: 2 * day },
  ]);
  // A hold takes the retention away, which is no difference; what the topic removes all the same is one.
  const stores = { log, profiles, ledgerHash: (id: string) => id, inTurn: <T>(work: () => T) => work() };
  await addHold(stores, 'hold', { kind: 'data-set', dataSet: 'rejected-pointers' });
  await settleRetention(stores);
  await log.setRetention('users.rejected', day);
  const { retention, heldButRemoved } = (await observe()).servers;
  expect(retention[1]).toEqual({ dataSet: 'rejected-pointers', ms: 2 * day });
  expect(heldButRemoved).toEqual([{ dataSet: 'rejected-pointers', ms: day }]);
  await Promise.all([log.close(), profiles.close()]);
});
