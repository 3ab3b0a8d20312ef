import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { journalFile, openJournal } from '../app/register/journal-file.ts';
import { runCommand } from './testing/run-command.ts';

const directory = createTemporaryDirectory();
afterEach(() => directory.remove());

async function writeThree(): Promise<string> {
  const dataDirectory = directory.file('');
  const journal = openJournal({ dataDirectory, log: { warn: () => undefined }, nowMs: () => Date.UTC(2026, 10, 25) });
  for (const subject of ['a', 'b', 'c'])
    await journal.append('activity-saved', { actor: 'window', subject, details: { number: 2 } });
  journal.close();
  return dataDirectory;
}

describe('journal verify', () => {
  test('P-CLI-20 says that the journal is whole, and its end', async () => {
    const data = await writeThree();
    const { code, result } = await runCommand('journal', 'verify', '--data', data, '--json');
    const last: unknown = JSON.parse(readFileSync(journalFile(data), 'utf8').trimEnd().split('\n').at(-1)!);
    expect(code).toBe(0);
    expect(JSON.parse(result)).toMatchObject({ ok: true, head: (last as { hash: string }).hash });
  });

  test('P-CLI-20 names the line in which one byte was altered, and ends with 1', async () => {
    const data = await writeThree();
    const bytes = readFileSync(journalFile(data));
    const at = bytes.indexOf('"subject":"b"') + '"subject":"'.length;
    bytes[at] = bytes[at]! ^ 1;
    writeFileSync(journalFile(data), bytes);
    const { code, result } = await runCommand('journal', 'verify', '--data', data, '--json');
    expect({ code, verdict: JSON.parse(result) as unknown }).toEqual({
      code: 1,
      verdict: { ok: false, line: 2, why: 'altered' },
    });
    const words = await runCommand('journal', 'verify', '--data', data);
    expect(words.result).toContain('altered in line 2');
  });
});
