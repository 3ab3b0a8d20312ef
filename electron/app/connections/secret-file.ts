import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import { isSameName, type Service, services } from '../../../pipeline/domain/named-connection.ts';
import { readIfThere, writeAtomically } from '../atomic-file.ts';
import { parseJson } from '../parse-json.ts';
import { ensureFolder } from '../private-folder.ts';
import type { SecretSealing } from './secret-sealing.ts';

const keptSchema = z.object({
  connection: z.string(),
  service: z.enum(services),
  /** true = by the key store of the system; false = as it is, for the owner's eyes only. */
  sealed: z.boolean(),
  value: z.string(),
});
const contentSchema = z.object({ schema: z.literal('vigie-connection-secrets/1'), secrets: z.array(keptSchema) });
type KeptSecret = z.infer<typeof keptSchema>;

/** Of one connection's server. */
export interface SecretPlace {
  readonly connection: string;
  readonly service: Service;
}

export interface SecretFile {
  /** null = none is kept; `unreadable` = one is, which this host cannot open. */
  read(place: SecretPlace): { readonly secret: string } | 'unreadable' | null;
  /** null forgets it. */
  write(place: SecretPlace, secret: string | null): void;
  renamed(from: string, to: string): void;
}

const folder = 'keys';
const fileName = 'connection-secrets.json';

/**
 * `keys/connection-secrets.json`, mode 0600: sealed by the key store where the host has one, else as they are. Throws
 * `config-invalid` where the file is damaged: what it kept would be lost by the next save.
 */
export function openSecretFile(dataDirectory: string, sealing: SecretSealing | null): SecretFile {
  const path = join(dataDirectory, folder, fileName);

  function load(): readonly KeptSecret[] {
    const text = readIfThere(path);
    if (text === null) return [];
    const parsed = parseJson(contentSchema, text);
    if (!parsed.success) throw unusable();
    return parsed.data.secrets;
  }

  function store(secrets: readonly KeptSecret[]): void {
    if (secrets.length === 0 && !existsSync(path)) return;
    ensureFolder(dataDirectory, folder);
    const content = { schema: 'vigie-connection-secrets/1', secrets };
    writeAtomically(path, `${JSON.stringify(content, null, 2)}\n`, 0o600);
    // A umask can only take away; what was there with more is narrowed.
    chmodSync(path, 0o600);
  }

  return {
    read(place) {
      const kept = load().find((one) => isAt(one, place));
      return kept === undefined ? null : open(kept, sealing);
    },
    write(place, secret) {
      const others = load().filter((one) => !isAt(one, place));
      store(secret === null ? others : [...others, { ...place, ...protect(secret, sealing) }]);
    },
    renamed(from, to) {
      const secrets = load();
      if (!secrets.some(({ connection }) => isSameName(connection, from))) return;
      store(secrets.map((one) => (isSameName(one.connection, from) ? { ...one, connection: to } : one)));
    },
  };
}

function isAt(kept: KeptSecret, { connection, service }: SecretPlace): boolean {
  return kept.service === service && isSameName(kept.connection, connection);
}

function protect(secret: string, sealing: SecretSealing | null): Pick<KeptSecret, 'sealed' | 'value'> {
  return sealing === null ? { sealed: false, value: secret } : { sealed: true, value: sealing.seal(secret) };
}

/** A key store refuses in words of its own, which may be about anything: none of them goes further. */
function open({ sealed, value }: KeptSecret, sealing: SecretSealing | null): { secret: string } | 'unreadable' {
  if (!sealed) return { secret: value };
  if (sealing === null || sealing.protection === 'none') return 'unreadable';
  try {
    return { secret: sealing.open(value) };
  } catch {
    return 'unreadable';
  }
}

function unusable(): PipelineError {
  return new PipelineError(
    'config-invalid',
    `${folder}/${fileName} cannot be read. Restore it from a backup, or move it away and enter the passwords of the connections again.`,
    { details: { file: fileName } },
  );
}
