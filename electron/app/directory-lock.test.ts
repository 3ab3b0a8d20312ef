import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { lockDirectory } from './directory-lock.ts';

const directory = createTemporaryDirectory();
afterEach(() => directory.remove());

/** Another process that takes the lock, says so, and keeps it until it is killed. */
async function lockElsewhere(path: string) {
  const lock = fileURLToPath(new URL('directory-lock.ts', import.meta.url));
  const script = `import(${JSON.stringify(lock)}).then(({ lockDirectory }) => {
    globalThis.lock = lockDirectory(process.argv[1]);
    process.stdout.write('locked');
    setInterval(() => undefined, 60_000);
  });`;
  const child = spawn(process.execPath, ['-e', script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

describe('one owner', () => {
  test('P-APP-5 the directory is made with its parents, for its owner alone', () => {
    const path = directory.file('a/b');
    const lock = lockDirectory(path);
    expect([lock.takenOverFrom, statSync(path).mode & 0o777]).toEqual([null, 0o700]);
    expect(JSON.parse(readFileSync(join(path, 'vigie.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    expect(statSync(join(path, 'vigie.guard')).mode & 0o777).toBe(0o600);
    lock.release();
  });

  test('P-APP-5 a second owner of this process is refused, until the first gives it back', () => {
    const path = directory.file('data');
    const lock = lockDirectory(path);
    expect(() => lockDirectory(path)).toThrow(
      expect.objectContaining({ code: 'data-directory-in-use', details: { directory: path, pid: process.pid } }),
    );
    lock.release();
    lock.release();
    expect(existsSync(join(path, 'vigie.lock'))).toBe(false);
    const next = lockDirectory(path);
    expect(next.takenOverFrom).toBeNull();
    next.release();
  });

  test('P-APP-5 another process is refused with the pid of the holder; a killed holder is taken over', async () => {
    const path = directory.file('data');
    const holder = await lockElsewhere(path);
    expect(() => lockDirectory(path)).toThrow(`in use by process ${holder.pid}. Stop that one first`);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const lock = lockDirectory(path);
    expect(lock.takenOverFrom).toBe(holder.pid);
    lock.release();
  });

  test('P-APP-5 a pid that is somebody else by now does not keep a stale lock', () => {
    const path = directory.file('data');
    mkdirSync(path);
    writeFileSync(join(path, 'vigie.lock'), JSON.stringify({ pid: 1, startedAtMs: 0 }));
    const lock = lockDirectory(path);
    expect(lock.takenOverFrom).toBe(1);
    lock.release();
  });

  test.each(['', 'not JSON', '{}', '{"pid": "one"}'])(
    'P-APP-5 words that cannot be read (%j) keep nobody out',
    (text) => {
      const path = directory.file('data');
      mkdirSync(path);
      writeFileSync(join(path, 'vigie.lock'), text);
      const lock = lockDirectory(path);
      expect(lock.takenOverFrom).toBeNull();
      expect(() => lockDirectory(path)).toThrow(`in use by process ${process.pid}`);
      lock.release();
    },
  );
});

describe('what cannot be owned', () => {
  test('P-APP-6 a file: said, with what to do', () => {
    writeFileSync(directory.file('file'), '');
    expect(() => lockDirectory(directory.file('file'))).toThrow(/file is a file. Choose a folder/);
    expect(() => lockDirectory(directory.file('file/data'))).toThrow(/cannot be made: ENOTDIR.*Choose another one/);
  });

  test('P-APP-6 a place where nothing can be made: said, in the end', () => {
    expect(() => lockDirectory('/proc/vigie/data')).toThrow(/cannot be made: .*Choose another one/);
  });

  test('P-APP-6 a guard that is no guard: said, with the file and what to do', () => {
    const path = directory.file('data');
    mkdirSync(join(path, 'vigie.guard'), { recursive: true });
    expect(() => lockDirectory(path)).toThrow(/cannot be locked \(vigie\.guard: .*Check that this user may write in/);
  });
});
