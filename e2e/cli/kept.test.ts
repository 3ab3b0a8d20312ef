import { chownSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inShell, temporaryDirectory } from './vigie.ts';

/** The version, asked with `cache` as the user's. What these tests run under keeps its own. */
async function askVersion(cache: string): Promise<string> {
  const { code, stdout, stderr } = await inShell(`NODE_COMPILE_CACHE= XDG_CACHE_HOME='${cache}' vigie --version`);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

test('P-CLI-65: what was compiled is kept in the cache of the user, and changes no answer', async ({
  onTestFinished,
}) => {
  const cache = temporaryDirectory(onTestFinished);
  const first = await askVersion(cache);
  expect(readdirSync(join(cache, 'vigie', 'compiled')).length).toBe(1);
  expect(await askVersion(cache)).toBe(first);
});

test('P-CLI-65: without a place for it nothing is kept and nothing is said', async ({ onTestFinished }) => {
  const cache = temporaryDirectory(onTestFinished);
  writeFileSync(join(cache, 'vigie'), '');
  const version = await askVersion(cache);
  expect(await askVersion(join(cache, 'nowhere'))).toBe(version);
  expect(existsSync(join(cache, 'nowhere'))).toBe(false);
});

// Only root can give a folder away.
test.skipIf(process.getuid?.() !== 0)(
  'P-CLI-65: nothing is kept in the folder of another user',
  async ({ onTestFinished }) => {
    const others = temporaryDirectory(onTestFinished);
    chownSync(others, 65_534, 65_534);
    await askVersion(others);
    expect(readdirSync(others)).toEqual([]);
  },
);
