import { afterEach } from 'vitest';
import { createTemporaryDirectory, type TemporaryDirectory } from '../../../../pipeline/testing/temporary-directory.ts';
import { createModelData, type ModelData } from './model-stores.ts';
import { openPurgeWorld, type WorldOptions } from './purge-world.ts';

export const day = 86_400_000;
export const nowMs = Date.UTC(2026, 10, 25, 5);
export const persons = Array.from({ length: 6 }, (_, at) => `0000000${at}-1111-4222-8333-444444444444`);

/** Six persons; the first was met a hundred days ago, the second two hundred, and so on. */
export function newData(): ModelData {
  return createModelData(persons.map((person, at) => ({ person, atMs: nowMs - (at + 1) * 100 * day })));
}

export interface PurgeDirectory {
  readonly directory: TemporaryDirectory;
  open(data: ModelData, more?: Partial<WorldOptions>): ReturnType<typeof openPurgeWorld>;
  /** Closes what is open and begins with an empty directory. */
  clear(): void;
}

/** Purges on one data directory; all of it is closed and gone behind each test of the file that makes this. */
export function createPurgeDirectory(): PurgeDirectory {
  const directory = createTemporaryDirectory();
  const opened: { close(): void }[] = [];
  const clear = (): void => {
    for (const world of opened.splice(0)) world.close();
    directory.remove();
  };
  afterEach(clear);
  return {
    directory,
    clear,
    open(data, more = {}) {
      const world = openPurgeWorld({ directory: directory.file(''), data, ...more });
      opened.push(world);
      return world;
    },
  };
}
