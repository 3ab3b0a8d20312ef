import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { FoundItem } from './held-items.ts';
import { normalEmail, type Sought } from './seek.ts';

/** Exports that the application keeps (`exports/`), which are plain text, as far as one of the persons stands in them. */
export async function* heldExports(dataDirectory: string, sought: Sought): AsyncGenerator<FoundItem> {
  const folder = join(dataDirectory, 'exports');
  if (!existsSync(folder)) return;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const lower = (await readFile(path, 'utf8')).toLowerCase();
    const named = [...sought.ids].find((id) => lower.includes(id));
    if (named === undefined && !holdsContact(lower, sought)) continue;
    const place = relative(dataDirectory, path);
    const of = { dataSet: 'exports', store: 'files', place, origin: null, source: null } as const;
    yield { ...of, sinceMs: Math.floor((await stat(path)).mtimeMs), personId: named ?? null, value: null };
  }
}

function holdsContact(lower: string, { query }: Sought): boolean {
  if (query.kind === 'email') return lower.includes(normalEmail(query.email));
  return query.kind === 'phone' && lower.includes(query.phone.trim().toLowerCase());
}
