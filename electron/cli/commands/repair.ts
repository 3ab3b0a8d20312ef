import { pipelineConfigSchema } from '../../../pipeline/domain/config.ts';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import { createLogDoor } from '../../../pipeline/log.ts';
import { lockDirectory } from '../../app/directory-lock.ts';
import { repairStore } from '../../app/repair-store.ts';
import type { StoreName } from '../../contract/store-damage.ts';
import { requireDirectory } from '../existing-directory.ts';
import { maintenanceWorkerUrl } from '../places.ts';
import { placesOf, type StoreFlags } from '../stores.ts';
import type { Terminal } from '../terminal.ts';

export interface RepairOptions extends StoreFlags {
  readonly store: StoreName;
}

/** Replaces a damaged store, as its owner; resolves with the exit code. */
export async function repair(options: RepairOptions, terminal: Terminal): Promise<number> {
  const { data, store } = options;
  if (!requireDirectory(data))
    throw new PipelineError('input-not-found', `There is no store in ${data}. Name the folder that a run was given.`);
  const lock = lockDirectory(data);
  try {
    await repairStore(store, {
      places: placesOf(options, terminal),
      maintenanceWorkerUrl,
      partitions: pipelineConfigSchema.parse({}).partitions,
      log: createLogDoor({ stage: 'application', nowMs: Date.now, send: terminal.log, batch: 1 }),
      signal: new AbortController().signal,
      nowMs: Date.now,
    });
    terminal.say(`The ${store} store is usable again.`);
    return 0;
  } finally {
    lock.release();
  }
}
