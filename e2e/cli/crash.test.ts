import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { embeddedFiles } from '../../pipeline/adapters/embedded-files.ts';
import { openEmbeddedLogReader } from '../../pipeline/adapters/embedded-log.ts';
import { pipelineConfigSchema, syntheticOddities } from '../../pipeline/domain/config.ts';
import { partitionOfKey } from '../../pipeline/partition.ts';
import { countFiles } from '../independent/count.ts';
import { countSynthetic } from '../independent/count-synthetic.ts';
import { dumpSynthetic } from '../independent/dump-synthetic.ts';
import {
  recountResultSchema,
  type RunResult,
  runResultSchema,
  startVigie,
  temporaryDirectory,
  vigieJson,
} from './vigie.ts';

const seed = 20_261_124;
/** `bench -- crash` kills more often. */
const kills = 12;
const asOf = '2026-11-24';
const { partitions } = pipelineConfigSchema.parse({});
const lookEachMs = 10;
// Bursts pause, and a pause is no full load.
const oddities = syntheticOddities.filter((oddity) => oddity !== 'bursts');
const synthetic = ['--source', 'synthetic', '--seed', '11', '--oddities', oddities.join(',')];

interface Kill {
  readonly kill: number;
  readonly random: () => number;
  /** What is waited for behind the opening of the source, at most until the run is gone; nothing unless told. */
  readonly atWork?: (gone: AbortSignal) => Promise<void>;
}

/**
 * Starts a run and kills its whole group at a random moment: every fourth while it is starting, the others at work.
 * False where it had ended by itself before.
 */
async function killRun(args: readonly string[], { kill, random, atWork }: Kill): Promise<boolean> {
  const child = startVigie(['run', ...args, '--as-of', asOf]);
  const gone = new AbortController();
  const ended = once(child, 'exit').finally(() => gone.abort());
  child.stdout?.resume();
  if (kill % 4 === 3) child.stderr?.resume();
  else await Promise.race([sayOf(child.stderr!, 'Source opened').then(() => atWork?.(gone.signal)), ended]);
  // A random moment is the subject here.
  await Promise.race([pause(random() * 250), ended]);
  const wasAlive = child.exitCode === null;
  if (wasAlive) process.kill(-child.pid!, 'SIGKILL');
  await ended;
  return wasAlive;
}

/** Resolves when the words were said; the stream is read on. */
function sayOf(stream: NodeJS.ReadableStream, words: string): Promise<void> {
  return new Promise((resolve) => {
    let said = '';
    stream.on('data', (text: Buffer) => {
      said = (said + String(text)).slice(-4000);
      if (said.includes(words)) resolve();
    });
  });
}

function countsOf({ seconds: _seconds, recordsPerSecond: _rate, ...counts }: RunResult) {
  return counts;
}

/** Starts the web host, and asks it to end when it says that it is ready. */
async function startServing(directory: string): Promise<void> {
  const child = startVigie(['serve', '--data', directory, '--port', '0']);
  const ended = once(child, 'exit');
  child.stderr?.resume();
  await Promise.race([sayOf(child.stdout!, 'Vigie is ready at'), ended]);
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
}

test(`${kills} kills at full load lose nothing and store nothing twice (seed ${seed})`, async ({ onTestFinished }) => {
  const root = temporaryDirectory(onTestFinished);
  const data = join(root, 'data');
  const random = mulberry32(seed);
  let before = 0;
  const atWork = (gone: AbortSignal): Promise<void> => untilPublished(data, before + 1500, gone);
  for (let kill = 0; kill < kills; kill += 1) {
    // How soon a run is at full load is the machine's business: every fourth is killed on its way there.
    const when = kill % 4 === 0 ? { kill, random } : { kill, random, atWork };
    expect(await killRun(['--data', data, ...synthetic], when)).toBe(true);
    before = await countPublished(data);
  }
  await startServing(data);
  const finish = ['run', '--data', data, ...synthetic, '--as-of', asOf, '--drain'];
  const { published } = await vigieJson(runResultSchema, ...finish, '--stages', 'transformer,aggregator');
  expect(published).toBeGreaterThan(kills * 500);
  const after = await vigieJson(runResultSchema, ...finish, '--count', String(published));
  expect(countsOf(after)).toEqual(await countSynthetic(root, { seed: 11, count: published, oddities, asOf }));
  const recount = await vigieJson(recountResultSchema, 'recount', '--data', data, '--check');
  expect(recount).toEqual({ persons: after.persons, aggregates: after.aggregates });
}, 600_000);

