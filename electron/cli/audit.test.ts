import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { runCommand } from './testing/run-command.ts';

const directory = createTemporaryDirectory();
afterEach(() => directory.remove());

function unpack(zip: string, to: string): readonly string[] {
  const files = unzipSync(readFileSync(zip));
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, name), bytes);
  }
  return Object.keys(files);
}

describe('audit', () => {
  test('P-CLI-31 writes an audit that plain Node finds whole, its own act included', async () => {
    const data = directory.file('data');
    mkdirSync(data);
    const output = directory.file('audit.zip');
    const { code, result } = await runCommand('audit', '--data', data, '--output', output, '--json');
    expect([code, JSON.parse(result)]).toEqual([0, { output }]);
    expect(statSync(output).mode & 0o777).toBe(0o600);
    const to = directory.file('elsewhere');
    expect(unpack(output, to)).toContain('register.json');
    const { status, stdout } = spawnSync(process.execPath, ['verify.mjs'], { cwd: to, encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, expect.stringContaining('Everything holds.')]);
    expect(readFileSync(join(to, 'journal.ndjson'), 'utf8')).toContain('"act":"audit-exported","actor":"command-line"');
  });

  test('P-CLI-31 says where it could not write', async () => {
    const data = directory.file('data');
    mkdirSync(data);
    const output = directory.file('nowhere/audit.zip');
    await expect(runCommand('audit', '--data', data, '--output', output)).rejects.toThrow(
      /could not be written.*--output/,
    );
    expect(existsSync(output)).toBe(false);
  });
});
