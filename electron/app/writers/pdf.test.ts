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

test('P-PNL-5 a picture and as many rows as a report prints stand on one page', async () => {
  const pagesOf = async (rows: number): Promise<number> => {
    const picture =
      '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="330"><rect width="800" height="330"/></svg>';
    const pdf = await writePdf({
      title: 'Report',
      language: 'en',
      madeAt: '2026-11-25T05:00:00.000Z',
      footer: 'Vigie',
      blocks: [
        { kind: 'pageBreak' },
        {
          kind: 'group',
          blocks: [
            { kind: 'heading', level: 2, text: 'Users by nationality' },
            { kind: 'drawing', svg: picture },
            { kind: 'table', head: ['Name', 'Persons'], rows: Array.from({ length: rows }, (_, n) => [`n${n}`, '1']) },
            { kind: 'paragraph', text: 'and 6 more rows', tone: 'quiet' },
          ],
        },
      ],
    });
    return new TextDecoder('latin1').decode(pdf).match(/\/Type \/Page\b/g)?.length ?? 0;
  };
  expect([await pagesOf(24), await pagesOf(60)]).toEqual([2, 3]);
});
