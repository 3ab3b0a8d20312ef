import { noSecrets } from '../../../pipeline/domain/connections.ts';
import { isSameName, type NamedConnection, namedConnectionSchema } from '../../../pipeline/domain/named-connection.ts';
import type { StoreConfigs } from '../../../pipeline/domain/store-urls.ts';
import { ContractFailure } from '../contract-failure.ts';
import { openPurgeFolder } from '../purge/purge-folder.ts';
import type { Journal } from '../register/journal-file.ts';
import type { NamedConnections } from './named-connections.ts';
import { noteUse } from './store-use.ts';

/** A connection of the settings by its name, or where each store is. */
export type StoreChoice = { readonly connection: string } | StoreConfigs;

/** Under which the settings keep the stores that a command line named last. */
const commandLineName = 'command line';

export interface ChoosingParts {
  readonly dataDirectory: string;
  readonly connections: NamedConnections;
  readonly journal: Pick<Journal, 'append'>;
}

/**
 * The connection to start with. What a command line chooses is in use from then on, so that nothing that is started later
 * on the directory looks at other stores unasked. While a purge is not closed, the stores stay those that it works on.
 */
export async function chooseStores(choice: StoreChoice | null, parts: ChoosingParts): Promise<NamedConnection> {
  const { connections } = parts;
  const before = connections.inUse();
  if (choice === null) return before;
  const chosen = 'connection' in choice ? connections.find(choice.connection) : toConnection(choice, parts);
  if (isSameName(chosen.name, before.name) && areSameStores(chosen, before)) return before;
  requireNoPurge(parts.dataDirectory);
  if (isSameName(chosen.name, commandLineName)) keep(chosen, connections);
  connections.setInUse(chosen.name);
  await noteUse(parts, { actor: 'command-line', before, connection: chosen });
  return chosen;
}

export function areSameStores(one: StoreConfigs, other: StoreConfigs): boolean {
  const stores = ({ log, profiles, aggregates }: StoreConfigs): string => JSON.stringify([log, profiles, aggregates]);
  return stores(one) === stores(other);
}

/** One that is there already keeps its name, its colour and its mark. */
function toConnection({ log, profiles, aggregates }: StoreConfigs, { connections }: ChoosingParts): NamedConnection {
  const wanted = namedConnectionSchema.parse({ name: commandLineName, log, profiles, aggregates });
  const known = [connections.inUse(), ...connections.list().connections.map(({ connection }) => connection)];
  return known.find((one) => areSameStores(one, wanted)) ?? wanted;
}

function keep(connection: NamedConnection, connections: NamedConnections): void {
  const isThere = connections.list().connections.some((one) => isSameName(one.connection.name, connection.name));
  const was = isThere ? connection.name : null;
  connections.save({ was, connection, secrets: noSecrets, keepSecrets: false, forget: [] });
}

/** Throws where a purge is open: it belongs to the stores that it began on. */
export function requireNoPurge(dataDirectory: string): void {
  const folder = openPurgeFolder(dataDirectory);
  const isOpen = (id: string): boolean => {
    const intent = folder.intent(id);
    return intent !== null && folder.progress(intent).state === 'open';
  };
  if (!folder.ids().some(isOpen)) return;
  throw new ContractFailure(
    'purge-running',
    'A purge that is not closed belongs to the stores in use. Finish it first (vigie purge resume), without naming other stores.',
  );
}
