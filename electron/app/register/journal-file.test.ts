import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { beforeFirst } from '../../../gdpr-register/journal.ts';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import { type Journal, journalFile, openJournal } from './journal-file.ts';
import { journalHeadFile } from './journal-head-file.ts';

const directory = createTemporaryDirectory();
const path = (): string => journalFile(directory.file(''));
const opened: Journal[] = [];
const said: unknown[] = [];

function open(): Journal {
  const journal = openJournal({
    dataDirectory: directory.file(''),
    log: { warn: (...line) => void said.push(line) },
    nowMs: () => Date.UTC(2026, 10, 25, 5),
  });
  opened.push(journal);
  return journal;
}

afterEach(() => {
  for (const journal of opened.splice(0)) journal.close();
  said.length = 0;
  directory.remove();
});

async function write(journal: Journal, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1)
    await journal.append('activity-saved', { actor: 'window', subject: 'customers', details: { number } });
}

describe('the file of the journal', () => {
  test('R-JRN-3 goes on where it was, for its owner alone', async () => {
    const first = open();
    expect(first.head()).toEqual({ entries: 0, hash: beforeFirst });
    await write(first, 2);
    first.close();
    const second = open();
    expect(second.head().entries).toBe(2);
    const entry = await second.append('purge-planned', { actor: 'command-line', subject: 'p', details: {} });
    expect(second.head()).toEqual({ entries: 3, hash: entry.hash });
    expect(second.verify()).toMatchObject({ ok: true, entries: 3, head: entry.hash });
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    expect(second.text().split('\n')).toHaveLength(4);
  });

  test('R-JRN-3 writes an act once that is written again after a kill', async () => {
    const journal = open();
    const recorded = { actor: 'window', subject: 'p1', details: {} } as const;
    const first = await journal.appendOnce('purge-certified', recorded);
    expect(await journal.appendOnce('purge-certified', recorded)).toEqual(first);
    expect((await journal.appendOnce('purge-certified', { ...recorded, subject: 'p2' })).seq).toBe(2);
  });

  test('R-JRN-4 is read in pages, the newest first, each in order', async () => {
    const journal = open();
    await write(journal, 5);
    const seqs = (page: ReturnType<Journal['read']>): number[] => page.entries.map(({ seq }) => seq);
    expect(seqs(journal.read({ limit: 2 }))).toEqual([4, 5]);
    expect(seqs(journal.read({ limit: 2, before: 4 }))).toEqual([2, 3]);
    expect(journal.read({ limit: 10, before: 2 })).toMatchObject({ damaged: [], total: 5 });
    expect(seqs(journal.read({ limit: 10, before: 1 }))).toEqual([]);
  });

  test('R-JRN-5 finds any byte that was altered in the file, in its line, and still reads the others', async () => {
    const journal = open();
    await write(journal, 4);
    const whole = readFileSync(path());
    await fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const altered = Buffer.from(whole);
        altered[at] = altered[at]! ^ flip;
        writeFileSync(path(), altered);
        const line = whole.subarray(0, at).toString('latin1').split('\n').length;
        expect(journal.verify()).toMatchObject({ ok: false, line });
      }),
      { numRuns: 500 },
    );
    const second = Buffer.from(whole);
    second[whole.indexOf('\n') + 1] = 0x5b;
    writeFileSync(path(), second);
    const again = open();
    const page = again.read({ limit: 10 });
    expect(page.entries.map(({ seq }) => seq)).toEqual([1, 3, 4]);
    expect(page.damaged).toEqual([2]);
    expect((await again.append('hold-added', { actor: 'window', subject: 'h', details: {} })).seq).toBe(5);
    expect(again.verify()).toEqual({ ok: false, line: 2, why: 'not-an-entry' });
  });

  test('R-JRN-6 sets a last line aside that a crash cut off, wherever, and says it', async () => {
    const whole = open();
    await write(whole, 2);
    whole.close();
    const bytes = readFileSync(path());
    const second = bytes.indexOf('\n') + 1;
    for (let end = second + 1; end < bytes.length - 1; end += 7) {
      // A line that was never finished was never signed.
      rmSync(journalHeadFile(directory.file('')), { force: true });
      writeFileSync(path(), bytes.subarray(0, end));
      said.length = 0;
      const journal = open();
      expect(said).toHaveLength(1);
      expect(journal.verify()).toMatchObject({ ok: true, entries: 2 });
      const { act, details } = journal.read({ limit: 1 }).entries[0]!;
      expect({ act, bytes: details['bytes'] }).toEqual({ act: 'journal-repaired', bytes: end - second });
      const kept = readFileSync(directory.file(`register/${details['kept']}`));
      expect(kept).toEqual(bytes.subarray(second, end));
      journal.close();
    }
  });

  test('R-JRN-6 finishes a last line that only lacks its end', async () => {
    const first = open();
    await write(first, 2);
    first.close();
    truncateSync(path(), statSync(path()).size - 1);
    const journal = open();
    expect(said).toEqual([]);
    expect(journal.head()).toEqual(first.head());
    await write(journal, 1);
    expect(journal.verify()).toMatchObject({ ok: true, entries: 3 });
  });

  test('R-JRN-6 two cut lines at the same place are both kept', async () => {
    const first = open();
    first.close();
    for (const part of ['{"act"', '{"actor"']) {
      writeFileSync(path(), part);
      open().close();
    }
    expect(readFileSync(directory.file('register/journal.unfinished-1'), 'utf8')).toBe('{"act"');
    expect(readFileSync(directory.file('register/journal.unfinished-1-2'), 'utf8')).toBe('{"actor"');
  });

  test('R-JRN-7 holds nothing by which a person is found', async () => {
    const journal = open();
    const details = {
      mail: 'ann@example.org wrote',
      id: '6f9619ff-8b86-d011-b42d-00c04fc964ff',
      phone: '+33 6 12 34 56 78',
      certificate: 'a'.repeat(64),
      long: 'x'.repeat(2000),
    };
    const entry = await journal.append('purge-planned', { actor: 'window', subject: null, details });
    expect(entry.details).toEqual({
      mail: '[e-mail] wrote',
      id: '[id]',
      phone: '[number]',
      certificate: 'a'.repeat(64),
      long: 'x'.repeat(500),
    });
  });

  test('R-JRN-4 sends what comes in groups, and loses nothing to a slow reader', async () => {
    const journal = open();
    await write(journal, 1);
    const abort = new AbortController();
    const stream = journal.listen(abort.signal)[Symbol.asyncIterator]();
    const first = stream.next();
    await write(journal, 1);
    expect((await first).value.entries.map(({ seq }: { seq: number }) => seq)).toEqual([2]);
    await write(journal, 600);
    const group = await stream.next();
    const rest = await stream.next();
    expect([...group.value.entries, ...rest.value.entries].map(({ seq }) => seq)).toEqual(
      Array.from({ length: 600 }, (_, at) => at + 3),
    );
    const end = stream.next();
    abort.abort();
    expect((await end).done).toBe(true);
  });

  test('R-JRN-3 takes nothing when it is closed', async () => {
    const journal = open();
    journal.close();
    await expect(write(journal, 1)).rejects.toMatchObject({ code: 'io-failed' });
    expect(open().head().entries).toBe(0);
  });

  test('R-JRN-4 once closed, reads from no file that has the same number by now', async () => {
    const journal = open();
    await write(journal, 1);
    journal.close();
    expect(open().read({ limit: 1 }).total).toBe(1);
    expect(() => journal.read({ limit: 1 })).toThrow('it is closed');
  });
});
