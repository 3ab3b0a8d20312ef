import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../gdpr-register/canonical-json.ts';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { openSigningKey } from '../app/keys/signing-key.ts';
import { alter, leavesOf } from '../app/keys/testing/alterations.ts';
import { journalFile, openJournal } from '../app/register/journal-file.ts';
import { journalHeadFile } from '../app/register/journal-head-file.ts';
import { signHead } from '../app/register/sign-head.ts';
import { runCommand } from './testing/run-command.ts';

const directory = createTemporaryDirectory();
afterEach(() => directory.remove());

/** Three lines behind the one in which the application has written down its own record: a start adds none then. */
async function writeThree(): Promise<string> {
  const dataDirectory = directory.file('');
  await runCommand('register', 'list', '--data', dataDirectory);
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

  test('P-CLI-20 refuses a journal that was cut, within a line or between two', async () => {
    const data = await writeThree();
    const whole = readFileSync(journalFile(data), 'utf8');
    for (const [end, why] of [
      [whole.lastIndexOf('\n', whole.length - 2) + 1, 'cut'],
      [whole.length - 30, 'rewritten'],
    ] as const) {
      writeFileSync(journalFile(data), whole.slice(0, end));
      const { code, result } = await runCommand('journal', 'verify', '--data', data, '--json');
      expect([code, JSON.parse(result)]).toEqual([1, { ok: false, line: 4, why }]);
    }
    const words = await runCommand('journal', 'verify', '--data', data);
    expect(words.result).toContain('signed head');
  });

  test('P-CLI-20 refuses a journal altered in any field of any line', async () => {
    const data = await writeThree();
    const lines = readFileSync(journalFile(data), 'utf8').trimEnd().split('\n');
    for (const [at, line] of lines.entries()) {
      const entry = JSON.parse(line) as object;
      for (const place of leavesOf(entry)) {
        const altered = canonicalJson(alter(entry, place));
        writeFileSync(journalFile(data), `${lines.with(at, altered).join('\n')}\n`);
        const { code, result } = await runCommand('journal', 'verify', '--data', data, '--json');
        expect([code, JSON.parse(result)], `line ${at + 1}, ${place.join('.')}`).toMatchObject([1, { line: at + 1 }]);
      }
    }
  });

  test('P-CLI-20 refuses a journal that another installation has signed', async () => {
    const data = await writeThree();
    mkdirSync(directory.file('other'));
    const other = openSigningKey(directory.file('other'));
    const { hash } = JSON.parse(readFileSync(journalFile(data), 'utf8').trimEnd().split('\n').at(-1)!) as {
      hash: string;
    };
    writeFileSync(journalHeadFile(data), signHead({ entries: 4, hash }, other, 0));
    const { code, result } = await runCommand('journal', 'verify', '--data', data, '--json');
    expect([code, JSON.parse(result)]).toEqual([1, { ok: false, line: 4, why: 'head-refused' }]);
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
      verdict: { ok: false, line: 3, why: 'altered' },
    });
    const words = await runCommand('journal', 'verify', '--data', data);
    expect(words.result).toContain('altered in line 3');
  });
});

/** An anchor, kept elsewhere, of a journal of five lines, of which the last says that it was signed. */
async function writeAnchor(): Promise<{ readonly data: string; readonly anchor: string }> {
  const data = await writeThree();
  const anchor = directory.file('anchor.json');
  const { code, result } = await runCommand('journal', 'anchor', '--data', data, '--output', anchor, '--json');
  expect([code, JSON.parse(result)]).toEqual([0, { output: anchor }]);
  return { data, anchor };
}

async function compare(data: string, anchor: string): Promise<unknown> {
  const { code, result } = await runCommand('journal', 'verify', '--data', data, '--anchor', anchor, '--json');
  return [code, JSON.parse(result)];
}

describe('journal anchor', () => {
  test('P-CLI-22 P-CLI-21 writes an anchor for its owner alone, which the journal holds as it grows', async () => {
    const { data, anchor } = await writeAnchor();
    expect(statSync(anchor).mode & 0o777).toBe(0o600);
    const at = expect.any(String) as unknown;
    expect(await compare(data, anchor)).toEqual([0, { kind: 'holds', at, entries: 5, added: 0 }]);
    await runCommand('journal', 'anchor', '--data', data, '--output', directory.file('later.json'));
    expect(await compare(data, anchor)).toEqual([0, { kind: 'holds', at, entries: 5, added: 1 }]);
    const words = await runCommand('journal', 'verify', '--data', data, '--anchor', anchor);
    expect([words.code, words.result]).toEqual([0, expect.stringMatching(/holds .+ 5 entries then, 1 added since/)]);
  });

  test('P-CLI-21 ends with 1 where the journal was cut together with its own head', async () => {
    const { data, anchor } = await writeAnchor();
    const lines = readFileSync(journalFile(data), 'utf8').trimEnd().split('\n').slice(0, 4);
    const { hash } = JSON.parse(lines[3]!) as { hash: string };
    writeFileSync(journalFile(data), `${lines.join('\n')}\n`);
    writeFileSync(journalHeadFile(data), signHead({ entries: 4, hash }, openSigningKey(data), 0));
    const alone = await runCommand('journal', 'verify', '--data', data);
    const words = await runCommand('journal', 'verify', '--data', data, '--anchor', anchor);
    expect([alone.code, words.code, words.result]).toEqual([
      0,
      1,
      expect.stringMatching(/does not hold the anchor of .+, in line 5: .+ the end was cut off/),
    ]);
  });

  test('P-CLI-21 ends with 1 where the file is no anchor, was altered, or is of another installation', async () => {
    const { data, anchor } = await writeAnchor();
    const text = readFileSync(anchor, 'utf8');
    writeFileSync(anchor, text.replace('"entries":5', '"entries":4'));
    expect(await compare(data, anchor)).toEqual([1, { kind: 'refused', flaw: 'content-changed' }]);
    mkdirSync(directory.file('other'));
    const { payload } = JSON.parse(text) as { payload: { entries: number; hash: string } };
    writeFileSync(anchor, signHead(payload, openSigningKey(directory.file('other')), 0));
    expect(await compare(data, anchor)).toEqual([1, { kind: 'refused', flaw: 'other-signer' }]);
    writeFileSync(anchor, 'x'.repeat(200_000));
    const words = await runCommand('journal', 'verify', '--data', data, '--anchor', anchor);
    expect([words.code, words.result]).toEqual([1, expect.stringContaining('This anchor says nothing')]);
    const missing = runCommand('journal', 'verify', '--data', data, '--anchor', directory.file('none.json'));
    await expect(missing).rejects.toThrow(/none.json does not exist/);
  });

  test('P-CLI-22 writes none of a journal that does not hold', async () => {
    const data = await writeThree();
    writeFileSync(journalFile(data), readFileSync(journalFile(data), 'utf8').replace('"subject":"b"', '"subject":"c"'));
    const output = directory.file('anchor.json');
    await expect(runCommand('journal', 'anchor', '--data', data, '--output', output)).rejects.toThrow(/journal verify/);
    expect(existsSync(output)).toBe(false);
  });
});
