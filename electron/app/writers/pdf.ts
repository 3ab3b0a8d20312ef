import type { HeadedDocument } from '../../../gdpr-register/export/document.ts';
import { drawnFont, ink, toPdfContent, toPrintable } from './pdf-content.ts';

const margin = 48;
const pageOf = {
  fr: (page: number, pages: number) => `page ${page} sur ${pages}`,
  en: (page: number, pages: number) => `page ${page} of ${pages}`,
} as const;

/** A drawing asks pdfkit itself, which knows fonts by their own names once the text around has loaded them. */
const fontsOfDrawings = { normal: 'Roboto-Regular', bold: 'Roboto-Medium' };

let typesetter: ReturnType<typeof prepare> | null = null;

/**
 * The document as PDF 1.7 on A4, its fonts (Roboto: Latin, Greek, Cyrillic) embedded as subsets, its text extractable.
 * Equal documents make equal bytes. Nothing is read from the disk or the network.
 */
export async function writePdf(document: HeadedDocument): Promise<Uint8Array> {
  const { title, language, madeAt, blocks, footer, orientation = 'portrait' } = document;
  const date = new Date(madeAt);
  const pdfMake = await (typesetter ??= prepare());
  return pdfMake
    .createPdf({
      version: '1.7',
      pageSize: 'A4',
      pageOrientation: orientation,
      pageMargins: margin,
      language,
      displayTitle: true,
      info: { title, creator: 'Vigie', producer: 'Vigie', creationDate: date, modDate: date },
      defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.15 },
      content: [{ text: toPrintable(title), fontSize: 20, bold: true, margin: [0, 0, 0, 10] }, ...toPdfContent(blocks)],
      footer: (page: number, pages: number) => ({
        margin: [margin, 16, margin, 0],
        fontSize: 8,
        color: ink.quiet,
        columns: [toPrintable(footer), { text: pageOf[language](page, pages), alignment: 'right', width: 90 }],
      }),
    })
    .getBuffer();
}

/**
 * The policies refuse all: text that looks like an address or a path is text. Loaded when it is wanted: it is three
 * megabytes, and takes a third of the time in which a pipeline starts.
 */
async function prepare() {
  const [{ default: pdfMake }, { default: fontContainer }] = await Promise.all([
    import('pdfmake'),
    import('pdfmake/build/fonts/Roboto.js'),
  ]);
  for (const [name, { data, encoding }] of Object.entries(fontContainer.vfs)) {
    pdfMake.virtualfs.writeFileSync(name, Buffer.from(data, encoding));
  }
  pdfMake.setFonts({ ...fontContainer.fonts, [drawnFont]: fontsOfDrawings });
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.setLocalAccessPolicy((path) => Object.hasOwn(fontContainer.vfs, path));
  return pdfMake;
}
