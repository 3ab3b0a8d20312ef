import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Clock, SourceRecord } from '../ports.ts';
import { describeReplayableSource, drain, textOf } from '../testing/user-source-contract.ts';
import { openRandomuserFiles, type FilesOptions } from './randomuser-files.ts';

const clock: Clock = { nowMs: () => 5, sleep: async () => {} };
let folder = '';

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'vigie-files-')));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

function read(paths: readonly string[], options: Partial<FilesOptions> = {}): Promise<readonly SourceRecord[]> {
  return drain(openRandomuserFiles({ paths: [...paths] }, { resume: () => 0, count: null, clock, ...options }));
}

async function texts(
  name: string,
  content: string | Buffer,
  options: Partial<FilesOptions> = {},
): Promise<readonly string[]> {
  return (await read([await file(name, content)], options)).map(textOf);
}

function user(n: number): string {
  return `{"login": {"uuid": "ABCDEF00-0000-4000-8000-${String(n).padStart(12, '0')}"}, "n": ${n}}`;
}

describe('contract', () => {
  const lines = Array.from({ length: 40 }, (_, n) =>
    n % 7 === 0 ? `[${user(n)},${user(n + 100)}]` : n % 11 === 0 ? '{broken' : user(n),
  );
  const array = `[${Array.from({ length: 30 }, (_, n) => user(n)).join(',\n')}]`;
  beforeAll(async () => {
    await file('contract/a.ndjson', lines.join('\n'));
    await file('contract/b.json', array);
  });
  describeReplayableSource('the files source', {
    records: 46 + 30,
    open: ({ resume, count }) => openRandomuserFiles({ paths: [join(folder, 'contract')] }, { resume, count, clock }),
  });
});

test.each([
  ['an envelope', `{"results": [${user(1)} , ${user(2)}], "info": {"results": [3]}}`],
  ['a pretty array', `[\n  ${user(1)},\n  ${user(2)}\n]\n`],
  ['NDJSON', `${user(1)}\n${user(2)}\n`],
  ['NDJSON with CRLF, blank lines and no last line end', `\r\n${user(1)}\r\n  \r\n${user(2)}`],
  ['NDJSON with a byte-order mark', `\ufeff${user(1)}\n${user(2)}`],
  ['an array with a byte-order mark', `\ufeff[${user(1)},${user(2)}]`],
  ['NDJSON of an envelope and an array', `{"results":[${user(1)}]}\n[${user(2)}]\n[]\n{"results":[]}`],
  ['an envelope with an escaped name, given twice', `{"results":[1],"\\u0072esults":[${user(1)},${user(2)}]}`],
])('P-SRC-3, P-SRC-4: %s gives its users as they were written', async (name, content) => {
  expect(await texts(`shapes/${name}.json`, content)).toEqual([user(1), user(2)]);
});

test('P-SRC-4: a key is the id in lower case; what has none, or does not parse, has no key', async () => {
  const path = await file('keys.ndjson', `${user(1)}\n{"login":{"uuid":"1"}}\n{"cut":\n17\nnull`);
  const records = await read([path]);
  expect(records.map((record) => record.key)).toEqual(['abcdef00-0000-4000-8000-000000000001', null, null, null, null]);
});

test('P-SRC-3: a single object over several lines is one user; broken lines each count', async () => {
  expect(await texts('single.json', `{\n"a": 1\n}`)).toEqual(['{\n"a": 1\n}']);
  expect(await texts('broken.json', `{"results": [\n{"a":1},\n`)).toEqual(['{"results": [', '{"a":1},']);
  expect(await texts('numbers.json', '1\n2')).toEqual(['1', '2']);
  expect(await texts('empty.json', '\n \r\n')).toEqual([]);
  expect(await texts('nobody.json', '{"results":[]}')).toEqual([]);
});

test('P-SRC-5: an element that is an array or an envelope stays in an array of one', async () => {
  expect(await texts('nested.json', `[[1,2],{"results":[${user(1)}]},[],3]`)).toEqual([
    '[[1,2]]',
    `[{"results":[${user(1)}]}]`,
    '[[]]',
    '3',
  ]);
});

test('P-SRC-4: strange text inside an array keeps its bytes', async () => {
  const strange = [
    '"\\ud800"',
    '"a\\u0000]}\\"[{"',
    '{"__proto__":{"x":[1]},"a":1,"a":2}',
    '"\\\\"',
    '-1.5e+30',
    '"é😀\u2028"',
    'true',
  ];
  expect(await texts('strange.json', `[ ${strange.join(' ,\t')} ]`)).toEqual(strange);
});

test('P-SRC-6: gzip is known by its bytes, and may have several members', async () => {
  const members = Buffer.concat([gzipSync(`${user(1)}\n`), gzipSync(`${user(2)}\n`)]);
  expect(await texts('zipped.json', members)).toEqual([user(1), user(2)]);
  expect(await texts('plain.json.gz', user(1))).toEqual([user(1)]);
});

test('P-SRC-7: a folder is read deep and in order, other files are said, a file that is named is read', async () => {
  await file('tree/b.json', user(2));
  await file('tree/a/z.ndjson', user(1));
  await file('tree/c.jsonl.gz', gzipSync(user(3)));
  const other = await file('tree/notes.txt', user(4));
  await symlink(join(folder, 'tree'), join(folder, 'tree/d'));
  const skipped: string[] = [];
  const records = await read([join(folder, 'tree')], { onSkipped: (path) => skipped.push(path) });
  expect(records.map(textOf)).toEqual([user(1), user(2), user(3)]);
  expect(skipped).toEqual([other]);
  expect((await read([other])).map(textOf)).toEqual([user(4)]);
});

