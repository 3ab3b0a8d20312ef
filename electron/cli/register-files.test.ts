import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { exportFormats } from '../../gdpr-register/export/export-formats.ts';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { runCommand } from './testing/run-command.ts';

const directory = createTemporaryDirectory();
afterEach(() => directory.remove());

function dataDirectory(name: string): string {
  const path = directory.file(name);
  mkdirSync(path);
  return path;
}

describe('register export', () => {
  test.each(exportFormats)(
    'P-CLI-60 writes a file of %s that only its owner may read, and says where',
    async (format) => {
      const data = dataDirectory('data');
      const output = directory.file(`out.${format}`);
      const { code, result } = await runCommand(
        ...['register', 'export', '--data', data, '--format', format, '--lang', 'en', '--output', output, '--json'],
      );
      expect([code, JSON.parse(result)]).toEqual([0, { output }]);
      expect(statSync(output).mode & 0o777).toBe(0o600);
      expect(existsSync(directory.file('vigie-register-1.schema.json'))).toBe(format === 'json');
    },
  );

  test('P-CLI-60 an activity that is not there is refused, and nothing is written', async () => {
    const output = directory.file('out.csv');
    const command = ['register', 'export', '--data', dataDirectory('data'), '--format', 'csv', '--id', 'act-none'];
    await expect(runCommand(...command, '--output', output)).rejects.toThrow(/no activity of that id/);
    expect(existsSync(output)).toBe(false);
  });
});

describe('register import', () => {
  async function exported(): Promise<string> {
    const file = directory.file('out.csv');
    const from = ['register', 'export', '--data', dataDirectory('from'), '--format', 'csv', '--lang', 'en'];
    await runCommand(...from, '--output', file);
    writeFileSync(
      file,
      `${readFileSync(file, 'utf8')}act-new,identity,title,,,Payroll,\nact-new,identity,createdOn,,,tomorrow,\n`,
    );
    return file;
  }

  test('P-CLI-61 says in a dry run what would be, imports, and has nothing to do the second time', async () => {
    const file = await exported();
    const to = dataDirectory('to');
    const refused = [{ where: expect.stringMatching(/^CSV \d+$/), why: expect.stringContaining('no date') }];
    const outcomes = [];
    for (const options of [['--dry-run'], [], ['--dry-run']]) {
      const { code, result, said } = await runCommand('register', 'import', file, '--data', to, '--json', ...options);
      expect(said).toContain('Payroll');
      outcomes.push([code, JSON.parse(result)]);
    }
    expect(outcomes).toEqual([
      [0, { added: 1, changed: 0, unchanged: 1, refused }],
      [0, { added: 1, changed: 0, unchanged: 1, refused }],
      [0, { added: 0, changed: 0, unchanged: 2, refused }],
    ]);
  });

  test('P-CLI-61 a file that is not there, too large or not a register is refused before anything is done', async () => {
    const data = dataDirectory('data');
    const take = (file: string): Promise<unknown> => runCommand('register', 'import', file, '--data', data);
    await expect(take(directory.file('none.csv'))).rejects.toThrow(/none.csv does not exist/);
    writeFileSync(directory.file('large.csv'), new Uint8Array(6 * 1024 ** 2));
    await expect(take(directory.file('large.csv'))).rejects.toThrow(/larger than 5 MB/);
    writeFileSync(directory.file('text.txt'), '%PDF-1.7 \u0000');
    await expect(take(directory.file('text.txt'))).rejects.toThrow(/none of JSON, CSV, ODS or XLSX/);
  });
});
