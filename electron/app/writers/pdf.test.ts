import { expect, test } from 'vitest';
import type { DocumentBlock } from '../../../gdpr-register/export/document.ts';
import { toPdfContent } from './pdf-content.ts';
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

test('P-PNL-5 a picture and a short table stand on one page, a long table goes on over the next', async () => {
  const picture =
    '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="330"><rect width="800" height="330"/></svg>';
  const pagesOfThree = async (rows: number): Promise<number> => {
    const panel: DocumentBlock = {
      kind: 'group',
      blocks: [
        { kind: 'heading', level: 2, text: 'Users by nationality' },
        { kind: 'drawing', svg: picture },
        { kind: 'table', head: ['Name', 'Persons'], rows: Array.from({ length: rows }, (_, n) => [`n${n}`, '1']) },
        { kind: 'paragraph', text: 'and 6 more rows', tone: 'quiet' },
      ],
    };
    const pdf = await writePdf({
      title: 'Report',
      language: 'en',
      madeAt: '2026-11-25T05:00:00.000Z',
      footer: 'Vigie',
      blocks: [panel, panel, panel],
    });
    return new TextDecoder('latin1').decode(pdf).match(/\/Type \/Page\b/g)?.length ?? 0;
  };
  // Of the short ones no two fit on a page, and what three take would fit on two; the long ones would take four, a page each.
  expect([await pagesOfThree(7), await pagesOfThree(24)]).toEqual([3, 3]);
});

test('P-PNL-5 figures end below one another', () => {
  const [content] = toPdfContent([{ kind: 'table', head: ['Name', 'Persons'], rows: [['FR', '1,300']], figures: [1] }]);
  expect(content).toMatchObject({
    table: {
      headerRows: 1,
      body: [
        [{}, { alignment: 'right' }],
        [{ text: 'FR' }, { text: '1,300', alignment: 'right' }],
      ],
    },
  });
});
