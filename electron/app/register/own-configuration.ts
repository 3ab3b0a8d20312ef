import type { OwnConfiguration, OwnSource } from '../../../gdpr-register/own-activity/configuration.ts';
import type { PipelineConfig, SourceConfig } from '../../../pipeline/domain/config.ts';
import { type DataStoreName, storeOfDataSet } from '../../../pipeline/domain/data-sets.ts';
import { fieldProtection } from '../../../pipeline/domain/user.ts';
import { localDay } from '../local-day.ts';
import { knowsOwners } from './file-privacy.ts';

/** The stores that are connected, in the order of the pipeline: all of them are files of the data directory. */
export const connectedStores: readonly DataStoreName[] = [...new Set(Object.values(storeOfDataSet))];

/** Null where nothing is reached over a network; a source is read without an account. */
export function connectionsOf(source: SourceConfig): OwnConfiguration['connections'] {
  const encrypted = source.kind === 'randomuser' ? new URL(source.url).protocol === 'https:' : null;
  return { encrypted, authenticated: null };
}

/** What this installation is set to, for the activity that describes it. */
export function ownConfiguration({ source, retention }: PipelineConfig, nowMs: number): OwnConfiguration {
  return {
    today: localDay(nowMs),
    source: toOwnSource(source),
    rawRetention: retention.raw,
    stores: connectedStores.map((name) => ({ name, product: 'SQLite', place: 'local' })),
    protection: fieldProtection,
    connections: connectionsOf(source),
    privateFiles: knowsOwners(process.platform) ? true : null,
  };
}

function toOwnSource(source: SourceConfig): OwnSource {
  return source.kind === 'randomuser' ? { kind: source.kind, host: new URL(source.url).host } : { kind: source.kind };
}
