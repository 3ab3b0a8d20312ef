import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { syntheticOddities } from '../../pipeline/domain/config.ts';
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
// Bursts pause, and a pause is no full load.
const oddities = syntheticOddities.filter((oddity) => oddity !== 'bursts');
const synthetic = ['--source', 'synthetic', '--seed', '11', '--oddities', oddities.join(',')];

/**
 * Starts a run and kills its whole group at a random moment: every fourth while it is starting, the others at full load.
 * False where it had ended by itself before.
 */
async function killRun(args: readonly string[], kill: number, random: () => number): Promise<boolean> {
  const child = startVigie(['run', ...args, '--as-of', asOf]);
  const ended = once(child, 'exit');
  child.stdout?.resume();
  if (kill % 4 === 3) child.stderr?.resume();
  else await Promise.race([sayOf(child.stderr!, 'Source opened'), ended]);
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
  for (let kill = 0; kill < kills; kill += 1)
    expect(await killRun(['--data', data, ...synthetic], kill, random)).toBe(true);
  await startServing(data);
  const finish = ['run', '--data', data, ...synthetic, '--as-of', asOf, '--drain'];
  const { published } = await vigieJson(runResultSchema, ...finish, '--stages', 'transformer,aggregator');
  expect(published).toBeGreaterThan(kills * 500);
  const after = await vigieJson(runResultSchema, ...finish, '--count', String(published));
  expect(countsOf(after)).toEqual(await countSynthetic(root, { seed: 11, count: published, oddities, asOf }));
  const recount = await vigieJson(recountResultSchema, 'recount', '--data', data, '--check');
  expect(recount).toEqual({ persons: after.persons, aggregates: after.aggregates });
}, 240_000);

test(`files are read once, however often reading them is killed (seed ${seed})`, async ({ onTestFinished }) => {
  const root = temporaryDirectory(onTestFinished);
  const [folder, data] = [join(root, 'input'), join(root, 'data')];
  mkdirSync(folder);
  const paths = ['a.ndjson', 'b.ndjson.gz', 'c.json', 'd.ndjson'].map((name) => join(folder, name));
  const sizes = [2000, 1200, 800, 2000];
  for (const [i, path] of paths.entries())
    await dumpSynthetic(path, {
      seed: 40 + i,
      count: sizes[i]!,
      oddities: i === 2 ? ['varied-domains', 'minors'] : oddities,
    });
  writeFileSync(paths[1]!, gzipSync(readFileSync(paths[1]!)));
  writeFileSync(paths[2]!, `[${readFileSync(paths[2]!, 'utf8').trim().split('\n').join(',\n')}]`);
  const args = ['--data', data, '--source', 'files', '--input', folder, '--input', paths[0]!, '--drain'];
  // At full load most kills would come before the first batch or behind the last file.
  const paced = [...args, '--rate', '4000'];
  const random = mulberry32(seed);
  let killed = 0;
  while (killed < 2 * kills && (await killRun(paced, killed, random))) killed += 1;
  expect(killed).toBeGreaterThanOrEqual(3);
  const after = await vigieJson(runResultSchema, 'run', ...args, '--as-of', asOf);
  expect(countsOf(after)).toEqual(countFiles(paths, asOf));
  const recount = await vigieJson(recountResultSchema, 'recount', '--data', data, '--check');
  expect(recount).toEqual({ persons: after.persons, aggregates: after.aggregates });
}, 240_000);

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
