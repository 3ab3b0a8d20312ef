import { readFileSync, statSync } from 'node:fs';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import type { StoreSecrets } from '../../../pipeline/domain/connections.ts';
import { services } from '../../../pipeline/domain/named-connection.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `VIGIE_KAFKA_PASSWORD` and its like, or the first line of the file that `VIGIE_KAFKA_PASSWORD_FILE` names. Throws
 * `input-unreadable` where that file cannot be read: a run without its password would be told that it is wrong; and
 * `config-invalid` where others than its owner may read it.
 */
export function secretsFromEnvironment(environment: Environment): StoreSecrets {
  const found = services.map((service) => {
    const name = `VIGIE_${service.toUpperCase()}_PASSWORD`;
    const file = environment[`${name}_FILE`];
    const secret = environment[name] || (file ? firstLineOf(file, `${name}_FILE`) : null);
    return [service, secret || null] as const;
  });
  return Object.fromEntries(found) as StoreSecrets;
}

/** What Windows says of a mode is not who may read. */
const saysWho = process.platform !== 'win32';

function firstLineOf(path: string, variable: string): string {
  if (saysWho && mayOthersRead(path))
    throw new PipelineError(
      'config-invalid',
      `The file that ${variable} names may be read by others than its owner. Keep it to yourself: chmod 600 FILE. If it was seen, change the password.`,
      { details: { variable } },
    );
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/, 1)[0] ?? '';
  } catch (cause) {
    throw new PipelineError(
      'input-unreadable',
      `The file that ${variable} names cannot be read. Check its path and its permissions, or set the password itself.`,
      { cause, details: { variable } },
    );
  }
}

function mayOthersRead(path: string): boolean {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  return (mode & 0o077) !== 0;
}
