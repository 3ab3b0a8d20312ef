import { join } from 'node:path';
import type { SyntheticOddity } from '../../pipeline/domain/config.ts';
import { type Count, countFiles } from './count.ts';
import { dumpSynthetic } from './dump-synthetic.ts';

export interface SyntheticRun {
  readonly seed: number;
  readonly count: number;
  readonly oddities: readonly SyntheticOddity[];
  /** The processing day, YYYY-MM-DD. */
  readonly asOf: string;
}

/** What a run of the synthetic source has to come to; its users are written to `folder`, in parts that fit into memory. */
export async function countSynthetic(folder: string, { seed, count, oddities, asOf }: SyntheticRun): Promise<Count> {
  const parts: string[] = [];
  for (let from = 0; from < count; from += 50_000) {
    const part = join(folder, `dump-${parts.length}.ndjson`);
    parts.push(part);
    await dumpSynthetic(part, { seed, from, count: Math.min(count, from + 50_000), oddities });
  }
  return countFiles(parts, asOf);
}
