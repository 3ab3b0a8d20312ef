import type { Counting } from '../../../gdpr-register/drift/drift.ts';
import type { Observed } from '../../../gdpr-register/drift/observed.ts';
import { purgeReasonsOf } from '../../../gdpr-register/bound-retention.ts';
import type { StorePlaces } from '../../../pipeline/adapters/catalogue.ts';
import type { PipelineConfig } from '../../../pipeline/domain/config.ts';
import type { ObservedFields } from '../../../pipeline/domain/observed-fields.ts';
import { fieldProtection } from '../../../pipeline/domain/user.ts';
import { redact } from '../../../pipeline/log.ts';
import { runMaintenance } from '../../../pipeline/maintenance-handle.ts';
import type { ConsoleBuffer } from '../console-buffer.ts';
import { type CountsStores, countOverdue } from './count-overdue.ts';
import { knowsOwners, openToOthers } from './file-privacy.ts';
import { connectedStores, connectionsOf } from './own-configuration.ts';

export interface SystemOptions {
  readonly dataDirectory: string;
  readonly maintenanceWorkerUrl: URL;
  readonly console: Pick<ConsoleBuffer, 'read'>;
  readonly stores: CountsStores;
  config(): PipelineConfig;
  places(): StorePlaces;
  nowMs(): number;
}

const trimmedByItself = ['raw-messages', 'rejected-pointers'] as const;

/** What the running system is, as far as the activities' claims are about it. */
export async function observeSystem(
  options: SystemOptions,
  activities: readonly Counting[],
  signal: AbortSignal,
): Promise<Observed> {
  const nowMs = options.nowMs();
  const reasons = activities.flatMap(({ id, entry }) => purgeReasonsOf(id, entry, nowMs));
  const { retention } = options.config();
  const { encrypted, authenticated } = connectionsOf(options.config());
  const { dataDirectory, maintenanceWorkerUrl: workerUrl } = options;
  const fields = await runMaintenance({ type: 'observe-fields', ...options.places() }, { workerUrl, signal });
  return {
    nowMs,
    retention: { duration: retention.raw, dataSets: trimmedByItself },
    overdue: await countOverdue(options.stores, reasons, signal),
    // Profiles alone cannot show that a field is missing: most of a message's are not kept in them.
    fields: { looked: fields.users, seen: fields.fields, unknown: fields.unknown },
    servers: await observeServers(options, signal),
    stores: connectedStores,
    measures: {
      'encrypted-connections': encrypted,
      'authenticated-connections': authenticated,
      'pseudonymised-contacts': isPseudonymised(fields),
      'private-files': knowsOwners(process.platform) ? openToOthers(dataDirectory).length === 0 : null,
      'no-personal-logs': isImpersonal(options.console),
    },
  };
}

/** The settings of topics and tables as they are now; files have none. */
async function observeServers(options: SystemOptions, signal: AbortSignal): Promise<Observed['servers']> {
  const { log, profiles } = options.places().config;
  if (log.kind === 'embedded' && profiles.kind === 'embedded')
    return { retention: [], heldButRemoved: [], profilesExpireAfter: null };
  const { maintenanceWorkerUrl: workerUrl } = options;
  const clocks = await runMaintenance({ type: 'read-clocks', ...options.places() }, { workerUrl, signal });
  const seconds = clocks.profiles?.defaultTtlSeconds ?? null;
  const byTime = trimmedByItself.flatMap((dataSet) => {
    const topic = clocks.topics[dataSet];
    return topic?.policy === 'delete' ? [{ dataSet, ms: topic.retentionMs, isHeld: clocks.held.has(dataSet) }] : [];
  });
  return {
    // Of what is held it is the period that comes back with the lifting.
    retention: byTime.map(({ dataSet, ms, isHeld }) => {
      return { dataSet, ms: isHeld ? (clocks.held.get(dataSet) ?? ms) : ms };
    }),
    heldButRemoved: byTime.flatMap(({ dataSet, ms, isHeld }) => (isHeld && ms !== null ? [{ dataSet, ms }] : [])),
    profilesExpireAfter: seconds === 0 ? null : seconds,
  };
}

function isPseudonymised({ clearContacts }: ObservedFields): boolean {
  const { email, phone, address } = fieldProtection;
  return clearContacts === 0 && [email, phone, address].every((protection) => protection === 'keyed-hash');
}

function isImpersonal(console: Pick<ConsoleBuffer, 'read'>): boolean {
  return console
    .read({ limit: Number.MAX_SAFE_INTEGER })
    .entries.every(({ fields }) =>
      Object.values(fields).every((value) => typeof value !== 'string' || redact(value) === value),
    );
}
