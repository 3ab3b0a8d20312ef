import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { journalFile } from '../app/register/journal-file.ts';
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
    expect(stdout).toContain('register.json holds 1 activities in 1 versions');
    expect(readFileSync(join(to, 'journal.ndjson'), 'utf8')).toContain('"act":"audit-exported","actor":"command-line"');
  });

  test('R-AUD-4 an audit of a journal that was cut before does not hold', async () => {
    const data = directory.file('data');
    mkdirSync(data);
    const output = directory.file('audit.zip');
    for (let audit = 1; audit <= 3; audit += 1) await runCommand('audit', '--data', data, '--output', output);
    const whole = readFileSync(journalFile(data), 'utf8');
    writeFileSync(journalFile(data), whole.slice(0, whole.lastIndexOf('\n', whole.length - 2) + 1));
    await runCommand('audit', '--data', data, '--output', output);
    const to = directory.file('elsewhere');
    unpack(output, to);
    const { status, stdout } = spawnSync(process.execPath, ['verify.mjs'], { cwd: to, encoding: 'utf8' });
    expect([status, stdout]).toEqual([1, expect.stringContaining('its end was changed')]);
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
