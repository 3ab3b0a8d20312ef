import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { CertificatePayload } from '../../gdpr-register/certificate.ts';
import type { PurgeStatus } from '../../electron/contract/calls/purge.ts';
import type { App } from '../../electron/app/app.ts';
import { createApp } from '../../electron/app/create-app.ts';
import { fillDirectory, places, usersUpTo } from './fill-directory.ts';
import type { ChildTask } from './purge-child.ts';

/** A directory in which two thirds of the users are older than a moment, and a purge of them or of one person. */
export interface KillScene {
  readonly dataDirectory: string;
  readonly midMs: number;
  readonly persons: readonly string[];
}

export interface KillAt {
  readonly step: string;
  readonly moment: 'performed' | 'durable';
}

export interface Kill {
  readonly kind: 'age' | 'person';
  readonly at: KillAt | null;
  /** Whether the stages run meanwhile. */
  readonly running: boolean;
}

/** What stood there in the end. */
export interface KillOutcome {
  /** Whether it came to its end: killed before its intent was durable, it has not begun. */
  readonly begun: boolean;
  readonly steps: readonly string[];
  readonly counts: CertificatePayload['counts'];
  /** In words; empty = one certificate, aggregates that equal a recount, nothing half done. */
  readonly wrong: readonly string[];
}

const dayMs = 86_400_000;
const users = { before: 120, after: 180, more: 400 };
const child = fileURLToPath(new URL('purge-child.ts', import.meta.url));

export async function makeKillScene(dataDirectory: string): Promise<KillScene> {
  const persons = await fillDirectory(dataDirectory, usersUpTo(users.before));
  const midMs = Date.now() + 1;
  while (Date.now() <= midMs) await new Promise((resolve) => setImmediate(resolve));
  await fillDirectory(dataDirectory, usersUpTo(users.after));
  return { dataDirectory, midMs, persons };
}

/** Purges a copy of the scene in a process that is killed where it is asked, and lets another process finish it. */
export async function killPurge(scene: KillScene, copy: string, kill: Kill): Promise<KillOutcome> {
  cpSync(scene.dataDirectory, copy, { recursive: true });
  const task: ChildTask = {
    dataDirectory: copy,
    nowMs: scene.midMs + dayMs,
    person: kill.kind === 'person' ? scene.persons[0]! : null,
    users: kill.running ? users.more : 0,
    killAt: kill.at,
  };
  const died = await runChild(task);
  const wrong = died === (kill.at === null ? 'fine' : 'SIGKILL') ? [] : [`it ended with ${died}`];
  const app = await createApp({
    ...places,
    dataDirectory: copy,
    finishPurges: true,
    config: usersUpTo(kill.running ? users.more : users.after),
  });
  try {
    return await look(app, copy, { kill, wrong });
  } finally {
    await app.close();
  }
}

/** How it ended: by which signal, `fine`, or with what it said. */
export async function runChild(task: ChildTask): Promise<string> {
  const running = spawn(process.execPath, [child, JSON.stringify(task)], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  running.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code, signal] = (await once(running, 'close')) as [number | null, string | null];
  return signal ?? (code === 0 ? 'fine' : `${code}: ${said}`);
}

interface Looking {
  readonly kill: Kill;
  readonly wrong: readonly string[];
}

async function look(app: App, copy: string, { kill, wrong }: Looking): Promise<KillOutcome> {
  const purges = await finished(app);
  const started = await app.call('pipeline.start', {});
  if (!started.ok) throw new Error(started.error.message);
  await app.drained();
  await app.stop();
  const certificates = await value(app.call('certificate.list', {}));
  const recount = await value(app.call('recount.run', {}));
  const journal = await value(app.call('journal.verify', {}));
  const begun = purges.length > 0;
  const acts = (await value(app.call('journal.read', { limit: 10_000 }))).entries.map(({ act }) => act);
  const [certificate] = certificates;
  const { counts = [], steps = [] } = certificate?.content ?? {};
  const expected = begun ? 1 : 0;
  const checks: readonly (readonly [boolean, string])[] = [
    [begun || isBeforeIntent(kill.at), 'it was confirmed and is gone'],
    [purges.every(({ state }) => state === 'closed'), `it is ${purges.map(({ state }) => state).join()}`],
    [certificates.length === expected, `${certificates.length} certificates`],
    [certificates.every(({ flaw }) => flaw === null), 'the certificate does not hold'],
    [acts.filter((act) => act === 'purge-certified').length === expected, 'it was not journaled once'],
    [recount.agrees, `the aggregates differ: ${recount.differences.slice(0, 3).join('; ')}`],
    [journal.ok, 'the journal does not hold'],
    [secretsIn(copy).length === 0, `left behind: ${secretsIn(copy).join()}`],
    [counts.every(({ remaining }) => remaining === 0), 'by its own words something remains'],
  ];
  const failed = checks.filter(([holds]) => !holds).map(([, what]) => what);
  // A certificate is filed before its own step, and the last, are durable.
  const taken = [...steps.map(({ step }) => step), 'certified', 'closed'];
  return { begun, counts, steps: taken, wrong: [...wrong, ...failed] };
}

/** Every purge, once the application has finished what it found. */
async function finished(app: App): Promise<readonly PurgeStatus[]> {
  const abort = new AbortController();
  for await (const { purges } of app.listen('purge', {}, abort.signal)) {
    if (purges.every(({ state }) => state === 'closed' || state === 'failed')) return purges;
  }
  throw new Error('the application closed before that');
}

function isBeforeIntent(at: KillAt | null): boolean {
  return at?.step === 'intended' && at.moment === 'performed';
}

/** Files that hold whom a purge was about, or that were never finished. */
function secretsIn(copy: string): readonly string[] {
  const root = join(copy, 'register', 'purges');
  if (!existsSync(root)) return [];
  const names = readdirSync(root, { recursive: true }).map(String);
  return names.filter((name) => name.endsWith('.secret') || name.endsWith('.new'));
}

/** Whether a purge that was killed came to the same as one that was not. */
export function sameCounts(a: KillOutcome, b: KillOutcome): boolean {
  return isDeepStrictEqual(a.counts, b.counts);
}

async function value<T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>,
): Promise<T> {
  const result = await answer;
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}
