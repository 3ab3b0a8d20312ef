import { expect, test } from 'vitest';
import { createText } from '../i18n/text.ts';
import { afterNews, alteredLine, type AskedCheck, isAtWork, isFailed, sayCheck } from './journal-check.ts';

const [english, french] = [createText('en'), createText('fr')];
const at = '2026-11-25T05:00:00.000Z';
const atMs = new Date(2026, 10, 26, 9, 41).getTime();

function compared(outcome: Extract<AskedCheck, { kind: 'compared' }>['outcome']): AskedCheck {
  return { kind: 'compared', file: 'anchor.json', outcome, atMs };
}

const inFrench = (check: AskedCheck): string => sayCheck(french, check).text.replaceAll(/\s/g, ' ');

test('R-JRN-9 an anchor that is held says since when, and how many lines were added', () => {
  const check = compared({ kind: 'holds', at, entries: 1200, added: 1 });
  expect(sayCheck(english, check)).toEqual({
    tone: 'ok',
    text: '“anchor.json” holds: up to line 1,200, of 25 Nov 2026, nothing was changed, and 1 line was added since. Verified on 26 Nov 2026, 09:41.',
  });
  expect(inFrench(compared({ kind: 'holds', at, entries: 4, added: 0 }))).toBe(
    '« anchor.json » est confirmée : jusqu’à la ligne 4, du 25 nov. 2026, rien n’a été modifié, et 0 ligne a été ajoutée depuis. Vérification du 26 nov. 2026, 09:41.',
  );
  expect(alteredLine(check)).toBe(null);
});

test('R-JRN-9 an anchor that is not held says where the journal was cut or written anew', () => {
  const cut = compared({ kind: 'broken', at, line: 3, why: 'cut' });
  expect(sayCheck(english, cut)).toEqual({
    tone: 'bad',
    text: 'The journal is no longer that of “anchor.json”, of 25 Nov 2026. Line 3 does not fit: it was there and is gone: the end of the journal was cut off.',
  });
  expect(inFrench(compared({ kind: 'broken', at, line: 3, why: 'rewritten' }))).toContain('le journal a été réécrit');
  expect(alteredLine(cut)).toBe(3);
});

test('R-JRN-9 what is no anchor, or of another installation, blames the file and no line', () => {
  const foreign = compared({ kind: 'refused', flaw: 'other-signer' });
  expect(sayCheck(english, foreign)).toEqual({
    tone: 'bad',
    text: '“anchor.json” says nothing about this journal: the file was signed by another installation.',
  });
  expect(inFrench(compared({ kind: 'refused', flaw: 'truncated' }))).toContain('le fichier n’est pas une ancre');
  expect(alteredLine(foreign)).toBe(null);
});

const made = { kind: 'made', what: 'audit', file: 'audit-2026-11-25.zip' } as const;

test('what was made is said by its name until something else is asked; a verdict goes with the next line', () => {
  expect(sayCheck(english, made).text).toMatch(/“audit-2026-11-25.zip”.+“node verify.mjs”/);
  expect(afterNews(made)).toBe(made);
  expect(afterNews(compared({ kind: 'holds', at, entries: 4, added: 0 }))).toEqual({ kind: 'none' });
});

test('what could not be done at all is an error, and neither at work nor news', () => {
  const failed = { kind: 'not-made', error: { code: 'journal-refused', message: '', details: {} } } as const;
  expect([failed, made, { kind: 'making' } as const].map(isFailed)).toEqual([true, false, false]);
  expect(isAtWork(failed)).toBe(false);
  expect(afterNews(failed)).toBe(failed);
});
