import { join } from 'node:path';
import { embeddedFiles } from '../adapters/catalogue.ts';

export type StoreFiles = Readonly<Record<keyof typeof embeddedFiles, string>>;

/** The paths of the embedded stores in a data directory. */
export function storeFiles(dataDirectory: string): StoreFiles {
  return {
    log: join(dataDirectory, embeddedFiles.log),
    profiles: join(dataDirectory, embeddedFiles.profiles),
    aggregates: join(dataDirectory, embeddedFiles.aggregates),
  };
}
