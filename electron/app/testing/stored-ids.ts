import { openEmbeddedProfilesReader } from '../../../pipeline/adapters/embedded-profiles.ts';
import { storeFiles } from '../../../pipeline/adapters/embedded-files.ts';

/** Ids of the first four who are stored. */
export async function storedIds(dataDirectory: string): Promise<readonly string[]> {
  const profiles = openEmbeddedProfilesReader({ path: storeFiles(dataDirectory).profiles });
  try {
    for await (const chunk of profiles.scan(new AbortController().signal)) return chunk.slice(0, 4).map(({ id }) => id);
    return [];
  } finally {
    await profiles.close();
  }
}
