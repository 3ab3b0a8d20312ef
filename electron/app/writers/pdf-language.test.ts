import { expect, test } from 'vitest';
import { writePdf } from './pdf.ts';
import { languageOfPdf } from './pdf-language.ts';

test.each(['en', 'fr'] as const)('R-CRT-12 a PDF in %s is known to be in it', async (language) => {
  const madeAt = '2026-11-25T05:00:00.000Z';
  expect(languageOfPdf(await writePdf({ title: 'T', language, madeAt, blocks: [], footer: '' }))).toBe(language);
});

test('R-CRT-12 of a PDF that is gone, or is none of ours, no language is said', () => {
  expect(languageOfPdf(null)).toBeNull();
  expect(languageOfPdf(Buffer.from('%PDF-1.7 /Lang (de) %%EOF'))).toBeNull();
});
