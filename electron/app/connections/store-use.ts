import type { JournalActor } from '../../../gdpr-register/journal.ts';
import { pipelineConfigSchema } from '../../../pipeline/domain/config.ts';
import { isSameName, type NamedConnection } from '../../../pipeline/domain/named-connection.ts';
import type { OutputOf } from '../../contract/api.ts';
import { ContractFailure } from '../contract-failure.ts';
import type { Engine, StoreUse } from '../engine.ts';
import type { PurgeArea } from '../purge/purge-area.ts';
import type { Journal } from '../register/journal-file.ts';
import { checkServices } from './check-services.ts';
import type { NamedConnections } from './named-connections.ts';
import { type SecretStore, secretsOf } from './secret-store.ts';

export interface UseParts {
  readonly connections: NamedConnections;
  readonly secrets: SecretStore;
  readonly engine: Pick<Engine, 'useStores' | 'setSecrets'>;
  readonly purge: { readonly purges: Pick<PurgeArea['purges'], 'isBusy' | 'interrupted'> };
  readonly journal: Pick<Journal, 'append'>;
  /** What was found in the stores until now is said of these no more. */
  storesChanged(): void;
}

/** What the engine works with through a connection. Throws `connection-unsupported` where this version has no driver. */
export function toStoreUse(connection: NamedConnection, secrets: Pick<SecretStore, 'read'>): StoreUse {
  const { log, profiles, aggregates } = connection;
  const parsed = pipelineConfigSchema.pick({ log: true, profiles: true, aggregates: true }).safeParse(connection);
  if (!parsed.success)
    throw new ContractFailure(
      'connection-unsupported',
      `This version has no driver for ${log.kind}, ${profiles.kind} or ${aggregates.kind}.`,
    );
  return { config: parsed.data, secrets: secretsOf(secrets, connection.name), readOnly: connection.readOnly };
}

export interface AskedUse {
  readonly name: string;
  readonly actor: JournalActor;
}

/** Where one of its servers lets nobody in, nothing changes. A purge that is open belongs to the stores as they are. */
export async function takeIntoUse(
  parts: UseParts,
  { name, actor }: AskedUse,
  signal: AbortSignal,
): Promise<OutputOf<'connection.use'>> {
  const before = parts.connections.inUse();
  const connection = parts.connections.find(name);
  const use = toStoreUse(connection, parts.secrets);
  requireNoPurge(parts);
  const checks = await checkServices(parts, connection, signal);
  if (Object.values(checks).some(({ cause }) => cause !== 'ok')) return { used: false, checks };
  signal.throwIfAborted();
  await parts.engine.useStores(use);
  parts.connections.setInUse(connection.name);
  parts.storesChanged();
  if (!isSameName(before.name, connection.name)) await noteUse(parts, { actor, before, connection });
  return { used: true, checks };
}

function requireNoPurge({ purge: { purges } }: UseParts): void {
  if (!purges.isBusy() && purges.interrupted().length === 0) return;
  throw new ContractFailure(
    'purge-running',
    'A purge that is not closed belongs to the stores in use. Wait until it is closed, then use the connection.',
  );
}

interface Used {
  readonly actor: JournalActor;
  readonly before: NamedConnection;
  readonly connection: NamedConnection;
}

/** The journal says which stores were taken instead of which. */
export async function noteUse(
  { journal }: Pick<UseParts, 'journal'>,
  { actor, before, connection }: Used,
): Promise<void> {
  const { log, profiles, aggregates, readOnly } = connection;
  await journal.append('connection-used', {
    actor,
    subject: connection.name,
    details: {
      before: before.name,
      log: log.kind,
      profiles: profiles.kind,
      aggregates: aggregates.kind,
      readOnly,
    },
  });
}
