import { zipSync, type Zippable } from 'fflate';

/** DOS times have no zone: every machine writes this one, so that equal files make equal archives. */
const modifiedOn = new Date(1980, 0, 1);

export interface ZipOptions {
  /** Names of files that are stored as they are; all others are deflated. */
  readonly stored?: readonly string[];
}

/**
 * An archive of files by name, in the order of the map. Folders are made by the names (`certificates/1.json`).
 * Equal files make equal bytes, whenever and wherever they are written.
 */
export function writeZip(files: ReadonlyMap<string, Uint8Array>, { stored = [] }: ZipOptions = {}): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of files) entries[name] = [bytes, { level: stored.includes(name) ? 0 : 6 }];
  return zipSync(entries, { mtime: modifiedOn });
}
