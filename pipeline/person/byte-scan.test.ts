import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { createByteMatcher } from '../byte-matcher.ts';
import { scanBytes } from './byte-scan.ts';

const directory = createTemporaryDirectory();
const never = new AbortController().signal;

afterEach(() => directory.remove());

function valueOf(n: number): Buffer {
  return Buffer.from(`<value ${n.toString().padStart(16, '0')}>`);
}

test('P-PSN-1: byte strings are found wherever they begin, as a search for each alone finds them', () => {
  const alphabet = fc.uint8Array({ max: 3, maxLength: 400 });
  fc.assert(
    fc.property(
      alphabet,
      fc.array(fc.uint8Array({ max: 3, minLength: 2, maxLength: 6 }), { minLength: 1 }),
      (bytes, values) => {
        const found: string[] = [];
        createByteMatcher(values).find(bytes, (value, at) => found.push(`${value}:${at}`));
        const expected: string[] = [];
        const buffer = Buffer.from(bytes);
        for (const [number, value] of values.entries())
          for (let at = buffer.indexOf(value); at >= 0; at = buffer.indexOf(value, at + 1))
            expected.push(`${number}:${at}`);
        expect(found.toSorted()).toEqual(expected.toSorted());
      },
    ),
  );
});

test('P-PSN-1: every file of the folder is read, deep, and across the border of what is read at a time', async () => {
  const chunk = 4 * 1024 ** 2;
  const [first, second, absent] = [valueOf(1), valueOf(2), valueOf(3)];
  const big = Buffer.alloc(2 * chunk + 100);
  first.copy(big, chunk - 7);
  second.copy(big, 2 * chunk);
  mkdirSync(directory.file('deep/deeper'), { recursive: true });
  writeFileSync(directory.file('big.bin'), big);
  writeFileSync(directory.file('deep/deeper/profiles.sqlite-wal'), Buffer.concat([second, Buffer.from('é'), first]));
  writeFileSync(directory.file('empty'), '');
  expect(await scanBytes(directory.file('.'), [first, second, absent], never)).toEqual({
    files: 3,
    bytes: big.length + 2 + first.length + second.length,
    values: 3,
    isCut: false,
    found: [
      { value: 0, file: 'big.bin', offset: chunk - 7 },
      { value: 1, file: 'big.bin', offset: 2 * chunk },
      { value: 1, file: 'deep/deeper/profiles.sqlite-wal', offset: 0 },
      { value: 0, file: 'deep/deeper/profiles.sqlite-wal', offset: second.length + 2 },
    ],
  });
});

test.runIf(existsSync('/proc/self/fd'))('P-PSN-1: a scan that fails leaves no file open', async () => {
  const path = directory.file('store.sqlite.kept');
  const store = new DatabaseSync(path);
  store.exec('CREATE TABLE t (a)');
  store.close();
  mkdirSync(`${path}-wal`);
  await expect(scanBytes(directory.file('.'), [valueOf(1)], never)).rejects.toThrow('EISDIR');
  const targets = readdirSync('/proc/self/fd').map((fd) => statSync(`/proc/self/fd/${fd}`, { throwIfNoEntry: false }));
  expect(targets.filter((target) => target?.ino === statSync(path).ino)).toEqual([]);
});

test('P-PSN-1: a lock that this process has in the folder is still its own', async () => {
  const lock = new DatabaseSync(directory.file('guard'));
  lock.exec('BEGIN EXCLUSIVE');
  const store = new DatabaseSync(directory.file('store.sqlite'));
  store.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (a)');
  const { files } = await scanBytes(directory.file('.'), [valueOf(1)], never);
  const program = `new (require('node:sqlite').DatabaseSync)(process.argv[1], { timeout: 0 }).exec('BEGIN EXCLUSIVE')`;
  const other = spawnSync(process.execPath, ['-e', program, directory.file('guard')], { encoding: 'utf8' });
  lock.close();
  store.close();
  // The guard with its journal and the store with its write-ahead log; not the index of that.
  expect([files, other.stderr]).toEqual([4, expect.stringContaining('database is locked')]);
});

test.each([
  { pageBytes: 512, where: 'file' },
  { pageBytes: 4096, where: 'file' },
  { pageBytes: 512, where: 'write-ahead log' },
] as const)(
  'P-PSN-1: a value that SQLite cut in two is found ($pageBytes bytes a page, $where)',
  async ({ pageBytes, where }) => {
    const path = directory.file('store.sqlite');
    const database = new DatabaseSync(path);
    database.exec(`PRAGMA page_size = ${pageBytes}; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;
    CREATE TABLE long (row INTEGER PRIMARY KEY, bytes BLOB); CREATE TABLE keyed (bytes BLOB PRIMARY KEY) WITHOUT ROWID`);
    const rows = 600;
    const padding = (n: number) => Buffer.alloc(n % (2 * pageBytes), 1);
    for (let n = 0; n < rows; n += 1) {
      const row = Buffer.concat([padding(n * 37), valueOf(n), padding(n * 101 + pageBytes)]);
      if (n % 3 === 0) database.prepare('INSERT INTO keyed VALUES (?)').run(row);
      else database.prepare('INSERT INTO long VALUES (?, ?)').run(n, row);
    }
    if (where === 'file') database.close();
    else for (const suffix of ['', '-wal']) copyFileSync(path + suffix, `${directory.file('copy.sqlite')}${suffix}`);
    if (where !== 'file') database.close();
    const values = Array.from({ length: rows }, (_, n) => valueOf(n));
    const { found } = await scanBytes(directory.file('.'), values, never);
    const read = where === 'file' ? path : `${directory.file('copy.sqlite')}-wal`;
    const whole = readFileSync(read);
    expect(values.filter((value) => !whole.includes(value)).length).toBeGreaterThan(2);
    const file = read.slice(directory.file('.').length + 1);
    const places = new Set(found.filter((hit) => hit.file === file).map(({ value }) => value));
    expect(values.flatMap((_, n) => (places.has(n) ? [] : [n]))).toEqual([]);
    const { found: none } = await scanBytes(directory.file('.'), [Buffer.from('<value 9999999999999999>')], never);
    expect(none).toEqual([]);
  },
);

test('P-PSN-1: a value of few bytes, which would be found by accident, is refused, and an aborted scan ends', async () => {
  await expect(scanBytes(directory.file('.'), [Buffer.from('1234567')], never)).rejects.toThrow(RangeError);
  writeFileSync(directory.file('a'), 'a');
  await expect(scanBytes(directory.file('.'), [valueOf(1)], AbortSignal.abort())).rejects.toThrow('abort');
});
