import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A server as it is started: a program in the foreground, in a folder of its own. */
export interface ServerPlan {
  /** As people call it. */
  readonly title: string;
  /** Holds its settings, data, log and process id; nothing else is in it. */
  readonly folder: string;
  /** The first time and each time: writes settings, makes what the program itself does not make. Resolves with the program. */
  prepare(): Promise<readonly [string, ...string[]]>;
  /** A client's call, bounded in time: rejects while the server does not serve. */
  probe(): Promise<void>;
}

const readyWithinMs = 180_000;
const stopWithinMs = 20_000;
const betweenLooksMs = 100;

/** The process id of the server while it runs, in whichever process that started it; otherwise null. */
export function runningServer({ folder }: Pick<ServerPlan, 'folder'>): number | null {
  const file = pidFile(folder);
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, 'utf8'));
  // After a restart of the machine the number may be another program's; ours has its folder in its arguments.
  const { stdout } = spawnSync('ps', ['-o', 'stat=,command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.includes(folder) && !stdout.startsWith('Z') ? pid : null;
}

/**
 * Starts the server where it does not run, and waits until it serves a client. Resolves with its process id; it goes on when
 * this process ends. Throws with the end of its log where it ends or does not serve in time.
 */
export async function startServer(plan: ServerPlan): Promise<number> {
  mkdirSync(plan.folder, { recursive: true });
  const pid = runningServer(plan) ?? spawnServer(plan.folder, await plan.prepare());
  await untilServing(plan);
  return pid;
}

function spawnServer(folder: string, [program, ...args]: readonly [string, ...string[]]): number {
  const log = openSync(logFile(folder), 'w');
  const child = spawn(program, args, { cwd: folder, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref();
  if (child.pid === undefined) throw new Error(`${program} does not start`);
  writeFileSync(pidFile(folder), String(child.pid));
  return child.pid;
}

async function untilServing(plan: ServerPlan): Promise<void> {
  const deadline = performance.now() + readyWithinMs;
  for (;;) {
    const failure = await plan.probe().then(
      () => null,
      (error: unknown) => error,
    );
    if (failure === null) return;
    const why = runningServer(plan) === null ? 'ended' : performance.now() > deadline ? 'does not serve' : null;
    if (why !== null) throw new Error(`${plan.title} ${why}: ${String(failure)}\n${logEnd(plan.folder)}`);
    await pause(betweenLooksMs);
  }
}

/** Asks the server to end, and makes it where it does not in time. Resolves once it is gone. */
export function stopServer(plan: Pick<ServerPlan, 'folder'>): Promise<void> {
  return endServer(plan, 'SIGTERM');
}

/** Takes the server away in the middle of whatever it does. Resolves once it is gone. */
export function killServer(plan: Pick<ServerPlan, 'folder'>): Promise<void> {
  return endServer(plan, 'SIGKILL');
}

/** The same, for who cannot wait: this process ends. */
export function killAtOnce(plan: Pick<ServerPlan, 'folder'>): void {
  const pid = runningServer(plan);
  if (pid !== null) process.kill(-pid, 'SIGKILL');
}

async function endServer(plan: Pick<ServerPlan, 'folder'>, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const pid = runningServer(plan);
  // Asked to end, it ends what it started; killed, it takes that along: it leads a group of its own.
  if (pid !== null) process.kill(signal === 'SIGKILL' ? -pid : pid, signal);
  const deadline = performance.now() + stopWithinMs;
  // The end of another process's child is no event here.
  for (let left = pid; left !== null; left = runningServer(plan)) {
    if (performance.now() > deadline) process.kill(-left, 'SIGKILL');
    await pause(betweenLooksMs);
  }
  rmSync(pidFile(plan.folder), { force: true });
}

function pidFile(folder: string): string {
  return join(folder, 'pid');
}

function logFile(folder: string): string {
  return join(folder, 'server.log');
}

function logEnd(folder: string): string {
  return readFileSync(logFile(folder), 'utf8').trimEnd().split('\n').slice(-20).join('\n');
}
