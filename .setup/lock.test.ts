import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withLock } from './lock.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-lock-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

test('the lock of a process that was killed is taken over, and nobody is said to be waited for', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(join(folder, 'setup.lock'), String(pid));
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(await withLock(async () => readdirSync(folder), folder)).toEqual(['setup.lock']);
  expect(said).not.toHaveBeenCalled();
  expect(readdirSync(folder)).toEqual([]);
});

test('whoever sets the folder up meanwhile is waited for, and named once', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const order: string[] = [];
  const { promise: entered, resolve: enter } = Promise.withResolvers<void>();
  const { promise: done, resolve: finish } = Promise.withResolvers<void>();
  const first = withLock(async () => {
    enter();
    await done;
    order.push('first');
  }, folder);
  await entered;
  const second = withLock(async () => void order.push('second'), folder);
  await vi.waitFor(() => expect(said).toHaveBeenCalledWith(expect.stringContaining(`(process ${process.pid})`)));
  finish();
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'second']);
  expect(said).toHaveBeenCalledTimes(1);
});
