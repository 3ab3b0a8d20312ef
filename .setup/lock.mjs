import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from './paths.mjs';
import { say } from './say.mjs';

/** Runs `work` while no other process installs or builds in this folder. A lock whose holder is gone is taken over. */
export async function withLock(work, folder = join(root, '.vigie')) {
  const file = join(folder, 'setup.lock');
  mkdirSync(folder, { recursive: true });
  let said = false;
  while (!take(file)) {
    const pid = holder(file);
    // None is named while the lock is being written, and where it was one of a process that is gone.
    if (pid !== undefined && !said) say(`another vigie (process ${pid}) is setting up this folder; waiting for it`);
    said ||= pid !== undefined;
    await delay(pid === undefined ? 10 : 200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const pid = holder(file);
  if (pid !== undefined && !isAlive(pid)) moveAside(file, pid);
  return false;
}

/** Two processes may find the same stale lock: the slower one must not remove the lock that the faster one has just made. */
function moveAside(file, stalePid) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(aside, 'utf8') === String(stalePid)) rmSync(aside);
  else renameSync(aside, file);
}

/** The holder's process id; undefined while it is being written, or when the lock has just gone. */
function holder(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return pid > 0 ? pid : undefined;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
