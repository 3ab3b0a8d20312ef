import { closeSync, openSync, writeSync } from 'node:fs';
import { openSyntheticUsers } from '../../pipeline/adapters/synthetic-users.ts';
import { syntheticOddities, type SyntheticOddity } from '../../pipeline/domain/config.ts';

/*
 * Writes what the synthetic source would publish as NDJSON, so that it can be counted independently.
 *
 *   node e2e/independent/dump-synthetic.ts FILE SEED COUNT [ODDITY… | all]
 */

export interface DumpOptions {
  readonly seed: number;
  /** The first position; 0 unless told. */
  readonly from?: number;
  /** Behind the last position. */
  readonly count: number;
  readonly oddities: readonly SyntheticOddity[];
}

const clock = { nowMs: () => 0, sleep: async () => {} };

export async function dumpSynthetic(path: string, { seed, from = 0, count, oddities }: DumpOptions): Promise<void> {
  const source = openSyntheticUsers(
    { kind: 'synthetic', seed, oddities: [...oddities] },
    { resume: () => from, count, clock },
  );
  const { signal } = new AbortController();
  const file = openSync(path, 'w');
  try {
    for (let batch = await source.read(1000, signal); batch !== null; batch = await source.read(1000, signal)) {
      const lines = batch.map(({ value }) => `${Buffer.from(value).toString('utf8')}\n`);
      writeSync(file, lines.join(''));
    }
  } finally {
    closeSync(file);
    await source.close();
  }
}

if (import.meta.main) {
  const [path, seed, count, ...names] = process.argv.slice(2);
  if (path === undefined || count === undefined)
    throw new Error('Usage: node e2e/independent/dump-synthetic.ts FILE SEED COUNT [ODDITY… | all]');
  const oddities = syntheticOddities.filter((oddity) => names.includes(oddity) || names.includes('all'));
  await dumpSynthetic(path, { seed: Number(seed), count: Number(count), oddities });
}
