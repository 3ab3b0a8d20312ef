import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beforeFirst, type JournalEntry, sealEntry, verifyJournal } from './journal.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function journalOf(count: number): { readonly text: string; readonly entries: readonly JournalEntry[] } {
  const entries: JournalEntry[] = [];
  let text = '';
  for (let seq = 1; seq <= count; seq += 1) {
    const sealed = sealEntry(
      {
        seq,
        at: new Date(Date.UTC(2026, 10, 25, 5, 0, seq)).toISOString(),
        actor: 'window',
        act: 'activity-saved',
        subject: 'activity-é',
        details: { number: seq, state: 'draft', due: null },
        previous: entries.at(-1)?.hash ?? beforeFirst,
      },
      sha256,
    );
    entries.push(sealed.entry);
    text += `${sealed.line}\n`;
  }
  return { text, entries };
}

const { text, entries } = journalOf(6);

describe('the journal', () => {
  test('R-JRN-1 is a chain: each entry has the hash of the one before', () => {
    expect(verifyJournal(text, sha256)).toEqual({
      ok: true,
      entries: 6,
      head: entries.at(-1)!.hash,
      hashes: entries.map(({ hash }) => hash),
    });
    expect(entries.map(({ previous }) => previous)).toEqual([
      beforeFirst,
      ...entries.slice(0, -1).map(({ hash }) => hash),
    ]);
    expect(verifyJournal('', sha256)).toEqual({ ok: true, entries: 0, head: beforeFirst, hashes: [] });
  });

  test('R-JRN-2 names the line in which any one character was altered', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (at, other) => {
        fc.pre(other !== text[at]);
        const altered = text.slice(0, at) + other + text.slice(at + 1);
        const line = text.slice(0, at).split('\n').length;
        expect(verifyJournal(altered, sha256)).toMatchObject({ ok: false, line });
      }),
      { numRuns: 2000 },
    );
  });

  test('R-JRN-2 names the place where lines were taken out, exchanged or put in again', () => {
    const lines = text.trimEnd().split('\n');
    const at = (changed: readonly string[]): unknown => verifyJournal(`${changed.join('\n')}\n`, sha256);
    expect(at(lines.toSpliced(2, 1))).toEqual({ ok: false, line: 3, why: 'out-of-order' });
    expect(at(lines.toSpliced(2, 2, lines[3]!, lines[2]!))).toEqual({ ok: false, line: 3, why: 'out-of-order' });
    expect(at(lines.toSpliced(4, 0, lines[3]!))).toEqual({ ok: false, line: 5, why: 'out-of-order' });
  });

  test('R-JRN-2 finds an entry that was written anew with a right hash of its own, at the next one', () => {
    const { hash: _, ...content } = entries[2]!;
    const forged = sealEntry({ ...content, details: { number: 7 } }, sha256).line;
    const lines = text.trimEnd().split('\n').with(2, forged);
    expect(verifyJournal(`${lines.join('\n')}\n`, sha256)).toEqual({ ok: false, line: 4, why: 'out-of-order' });
  });

  test('R-JRN-2 finds what reads the same but is written otherwise', () => {
    const spaced = text.replace('"act":', '"act": ');
    expect(verifyJournal(spaced, sha256)).toEqual({ ok: false, line: 1, why: 'altered' });
  });

  test('R-JRN-2 finds a last line without its end', () => {
    expect(verifyJournal(text.slice(0, -1), sha256)).toEqual({ ok: false, line: 6, why: 'unfinished' });
  });
});
