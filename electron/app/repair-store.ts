import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { StorePlaces } from '../../pipeline/adapters/catalogue.ts';
import { PipelineError } from '../../pipeline/domain/errors.ts';
import type { LogDoor } from '../../pipeline/log.ts';
import { runMaintenance } from '../../pipeline/maintenance-handle.ts';
import { storeFiles } from '../../pipeline/adapters/embedded-files.ts';
import type { StoreName } from '../contract/store-damage.ts';
import { moveStoreAside } from './move-store-aside.ts';

export interface RepairOptions {
  readonly places: StorePlaces;
  readonly maintenanceWorkerUrl: URL;
  readonly partitions: number;
  readonly log: Pick<LogDoor, 'info' | 'warn'>;
  readonly signal: AbortSignal;
  nowMs(): number;
}

/**
 * Replaces a damaged store so that the pipeline can go on exactly. The damaged file is renamed, never deleted. The
 * aggregates are always rebuilt from the profiles: after the profiles are gone they are those of nobody, and the
 * transformer begins anew with what `users.raw` still holds. No stage may run.
 */
export async function repairStore(store: StoreName, options: RepairOptions): Promise<void> {
  const { places, partitions, signal, maintenanceWorkerUrl: workerUrl, log } = options;
  if (!isFileHere(store, places))
    throw new PipelineError(
      'config-invalid',
      `The ${store} are in ${places.config[store].kind}, and Vigie replaces only what is in its data directory. Repair them with that server's own tools.`,
    );
  setAside(store, options);
  if (store === 'profiles') setAside('aggregates', options);
  const type = store === 'log' ? 'replace-log' : 'rebuild';
  const persons = await runMaintenance({ type, ...places, partitions }, { workerUrl, signal });
  log.info('aggregates-rebuilt', { persons });
}

/** Of aggregates in MongoDB what they are made of is a file of this machine: they are rebuilt from it, and written there. */
function isFileHere(store: StoreName, { config }: StorePlaces): boolean {
  const { kind } = config[store];
  return kind === 'embedded' || kind === 'mongodb';
}

function setAside(store: StoreName, { places, log, nowMs }: RepairOptions): void {
  if (!isFileHere(store, places)) return;
  const path = storeFiles(places.dataDirectory)[store];
  if (!existsSync(path) && !existsSync(`${path}-wal`)) return;
  const kept = moveStoreAside(path, nowMs());
  log.warn('store-moved-aside', { store, kept: basename(kept) });
}
