import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { say } from '../say.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const baseline = join(root, '..', 'shared', 'spark-baseline');
const home = process.env['VIGIE_SPARK_HOME'] ?? join(root, '.vigie', 'spark');
const python = join(home, 'venv', 'bin', 'python');
const users = join(home, 'users.ndjson');

/** What `measure.py` says of a replay, as far as it is compared. */
const replaySchema = z.object({
  warm_rec_s: z.number(),
  overall_rec_s: z.number(),
  first_row_s: z.number(),
  peak_rss_mb: z.number(),
  spark_cpu_s: z.number(),
  server_cpu_s: z.record(z.string(), z.number()),
  verify: z.object({ expected: z.number(), lost: z.number(), extra: z.number(), aggregates_right: z.boolean() }),
});
export type SparkReplay = z.infer<typeof replaySchema>;

const liveSchema = z.object({
  to_store_ack: z.object({ p50_ms: z.number(), p99_ms: z.number() }),
  peak_rss_mb: z.number(),
});
export type SparkLive = z.infer<typeof liveSchema>;

export interface SparkServers {
  readonly kafka: string;
  readonly cassandra: string;
  readonly mongodb: string;
}

/** Installs the baseline and makes its users, once. Throws where its files are not beside the project. */
export async function prepareSpark(count: number): Promise<void> {
  if (!existsSync(baseline)) throw new Error(`The Spark baseline is not there: ${baseline}`);
  mkdirSync(home, { recursive: true });
  if (!existsSync(python)) {
    say('installs PySpark');
    await run('python3', ['-m', 'venv', join(home, 'venv')]);
    await run(python, ['-m', 'pip', 'install', '--quiet', '-r', join(baseline, 'requirements.txt')]);
  }
  const jars = join(home, 'jars');
  const copy = [
    '-B',
    '-q',
    '-f',
    join(baseline, 'pom.xml'),
    'dependency:copy-dependencies',
    `-DoutputDirectory=${jars}`,
  ];
  if (!existsSync(jars)) await run('mvn', copy);
  if (!existsSync(users)) await runBaseline('load.py', ['make', '--n', String(count)]);
}

/** The topic anew, with one envelope a message. */
export function fillTopic(topic: string, { kafka }: SparkServers, count: number): Promise<string> {
  return runBaseline('load.py', ['fill', '--topic', topic, '--n', String(count), '--kafka', kafka]);
}

/** Makes the topic, then resolves with a way to send at a rate, evenly spaced. */
export async function openLiveTopic(topic: string, { kafka }: SparkServers) {
  await runBaseline('load.py', ['topic', '--topic', topic, '--kafka', kafka]);
  return (count: number, rate: number): Promise<string> =>
    runBaseline('load.py', ['live', '--topic', topic, '--n', `${count}`, '--rate', `${rate}`, '--kafka', kafka]);
}

export async function replayInSpark(topic: string, servers: SparkServers, count: number): Promise<SparkReplay> {
  const said = await measure('replay', servers, ['--topic', topic, '--n', String(count)]);
  return replaySchema.parse(JSON.parse(said));
}

export async function liveInSpark(servers: SparkServers, rate: number, seconds: number): Promise<SparkLive> {
  const said = await measure('live', servers, ['--rate', String(rate), '--seconds', String(seconds)]);
  return liveSchema.parse(JSON.parse(said));
}

function measure(what: string, { kafka, cassandra, mongodb }: SparkServers, more: readonly string[]): Promise<string> {
  const places = ['--kafka', kafka, '--cass', cassandra, '--mongo', mongodb, '--jars', join(home, 'jars')];
  return runBaseline('measure.py', [what, '--sink', 'stores', ...places, ...more]);
}

function runBaseline(script: string, args: readonly string[]): Promise<string> {
  return run(python, [join(baseline, script), ...args, '--file', users]);
}

/** Resolves with the last line that was printed. Rejects where the command fails. */
async function run(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { cwd: home, stdio: ['ignore', 'pipe', 'inherit'] });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`);
  return stdout.trimEnd().split('\n').at(-1) ?? '';
}
