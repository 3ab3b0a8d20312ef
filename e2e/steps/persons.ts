import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbeddedProfilesReader } from '../../pipeline/adapters/embedded-profiles.ts';
import { storeFiles } from '../../pipeline/adapters/embedded-files.ts';

/** The ids of all whose profile is stored, in their order, while the program does not run. */
export async function storedPersons(dataDirectory: string): Promise<readonly string[]> {
  const profiles = openEmbeddedProfilesReader({ path: storeFiles(dataDirectory).profiles });
  try {
    const ids: string[] = [];
    for await (const chunk of profiles.scan(new AbortController().signal)) ids.push(...chunk.map(({ id }) => id));
    return ids.toSorted();
  } finally {
    await profiles.close();
  }
}

/** Every file below a data directory in which an id stands: as text of either case, or as its sixteen bytes. */
export function filesWith(dataDirectory: string, id: string): readonly string[] {
  const forms = [Buffer.from(id), Buffer.from(id.toUpperCase()), Buffer.from(id.replaceAll('-', ''), 'hex')];
  return readdirSync(dataDirectory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return forms.some((form) => bytes.includes(form));
    });
}
