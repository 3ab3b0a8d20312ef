import { join } from 'node:path';
import { z } from 'zod';
import type { LogDoor } from '../../../pipeline/log.ts';
import {
  connectionNameSchema,
  embeddedConnection,
  isSameName,
  type NamedConnection,
  namedConnectionSchema,
} from '../../../pipeline/domain/named-connection.ts';
import { moveAside, readIfThere, writeAtomically } from '../atomic-file.ts';
import { parseJson } from '../parse-json.ts';
import { saySetAside } from '../say-set-aside.ts';

/** Of `connections.json` and of an export, which says nothing of what is in use. */
const schemaName = 'vigie-connections/1';
const contentSchema = z.object({
  schema: z.literal(schemaName),
  inUse: connectionNameSchema,
  connections: z.array(namedConnectionSchema),
});

export interface ConnectionContent {
  readonly inUse: string;
  /** Without the embedded one. */
  readonly connections: readonly NamedConnection[];
}

export interface ConnectionFile {
  read(): ConnectionContent;
  /** What could not be written does not hold either. */
  write(content: ConnectionContent): void;
}

export interface ConnectionFileOptions {
  readonly dataDirectory: string;
  readonly log: Pick<LogDoor, 'warn'>;
  nowMs(): number;
}

const nothing: ConnectionContent = { inUse: embeddedConnection.name, connections: [] };

/** `connections.json`. One that cannot be read is set aside, which is said, and the embedded connection is used. */
export function openConnectionFile({ dataDirectory, log, nowMs }: ConnectionFileOptions): ConnectionFile {
  const path = join(dataDirectory, 'connections.json');
  let content = load();

  function load(): ConnectionContent {
    const text = readIfThere(path);
    if (text === null) return nothing;
    const parsed = parseConnections(text);
    if (parsed !== null) return parsed;
    const kept = moveAside(path, 'unreadable', nowMs());
    saySetAside(log, { path, kept, reason: 'no-connections' });
    return nothing;
  }

  return {
    read: () => content,
    write(changed) {
      writeAtomically(path, `${JSON.stringify({ schema: schemaName, ...changed }, null, 2)}\n`);
      content = changed;
    },
  };
}

/** For whoever owns nothing of the directory, as a command beside an application: null where it cannot be read. */
export function readConnectionFile(dataDirectory: string): ConnectionContent | null {
  const text = readIfThere(join(dataDirectory, 'connections.json'));
  return text === null ? nothing : parseConnections(text);
}

function parseConnections(text: string): ConnectionContent | null {
  const parsed = parseJson(contentSchema, text);
  if (!parsed.success) return null;
  const { inUse, connections } = parsed.data;
  const isThere = connections.some(({ name }) => isSameName(name, inUse));
  return { inUse: isThere ? inUse : embeddedConnection.name, connections };
}

export function toExportText(connections: readonly NamedConnection[]): string {
  return `${JSON.stringify({ schema: schemaName, connections }, null, 2)}\n`;
}

const exportSchema = z.object({ schema: z.literal(schemaName), connections: z.array(z.unknown()).max(1000) });

/** What stands where a connection should is handed on as it is; null = it is no such file. */
export function parseExport(text: string): readonly unknown[] | null {
  const parsed = parseJson(exportSchema, text);
  return parsed.success ? parsed.data.connections : null;
}
