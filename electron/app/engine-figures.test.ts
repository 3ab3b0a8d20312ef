import { statfsSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { createEngineFigures } from './engine-figures.ts';

const directory = createTemporaryDirectory();
afterEach(() => directory.remove());

test('P-APP-16 what the process uses, and what the data directory holds', () => {
  writeFileSync(directory.file('log.sqlite'), Buffer.alloc(5000));
  writeFileSync(directory.file('log.sqlite-wal'), Buffer.alloc(700));
  const error = vi.fn();
  const startedMs = performance.now();
  const measure = createEngineFigures({ dataDirectory: directory.file(''), log: { error } });
  const usedBefore = process.cpuUsage();
  const usedMs = (): number => {
    const { user, system } = process.cpuUsage(usedBefore);
    return (user + system) / 1000;
  };
  // Of its own time: how much of the machine's it is given is not its choice.
  while (usedMs() < 100);
  const { rssBytes, cpuShare, diskUsedBytes, diskFreeBytes } = measure();
  const elapsedMs = performance.now() - startedMs;
  expect(rssBytes).toBeGreaterThan(10 * 1024 ** 2);
  expect(cpuShare).toBeGreaterThanOrEqual(100 / elapsedMs);
  expect(diskUsedBytes).toBe(5700);
  const { bavail, bsize } = statfsSync(directory.file(''));
  expect(Math.abs(diskFreeBytes - bavail * bsize)).toBeLessThan(1024 ** 3);
  expect(error).not.toHaveBeenCalled();
});

test('P-APP-16 a data directory that is gone is said once', () => {
  const path = directory.file('');
  const error = vi.fn();
  const measure = createEngineFigures({ dataDirectory: path, log: { error } });
  directory.remove();
  expect([measure(), measure()]).toMatchObject([{ diskUsedBytes: 0, diskFreeBytes: 0 }, { diskUsedBytes: 0 }]);
  expect(error.mock.calls).toEqual([
    ['stage-failed', { stage: 'data directory', message: expect.stringMatching(/ENOENT.*stop, and see/) }],
  ]);
});
