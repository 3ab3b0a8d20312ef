import { PipelineError } from '../../../pipeline/domain/errors.ts';
import { noSecrets, type StoreSecrets } from '../../../pipeline/domain/connections.ts';
import { embeddedConnection, isSameName, type NamedConnection } from '../../../pipeline/domain/named-connection.ts';
import type { StoreUse } from '../engine.ts';
import { type ConnectionFileOptions, openConnectionFile, readConnectionFile } from './connection-file.ts';
import { createNamedConnections, type NamedConnections } from './named-connections.ts';
import type { SecretSealing } from './secret-sealing.ts';
import { openSecretStore, type SecretStore } from './secret-store.ts';
import { toStoreUse } from './store-use.ts';

export interface ConnectionOptions {
  /** The key store of the system; a file for its owner's eyes where it is left out. */
  readonly sealing?: SecretSealing;
  /** Passwords that the environment of the process gives; see `secretsFromEnvironment`. */
  readonly environmentSecrets?: StoreSecrets;
}

export interface OpenConnections {
  readonly connections: NamedConnections;
  readonly secrets: SecretStore;
}

export function openConnections(options: ConnectionOptions & ConnectionFileOptions): OpenConnections {
  const { dataDirectory, sealing = null, environmentSecrets: environment = noSecrets } = options;
  const secrets = openSecretStore({ dataDirectory, sealing, environment });
  return { connections: createNamedConnections({ file: openConnectionFile(options), secrets }), secrets };
}

/**
 * Where the stores are by the settings of a data directory, for a command that owns none of it: through the connection of
 * that name, or, with null, through the one in use. Throws `config-invalid` where there is none of that name or the file
 * cannot be read. A password that a key store of the system keeps is not read: the environment has to give it.
 */
export function readConnection(
  dataDirectory: string,
  name: string | null,
  environment: StoreSecrets,
): StoreUse & { readonly name: string } {
  const content = readConnectionFile(dataDirectory);
  if (content === null) throw invalid('connections.json cannot be read. Restore it, or move it away.');
  const wanted = name ?? content.inUse;
  const all: readonly NamedConnection[] = [embeddedConnection, ...content.connections];
  const found = all.find((one) => isSameName(one.name, wanted));
  if (found === undefined)
    throw invalid(`There is no connection ${wanted}. There are: ${all.map((one) => one.name).join(', ')}.`);
  const secrets = openSecretStore({ dataDirectory, sealing: null, environment });
  return { name: found.name, ...toStoreUse(found, secrets) };
}

function invalid(message: string): PipelineError {
  return new PipelineError('config-invalid', message);
}
