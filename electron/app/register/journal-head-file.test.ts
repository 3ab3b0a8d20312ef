import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../gdpr-register/canonical-json.ts';
import { beforeFirst, sealEntry } from '../../../gdpr-register/journal.ts';
import type { LogLine } from '../../../pipeline/log.ts';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import { sha256 } from '../keys/signature-tools.ts';
import { openSigningKey } from '../keys/signing-key.ts';
import { alter, leavesOf } from '../keys/testing/alterations.ts';
import { type Journal, journalFile, openJournal } from './journal-file.ts';
import { journalHeadFile } from './journal-head-file.ts';
import { signHead } from './sign-head.ts';

const directory = createTemporaryDirectory();
const data = (): string => directory.file('');
const opened: Journal[] = [];
const said: LogLine['code'][] = [];
afterEach(() => {
  for (const journal of opened.splice(0)) journal.close();
  said.length = 0;
  directory.remove();
});

function open(): Journal {
  const nowMs = (): number => Date.UTC(2026, 10, 25, 5);
  const journal = openJournal({ dataDirectory: data(), log: { warn: (code) => void said.push(code) }, nowMs });
  opened.push(journal);
  return journal;
}

async function write(journal: Journal, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1)
    await journal.append('activity-saved', { actor: 'window', subject: 'customers', details: { number } });
}

/** What a start says of a journal of four lines to which this was done, at once and when two more lines came. */
async function afterwards(change: (text: string) => void): Promise<readonly unknown[]> {
  const journal = open();
  await write(journal, 4);
  journal.close();
  change(readFileSync(journalFile(data()), 'utf8'));
  const next = open();
  const first = next.verify();
  await write(next, 2);
  return [first, next.verify()];
}

describe('the signed head of the journal', () => {
  test('R-JRN-8 is held by a journal that goes on, also where a kill left it a line behind', async () => {
    const journal = open();
    await write(journal, 1);
    rmSync(journalHeadFile(data()));
    await write(open(), 1);
    const head = readFileSync(journalHeadFile(data()));
    await write(open(), 1);
    writeFileSync(journalHeadFile(data()), head);
    const next = open();
    expect(next.verify()).toMatchObject({ ok: true, entries: 3 });
    await write(next, 1);
    expect(next.verify()).toMatchObject({ ok: true, entries: 4 });
    expect(readFileSync(journalHeadFile(data()), 'utf8')).toContain('"entries":4');
    expect(said).toEqual([]);
  });

  test.each([
    ['between two lines', (text: string) => text.lastIndexOf('\n', text.length - 2) + 1],
    ['at the beginning', () => 0],
  ])('R-JRN-8 shows that the journal was cut %s, also when lines were added since', async (_, at) => {
    const [first, later] = await afterwards((text) => truncateSync(journalFile(data()), at(text)));
    expect(first).toMatchObject({ ok: false, why: 'cut' });
    expect(later).toMatchObject({ ok: false });
  });

  test('R-JRN-8 shows that the journal was cut within its last line, which a start sets aside', async () => {
    const verdicts = await afterwards((text) => truncateSync(journalFile(data()), text.length - 20));
    expect(verdicts).toEqual([4, 4].map((line) => ({ ok: false, line, why: 'rewritten' })));
  });

  test('R-JRN-8 shows that all of it was written anew', async () => {
    const verdicts = await afterwards((text) => {
      let previous = beforeFirst;
      const lines = text
        .trimEnd()
        .split('\n')
        .map((line) => {
          const { hash: _, ...entry } = JSON.parse(line.replace('"number":2', '"number":9')) as { hash: string };
          const sealed = sealEntry({ ...entry, previous } as Parameters<typeof sealEntry>[0], sha256);
          previous = sealed.entry.hash;
          return sealed.line;
        });
      writeFileSync(journalFile(data()), `${lines.join('\n')}\n`);
    });
    expect(verdicts).toEqual([4, 4].map((line) => ({ ok: false, line, why: 'rewritten' })));
  });

  test('R-JRN-8 that is gone, or signed by another key, is refused', async () => {
    expect(await afterwards(() => rmSync(journalHeadFile(data())))).toMatchObject(
      [4, 6].map((line) => ({ ok: false, line, why: 'head-missing' })),
    );
    directory.remove();
    mkdirSync(directory.file('other'));
    const other = openSigningKey(directory.file('other'));
    const verdicts = await afterwards((text) => {
      const { hash } = JSON.parse(text.trimEnd().split('\n').at(-1)!) as { hash: string };
      writeFileSync(journalHeadFile(data()), signHead({ entries: 4, hash }, other, 0));
    });
    expect(verdicts).toMatchObject([4, 6].map((line) => ({ ok: false, line, why: 'head-refused' })));
  });

  test('R-JRN-8 that is altered in any field is refused', async () => {
    const journal = open();
    await write(journal, 2);
    const head = JSON.parse(readFileSync(journalHeadFile(data()), 'utf8')) as object;
    for (const place of leavesOf(head)) {
      writeFileSync(journalHeadFile(data()), `${canonicalJson(alter(head, place))}\n`);
      expect(journal.verify(), place.join('.')).toEqual({ ok: false, line: 2, why: 'head-refused' });
    }
  });

  test('R-JRN-8 that cannot be signed is said, and keeps no line from being written', async () => {
    const journal = open();
    mkdirSync(directory.file('keys'));
    writeFileSync(directory.file('keys/signing-key.pem'), 'damaged');
    await write(journal, 1);
    expect([journal.head().entries, said]).toEqual([1, ['journal-head-stale']]);
  });
});
