import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The files of the embedded stores in a data directory. */
export const embeddedFiles = {
  log: 'log.sqlite',
  profiles: 'profiles.sqlite',
  aggregates: 'aggregates.sqlite',
} as const;

export type StoreFiles = Readonly<Record<keyof typeof embeddedFiles, string>>;

/** The paths of the embedded stores in a data directory. */
export function storeFiles(dataDirectory: string): StoreFiles {
  return {
    log: join(dataDirectory, embeddedFiles.log),
    profiles: join(dataDirectory, embeddedFiles.profiles),
    aggregates: join(dataDirectory, embeddedFiles.aggregates),
  };
}

/** A write-ahead log without its file is a lost file, which the store refuses by itself. */
export function isStoreThere(path: string): boolean {
  return existsSync(path) || existsSync(`${path}-wal`);
}
