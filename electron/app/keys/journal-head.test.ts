import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../gdpr-register/canonical-json.ts';
import { beforeFirst } from '../../../gdpr-register/journal.ts';
import { holdsHead, type JournalHead, verifyJournalHead } from '../../../gdpr-register/journal-head.ts';
import { seal, type Signed } from '../../../gdpr-register/signed.ts';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import { signatureTools, signerOf } from './signature-tools.ts';
import { openSigningKey } from './signing-key.ts';
import { alter, leavesOf } from './testing/alterations.ts';

const directories = [createTemporaryDirectory(), createTemporaryDirectory()];
const [own, other] = directories.map((directory) => openSigningKey(directory.file('')));
for (const directory of directories) directory.remove();

const head: JournalHead = {
  schema: 'vigie-journal-head/1',
  installation: own!.fingerprint,
  at: '2026-11-25T05:00:00.000Z',
  entries: 2,
  hash: 'b'.repeat(64),
};
const text = seal(head, signerOf(own!), signatureTools);
const signed = JSON.parse(text) as Signed<JournalHead>;

function flawOf(content: string): string {
  const verdict = verifyJournalHead(content, { publicPem: own!.publicPem, tools: signatureTools });
  return verdict.ok ? 'none' : verdict.flaw;
}

describe('the signed head of a journal', () => {
  test('R-AUD-5 says where the journal ended, and is no certificate', () => {
    expect(verifyJournalHead(text, { publicPem: null, tools: signatureTools })).toMatchObject({
      ok: true,
      signer: 'unknown',
    });
    expect(flawOf(text)).toBe('none');
    expect(flawOf(seal({ ...head, schema: 'vigie-erasure-certificate/1' }, signerOf(own!), signatureTools))).toBe(
      'not-this-document',
    );
  });

  test.each(leavesOf(head).map(([field]) => String(field)))(
    'R-AUD-5 altered in %s is refused, also with a hash made anew',
    (field) => {
      const payload = alter(head, [field]);
      const hash = signatureTools.sha256(canonicalJson(payload));
      for (const content of [
        { ...signed, payload },
        { ...signed, payload, hash },
      ])
        expect(flawOf(`${canonicalJson(content)}\n`)).not.toBe('none');
    },
  );

  test('R-AUD-5 cut, or signed anew by another, is refused', () => {
    for (let length = 0; length < text.length; length += 1) expect(flawOf(text.slice(0, length))).toBe('truncated');
    expect(flawOf(seal({ ...head, installation: other!.fingerprint }, signerOf(other!), signatureTools))).toBe(
      'other-signer',
    );
  });

  test('R-AUD-5 is held by a journal that only grew, and by no other', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(64));
    expect(holdsHead([a!, b!], head)).toBe(true);
    expect(holdsHead([a!, b!, c!], head)).toBe(true);
    expect(holdsHead([a!], head)).toBe(false);
    expect(holdsHead([b!, a!], head)).toBe(false);
    expect(holdsHead([], { ...head, entries: 0, hash: beforeFirst })).toBe(true);
    expect(holdsHead([], { ...head, entries: 0 })).toBe(false);
  });
});
