import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { pipelineConfigSchema } from '../../pipeline/domain/config.ts';
import { vigie } from '../cli/vigie.ts';
import { type Count, countFiles } from '../independent/count.ts';
import { dumpSynthetic } from '../independent/dump-synthetic.ts';

const table = z.record(z.string(), z.number());
const recountSchema = z.strictObject({
  persons: z.number(),
  aggregates: z.strictObject({
    usersByNationality: table,
    averageAge: z.number(),
    averageAgeByNationality: table,
    emailDomains: table,
    gender: table,
    ageBands: table,
  }),
});
export type Recount = z.infer<typeof recountSchema>;

/** `recount --check` on the data directory, beside whoever owns it. Fails where the kept aggregates disagree with the profiles. */
export async function recount(dataDirectory: string): Promise<Recount> {
  const { code, stdout, stderr } = await vigie('recount', '--data', dataDirectory, '--check', '--json');
  if (code !== 0) throw new Error(`recount --check ended with ${code}: ${stderr}`);
  return recountSchema.parse(JSON.parse(stdout));
}

/** What the first `published` users of the window's own synthetic source come to, counted without the product's code. */
export async function countIndependently(published: number): Promise<Count> {
  const { source } = pipelineConfigSchema.parse({});
  if (source.kind !== 'synthetic') throw new Error('the first source is not the synthetic one');
  const folder = mkdtempSync(join(tmpdir(), 'vigie-count-'));
  try {
    const dump = join(folder, 'dump.ndjson');
    await dumpSynthetic(dump, { seed: source.seed, count: published, oddities: source.oddities });
    return countFiles([dump], today());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The processing day of what enters the log now. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
