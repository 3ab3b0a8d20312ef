import {
  embeddedConnection,
  isSameName,
  type NamedConnection,
  namedConnectionSchema,
} from '../../../pipeline/domain/named-connection.ts';
import type { OutputOf } from '../../contract/api.ts';
import type { Download } from '../../contract/calls/download.ts';
import { ContractFailure } from '../contract-failure.ts';
import { parseExport, toExportText } from './connection-file.ts';
import type { NamedConnections } from './named-connections.ts';

/** Of the one with this name, or of all; the embedded one is everywhere. */
export function exportConnections(connections: NamedConnections, name: string | undefined): Download {
  const own = connections.list().connections.map(({ connection }) => connection);
  const chosen = name === undefined ? own : [connections.find(name)];
  const text = toExportText(chosen.filter((one) => !isSameName(one.name, embeddedConnection.name)));
  return {
    fileName: 'vigie-connections.json',
    mediaType: 'application/json',
    base64: Buffer.from(text).toString('base64'),
  };
}

type Imported = OutputOf<'connection.import'>;

/** A connection that is there already is left as it is: a file changes where nobody's data goes. */
export function importConnections(connections: NamedConnections, bytes: Uint8Array): Imported {
  const found = parseExport(new TextDecoder().decode(bytes));
  if (found === null)
    throw new ContractFailure('file-no-connections', 'The file is no export of connections. Nothing was changed.');
  const result: Imported = { added: [], unchanged: [], refused: [] };
  for (const [place, one] of found.entries()) {
    const parsed = namedConnectionSchema.safeParse(one);
    if (parsed.success) take(connections, parsed.data, result);
    else result.refused.push({ where: `connections[${place}]`, why: 'not-a-connection' });
  }
  return result;
}

function take(connections: NamedConnections, connection: NamedConnection, result: Imported): void {
  const own = connections.list().connections.find((one) => isSameName(one.connection.name, connection.name));
  if (own === undefined) {
    connections.add(connection);
    result.added.push(connection.name);
  } else if (JSON.stringify(own.connection) === JSON.stringify(connection)) result.unchanged.push(connection.name);
  else result.refused.push({ where: connection.name, why: 'name-taken' });
}
