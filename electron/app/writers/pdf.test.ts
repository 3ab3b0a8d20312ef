import { expect, test } from 'vitest';
import { writePdf } from './pdf.ts';

test('R-EXP-2 equal documents make equal bytes, another date makes others', async () => {
  const document = {
    title: 'Registre',
    language: 'fr',
    madeAt: '2026-11-25T05:00:00.000Z',
    blocks: [{ kind: 'paragraph', text: 'déjà vu' }],
    footer: '',
  } as const;
  const [first, second, later] = await Promise.all([
    writePdf(document),
    writePdf(document),
    writePdf({ ...document, madeAt: '2026-11-26T05:00:00.000Z' }),
  ]);
  expect(new TextDecoder('latin1').decode(first).slice(0, 8)).toBe('%PDF-1.7');
  expect(Buffer.compare(first, second)).toBe(0);
  expect(Buffer.compare(first, later)).not.toBe(0);
});