test(`files are read once, however often reading them is killed (seed ${seed})`, async ({ onTestFinished }) => {
  const root = temporaryDirectory(onTestFinished);
  const [folder, data] = [join(root, 'input'), join(root, 'data')];
  mkdirSync(folder);
  const paths = ['a.ndjson', 'b.ndjson.gz', 'c.json', 'd.ndjson'].map((name) => join(folder, name));
  const sizes = [1500, 1000, 600, 3500];
  for (const [i, path] of paths.entries())
    await dumpSynthetic(path, {
      seed: 40 + i,
      count: sizes[i]!,
      oddities: i === 2 ? ['varied-domains', 'minors'] : oddities,
    });
  writeFileSync(paths[1]!, gzipSync(readFileSync(paths[1]!)));
  writeFileSync(paths[2]!, `[${linesOf(paths[2]!).join(',\n')}]`);
  sortByPartition(paths[3]!);
  const args = ['--data', data, '--source', 'files', '--input', folder, '--input', paths[0]!, '--drain'];
  // A run goes on by some 500 records to its kill, so that several are in the last file's 3500, where they matter most.
  const paced = [...args, '--rate', '2000'];
  const random = mulberry32(seed);
  const published: number[] = [];
  const atWork = (gone: AbortSignal): Promise<void> => untilPublished(data, published.at(-1) ?? 0, gone);
  while (published.length < 2 * kills && (await killRun(paced, { kill: published.length, random, atWork })))
    published.push(await countPublished(data));
  const within = (from: number, to: number) => published.filter((count) => count > from && count < to).length;
  expect(within(0, sizes[0]!)).toBeGreaterThanOrEqual(1);
  const [sorted, all] = [sum(sizes.slice(0, 3)), sum(sizes)];
  expect(within(sorted, all)).toBeGreaterThanOrEqual(2);
  const after = await vigieJson(runResultSchema, 'run', ...args, '--as-of', asOf);
  expect(countsOf(after)).toEqual(countFiles(paths, asOf));
  const recount = await vigieJson(recountResultSchema, 'recount', '--data', data, '--check');
  expect(recount).toEqual({ persons: after.persons, aggregates: after.aggregates });
}, 600_000);

/**
 * Puts the users of a partition one behind the other. Of the next record a resume has to tell whether its partition has it;
 * behind a kill in here it is of the partition that was written to last, where one off would be a record lost. One off in
 * where reading begins loses nothing in several partitions: that is the first position that one of them may lack, and what
 * stands there is another's and there already (`resume-positions.test.ts` has one partition too).
 */
function sortByPartition(path: string): void {
  const users = linesOf(path).map((line) => ({ line, partition: partitionOfKey(idIn(line), partitions) }));
  const sorted = users.toSorted((a, b) => a.partition - b.partition);
  writeFileSync(path, sorted.map(({ line }) => `${line}\n`).join(''));
}

/** Those without an id go by their position, wherever they are. */
function idIn(line: string): string {
  return /"uuid":\s*"([^"]*)"/u.exec(line)?.[1]?.toLowerCase() ?? '';
}

function linesOf(path: string): readonly string[] {
  return readFileSync(path, 'utf8').trimEnd().split('\n');
}

/** Resolves when more than so many records were published, or nobody is there any more who would publish them. */
async function untilPublished(data: string, records: number, gone: AbortSignal): Promise<void> {
  while (!gone.aborted && (await countPublished(data)) <= records) await pause(lookEachMs);
}

async function countPublished(data: string): Promise<number> {
  const log = openEmbeddedLogReader({ path: join(data, embeddedFiles.log) });
  try {
    const raw = await log.describe('users.raw');
    return sum(raw?.partitions.map(({ endOffset }) => endOffset) ?? []);
  } finally {
    await log.close();
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Tommy Ettinger's 32-bit generator: the same moments in every run. */
function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
