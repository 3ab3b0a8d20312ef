import { once } from 'node:events';
import { openSync, readFileSync, statSync, truncateSync, writeSync, closeSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFilled } from './filled.ts';
import { type RunResult, runResultSchema, startVigie, vigie, vigieJson } from './vigie.ts';

const input = ['--source', 'synthetic', '--seed', '3', '--count', '4000', '--as-of', '2026-11-24', '--drain'];

let before: RunResult;
const filled = createFilled(async (directory) => {
  before = await vigieJson(runResultSchema, 'run', '--data', directory, ...input);
});

const textInRowsOf = { log: 'example', profiles: 'Mr ', aggregates: 'usersByNationality' } as const;

test.for(['log', 'profiles', 'aggregates'] as const)('a cut %s is said, with an offer', async (store) => {
  const directory = filled();
  const file = join(directory, `${store}.sqlite`);
  truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096 + 100);
  const check = await vigie('recount', '--data', directory, '--check');
  expect(check.code).toBe(1);
  expect(check.stderr).toContain(`${store}.sqlite`);
  expect(check.stderr).toMatch(/vigie repair/);
  expect(check.stderr).not.toMatch(/^\s+at /m);
});

test.for(['log', 'profiles', 'aggregates'] as const)('a flipped byte in a row of %s is found', async (store) => {
  const directory = filled();
  flipByteOf(join(directory, `${store}.sqlite`), textInRowsOf[store]);
  const check = await vigie('recount', '--data', directory, '--check');
  expect(check.code).toBe(1);
  expect(check.stderr).toContain(store);
  expect(check.stderr).toMatch(/vigie repair/);
  expect(check.stderr).not.toMatch(/^\s+at /m);
});

test('aggregates are rebuilt from the profiles', async () => {
  const directory = filled();
  const file = join(directory, 'aggregates.sqlite');
  truncateSync(file, 5000);
  const refused = await vigie('run', '--data', directory, ...input);
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('vigie repair')]);
  expect((await vigie('repair', '--data', directory, '--store', 'aggregates', '--rebuild')).code).toBe(0);
  const after = await vigieJson(runResultSchema, 'run', '--data', directory, ...input);
  expect({ ...after, seconds: 0, recordsPerSecond: 0 }).toEqual({ ...before, seconds: 0, recordsPerSecond: 0 });
});

test('a damaged log is moved aside, and the counts go on', async () => {
  const directory = filled();
  truncateSync(join(directory, 'log.sqlite'), 5000);
  expect((await vigie('repair', '--data', directory, '--store', 'log', '--move-aside')).code).toBe(0);
  expect(readdirSync(directory).some((name) => name.startsWith('log.sqlite.damaged-'))).toBe(true);
  const more = input.with(input.indexOf('4000'), '5000');
  const after = await vigieJson(runResultSchema, 'run', '--data', directory, ...more);
  const rejected = Object.values(after.rejected).reduce((sum, n) => sum + n, 0);
  expect([after.published, after.stored + rejected]).toEqual([5000, 5000]);
  expect(after.stored).toBeGreaterThan(before.stored);
  expect((await vigie('recount', '--data', directory, '--check')).code).toBe(0);
});

test('damaged profiles are moved aside, and filled again from what the log still holds', async () => {
  const directory = filled();
  truncateSync(join(directory, 'profiles.sqlite'), 5000);
  const refused = await vigie('run', '--data', directory, ...input);
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('vigie repair')]);
  expect((await vigie('repair', '--data', directory, '--store', 'profiles', '--move-aside')).code).toBe(0);
  const after = await vigieJson(runResultSchema, 'run', '--data', directory, ...input);
  expect({ ...after, seconds: 0, recordsPerSecond: 0 }).toEqual({ ...before, seconds: 0, recordsPerSecond: 0 });
  expect((await vigie('recount', '--data', directory, '--check')).code).toBe(0);
});

test.for(['log', 'profiles', 'aggregates'] as const)(
  'the application starts on a %s whose header is garbled, says it, and does not try again and again',
  async (store) => {
    const directory = filled();
    garbleHeader(join(directory, `${store}.sqlite`));
    const child = startVigie(['serve', '--data', directory, '--port', '0', '--autostart']);
    let said = '';
    child.stderr?.on('data', (text: Buffer) => (said += String(text)));
    child.stdout?.on('data', (text: Buffer) => (said += String(text)));
    await expect.poll(() => said).toContain('Vigie is ready at');
    await expect.poll(() => said).toMatch(/(producer|transformer|aggregator) failed: .*damaged/);
    expect(said).toContain(`${store}.sqlite is damaged`);
    expect(said).not.toMatch(/restart|^\s+at /m);
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  },
);

function garbleHeader(file: string): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(64, 0xa5), 0, 64, 0);
  closeSync(handle);
}

/** Flips a bit of the last place in the file where `text` stands: a row's own bytes, not the file's structure. */
function flipByteOf(file: string, text: string): void {
  const at = readFileSync(file).lastIndexOf(text);
  if (at < 0) throw new Error(`${file} does not hold "${text}"`);
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.from([text.charCodeAt(0) ^ 1]), 0, 1, at);
  closeSync(handle);
}
