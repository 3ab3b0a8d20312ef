import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { resolve } from 'node:path';

/** Tells an installation. Its directory belongs to one process at a time; another machine may have one of the same name. */
export function clientIdOf(dataDirectory: string): string {
  const place = `${hostname()} ${resolve(dataDirectory)}`;
  return `vigie-${createHash('sha256').update(place).digest('hex').slice(0, 12)}`;
}