test('P-SRC-7: a folder that holds no input is refused by name, unless its files came in by another path', async () => {
  await file('hollow/deep/notes.txt', user(1));
  const hollow = join(folder, 'hollow');
  await expect(read([hollow])).rejects.toMatchObject({ code: 'input-not-found', details: { file: hollow } });
  const whole = await file('full/deep/a.json', user(5));
  expect((await read([whole, join(folder, 'full'), join(folder, 'full')])).map(textOf)).toEqual([user(5)]);
});

test('P-SRC-2: a source is named without its path, and a file that is given twice is read once', async () => {
  const path = await file('secret-name.json', user(1));
  const records = await read([path, join(folder, '.', 'secret-name.json'), await file('other.json', user(1))]);
  expect(records).toHaveLength(2);
  expect(new Set(records.map((record) => record.source)).size).toBe(2);
  for (const { source } of records) expect(source).toMatch(/^file-[0-9a-f]{16}$/);
});

test('P-SRC-2: what is appended to a file comes as further positions of the same source', async () => {
  const many = Array.from({ length: 20 }, (_, n) => user(n)).join('\n');
  const before = await read([await file('growing.ndjson', `${many}\n`)]);
  const after = await read([await file('growing.ndjson', `${many}\n${user(20)}\n`)], {
    resume: (source) => (source === before[0]!.source ? 20 : 0),
  });
  expect(after.map((record) => [record.position, textOf(record)])).toEqual([[20, user(20)]]);
});

test('P-SRC-8: a line over the bound counts once, as a broken one', async () => {
  const bounds = { maxLineBytes: 2000, maxDocumentBytes: 1_000_000 };
  const lines = await texts('long.ndjson', `${user(1)}\n17${' '.repeat(600_000)}\n${user(2)}`, { bounds });
  expect([lines.length, lines[0], lines[2]]).toEqual([3, user(1), user(2)]);
  expect(lines[1]!.length).toBeLessThan(2000);
  expect(() => JSON.parse(lines[1]!)).toThrow(SyntaxError);
});

test('P-SRC-8: a document over the bound is refused, NDJSON with a broken first line is not', async () => {
  const bounds = { maxLineBytes: 2000, maxDocumentBytes: 10_000 };
  const many = Array.from({ length: 9000 }, (_, n) => user(n));
  await expect(texts('huge.json', `[\n${many.join(',\n')}\n]`, { bounds })).rejects.toMatchObject({
    code: 'input-unreadable',
    canRetry: false,
    details: { reason: 'too-large' },
  });
  expect(await texts('huge.ndjson', `{"cut":\n${many.join('\n')}\n`, { bounds })).toHaveLength(9001);
});

test('P-SRC-8: a line of millions of elements is given out in parts, in order', async () => {
  const source = openRandomuserFiles(
    { paths: [await file('zeros.ndjson', `[${'0,'.repeat(300_000)}1]\n2\n`)] },
    { resume: () => 0, count: null, clock },
  );
  const before = process.memoryUsage().heapUsed;
  await source.read(1, new AbortController().signal);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
  const rest = await drain(source);
  expect([rest.length, ...rest.slice(-3).map(textOf)]).toEqual([300_001, '0', '1', '2']);
  expect(rest.map(({ position }) => position)).toEqual(rest.map((_, i) => i + 1));
});

test('P-SRC-9: what is not there, and what is damaged, is said with its name', async () => {
  const missing = join(folder, 'missing.json');
  await expect(read([missing])).rejects.toMatchObject({ code: 'input-not-found', details: { file: missing } });
  const cut = await file('cut.json.gz', gzipSync(`${user(1)}\n`.repeat(50)).subarray(0, 60));
  await expect(read([cut])).rejects.toMatchObject({
    code: 'input-unreadable',
    details: { file: cut, reason: 'Z_BUF_ERROR' },
  });
  await expect(read(['/dev/null'])).rejects.toMatchObject({ code: 'input-unreadable' });
});

test.each([
  ['a document', (many: string[]) => `[${many.join(',')}]`],
  ['NDJSON', (many: string[]) => `${many.join('\n')}\n`],
  ['gzip', (many: string[]) => gzipSync(`${many.join('\n')}\n`)],
])('P-SRC-16: %s is as far as the users that it gave, not as what was read ahead', async (name, write) => {
  const many = Array.from({ length: 5000 }, (_, n) => user(n));
  const content = Buffer.from(write(many));
  const paths = [await file(`progress/${name}`, content), await file('progress/second.json', user(7))];
  const source = openRandomuserFiles({ paths }, { resume: () => 0, count: null, clock });
  const { signal } = new AbortController();
  expect(source.progress()).toBeNull();
  await source.read(1250, signal);
  const of = content.length + user(7).length;
  const quarter = source.progress()!;
  expect({ ...quarter, done: 0 }).toEqual({ unit: 'bytes', done: 0, of, users: 1250 });
  // What is compressed is told by a chunk of 256 kB.
  expect(Math.abs(quarter.done / of - 0.25)).toBeLessThan(0.1);
  while ((await source.read(1000, signal)) !== null);
  expect(source.progress()).toEqual({ unit: 'bytes', done: of, of, users: 5001 });
  await source.close();
});

test('P-SRC-16: with a count it is as far as that, where the files have so many', async () => {
  const path = await file('counted.ndjson', [user(1), user(2), user(3)].join('\n'));
  const progressOf = async (count: number) => {
    const source = openRandomuserFiles({ paths: [path] }, { resume: () => 0, count, clock });
    while ((await source.read(1, new AbortController().signal)) !== null);
    return source.progress();
  };
  expect(await progressOf(2)).toEqual({ unit: 'users', done: 2, of: 2, users: 2 });
  expect(await progressOf(9)).toMatchObject({ unit: 'bytes', users: 3 });
});
