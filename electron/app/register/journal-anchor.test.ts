import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../gdpr-register/canonical-json.ts';
import { beforeFirst, sealEntry } from '../../../gdpr-register/journal.ts';
import type { JournalHead } from '../../../gdpr-register/journal-head.ts';
import { seal, type Signed } from '../../../gdpr-register/signed.ts';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import { sha256, signatureTools, signerOf } from '../keys/signature-tools.ts';
import { openSigningKey, publicKeyFile } from '../keys/signing-key.ts';
import { alter, leavesOf } from '../keys/testing/alterations.ts';
import { type Journal, journalFile, openJournal } from './journal-file.ts';
import { journalHeadFile } from './journal-head-file.ts';
import { signHead } from './sign-head.ts';

const directory = createTemporaryDirectory();
const data = (): string => directory.file('');
const at = '2026-11-25T05:00:00.000Z';
const opened: Journal[] = [];
afterEach(() => {
  for (const journal of opened.splice(0)) journal.close();
  directory.remove();
});

function open(): Journal {
  const journal = openJournal({ dataDirectory: data(), log: { warn: () => undefined }, nowMs: () => Date.parse(at) });
  opened.push(journal);
  return journal;
}

async function write(journal: Journal, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1)
    await journal.append('activity-saved', { actor: 'window', subject: 'customers', details: { number } });
}

/** A journal of four lines, and the head that was kept elsewhere at that moment. */
async function anchored(): Promise<{ readonly journal: Journal; readonly anchor: string }> {
  const journal = open();
  await write(journal, 4);
  return { journal, anchor: journal.signedHead()! };
}

/** The journal without what stands behind its first `count` lines. */
function cutTo(count: number): void {
  const lines = readFileSync(journalFile(data()), 'utf8').split('\n').slice(0, count);
  truncateSync(
    journalFile(data()),
    lines.map((line) => Buffer.byteLength(line) + 1).reduce((a, b) => a + b, 0),
  );
}

/** Somebody who has the key, too, writes all lines anew. */
function writeAnew(before: string, after: string): void {
  let previous = beforeFirst;
  const lines = readFileSync(journalFile(data()), 'utf8').replace(before, after).trimEnd().split('\n');
  const anew = lines.map((line) => {
    const { hash: _, ...entry } = JSON.parse(line) as Parameters<typeof sealEntry>[0] & { hash: string };
    const sealed = sealEntry({ ...entry, previous }, sha256);
    previous = sealed.entry.hash;
    return sealed.line;
  });
  writeFileSync(journalFile(data()), `${anew.join('\n')}\n`);
  const end = { entries: lines.length, hash: previous };
  writeFileSync(journalHeadFile(data()), signHead(end, openSigningKey(data()), Date.parse(at)));
}

describe('an anchor of the journal', () => {
  test('R-JRN-9 is held by a journal that only grew, which says by how much', async () => {
    const { journal, anchor } = await anchored();
    expect(journal.verifyAnchor(anchor)).toEqual({ kind: 'holds', at, entries: 4, added: 0 });
    await write(journal, 3);
    expect(journal.verifyAnchor(anchor)).toEqual({ kind: 'holds', at, entries: 4, added: 3 });
  });

  test('R-JRN-9 shows that the journal was cut, also where its own head was brought back with it', async () => {
    const { journal, anchor } = await anchored();
    journal.close();
    cutTo(2);
    const { hash } = JSON.parse(readFileSync(journalFile(data()), 'utf8').trimEnd().split('\n').at(-1)!) as {
      hash: string;
    };
    writeFileSync(journalHeadFile(data()), signHead({ entries: 2, hash }, openSigningKey(data()), Date.parse(at)));
    const next = open();
    expect(next.verify()).toMatchObject({ ok: true, entries: 2 });
    expect(next.verifyAnchor(anchor)).toEqual({ kind: 'broken', at, line: 3, why: 'cut' });
    await write(next, 5);
    expect(next.verifyAnchor(anchor)).toEqual({ kind: 'broken', at, line: 4, why: 'rewritten' });
  });

  test('R-JRN-9 shows that the journal is gone with its head', async () => {
    const { journal, anchor } = await anchored();
    journal.close();
    for (const file of [journalFile(data()), journalHeadFile(data())]) rmSync(file);
    const next = open();
    expect(next.verify()).toMatchObject({ ok: true, entries: 0 });
    expect(next.verifyAnchor(anchor)).toEqual({ kind: 'broken', at, line: 1, why: 'cut' });
  });

  test('R-JRN-9 shows that the journal was written anew and signed anew with its own key', async () => {
    const { journal, anchor } = await anchored();
    writeAnew('"number":2', '"number":9');
    expect(journal.verify()).toMatchObject({ ok: true, entries: 4 });
    expect(journal.verifyAnchor(anchor)).toEqual({ kind: 'broken', at, line: 4, why: 'rewritten' });
  });

  test('R-JRN-9 names the line that was altered, and what the head beside the journal says of later lines', async () => {
    const { journal, anchor } = await anchored();
    await write(journal, 2);
    const whole = readFileSync(journalFile(data()), 'utf8');
    cutTo(5);
    expect(journal.verifyAnchor(anchor)).toEqual({ kind: 'broken', at, line: 6, why: 'cut' });
    writeFileSync(journalFile(data()), whole.replace('"number":3', '"number":7'));
    expect(journal.verifyAnchor(anchor)).toEqual({ kind: 'broken', at, line: 3, why: 'altered' });
  });

  test('R-JRN-9 that was altered in any field is refused, also with a hash made anew', async () => {
    const { journal, anchor } = await anchored();
    const signed = JSON.parse(anchor) as Signed<JournalHead>;
    for (const place of leavesOf(signed.payload)) {
      const payload = alter(signed.payload, place) as JournalHead;
      for (const hash of [signed.hash, sha256(canonicalJson(payload))]) {
        const altered = `${canonicalJson({ ...signed, payload, hash })}\n`;
        expect(journal.verifyAnchor(altered), place.join('.')).toMatchObject({ kind: 'refused' });
      }
    }
    expect(journal.verifyAnchor(anchor.slice(0, 200))).toEqual({ kind: 'refused', flaw: 'truncated' });
    expect(journal.verifyAnchor('A letter\n}\n')).toEqual({ kind: 'refused', flaw: 'not-json' });
  });

  test('R-JRN-9 of another installation is refused, and another document is none', async () => {
    const { journal, anchor } = await anchored();
    mkdirSync(directory.file('other'));
    const other = openSigningKey(directory.file('other'));
    const { payload } = JSON.parse(anchor) as Signed<JournalHead>;
    const foreign = signHead(payload, other, 0);
    expect(journal.verifyAnchor(foreign)).toEqual({ kind: 'refused', flaw: 'other-signer' });
    const signer = signerOf(openSigningKey(data()));
    const certificate = seal({ ...payload, schema: 'vigie-erasure-certificate/1' }, signer, signatureTools);
    expect(journal.verifyAnchor(certificate)).toEqual({ kind: 'refused', flaw: 'not-this-document' });
    rmSync(publicKeyFile(data()));
    expect(journal.verifyAnchor(foreign)).toEqual({ kind: 'refused', flaw: 'other-signer' });
  });
});
