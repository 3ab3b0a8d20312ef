import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ErasureReading } from './erasure-stores.ts';
import type { Held } from './held.ts';
import type { Selection } from './selection.ts';

export interface DueExport {
  readonly path: string;
  readonly sinceMs: number;
  isHeld(held: Held): boolean;
}

/** The exports that are kept. */
export async function* exportFiles({ dataDirectory }: Pick<ErasureReading, 'dataDirectory'>): AsyncGenerator<string> {
  const folder = join(dataDirectory, 'exports');
  if (!existsSync(folder)) return;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) yield join(entry.parentPath, entry.name);
}

/** The exports that are kept and would go: the old ones, and those in which one of the persons stands. */
export async function* dueExports(
  { dataDirectory }: Pick<ErasureReading, 'dataDirectory'>,
  selection: Selection,
): AsyncGenerator<DueExport> {
  for await (const path of exportFiles({ dataDirectory })) {
    const sinceMs = Math.floor((await stat(path)).mtimeMs);
    const isOld = sinceMs < selection.before('exports');
    if (!isOld && selection.persons.size === 0) continue;
    const bytes = await readFile(path);
    const text = bytes.toString('utf8').toLowerCase();
    if (isOld || [...selection.persons].some((id) => text.includes(id)))
      yield { path, sinceMs, isHeld: (held) => isHeld(bytes, text, held) };
  }
}

/** Of what is no text it is not known whom it names: it is kept as long as anyone is held. */
function isHeld(bytes: Uint8Array, text: string, held: Held): boolean {
  return held.dataSet('exports') || (held.anyone && (bytes.includes(0) || held.named(text)));
}
