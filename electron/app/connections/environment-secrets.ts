import { readFileSync } from 'node:fs';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import type { StoreSecrets } from '../../../pipeline/domain/connections.ts';
import { services } from '../../../pipeline/domain/named-connection.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `VIGIE_KAFKA_PASSWORD` and its like, or the first line of the file that `VIGIE_KAFKA_PASSWORD_FILE` names. Throws
 * `input-unreadable` where that file cannot be read: a run without its password would be told that it is wrong.
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

function firstLineOf(path: string, variable: string): string {
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
