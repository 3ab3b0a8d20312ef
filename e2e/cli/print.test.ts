import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { writePdf } from '../../electron/app/writers/pdf.ts';
import type { DocumentBlock, HeadedDocument } from '../../gdpr-register/export/document.ts';
import { needOffice, office } from './office.ts';

const word = 'anticonstitutionnellement-'.repeat(4);
const french = 'Œuvre, naïveté, « garçon », ÀÂÇÉÈÊËÎÏÔÙÛÜŸ, l’Église, 12 € — où ?';
const hash = `sha256:${'0123456789abcdef'.repeat(4)}`;

test('R-EXP-2 every text of a printed document can be read back', async (context) => {
  needOffice(context, 'pdftotext');
  const text = await printed([
    { kind: 'heading', level: 1, text: 'Gestion de la paie' },
    { kind: 'paragraph', text: `${french}\nĄŁŻ ẞ Ελληνικά Русский` },
    { kind: 'keyValues', rows: [{ label: 'Empreinte', value: hash }] },
    { kind: 'table', head: ['Catégorie', 'Durée'], rows: [[word, 'trois ans']], shares: [1, 3] },
  ]);
  const lines = ['Registre', 'Gestion de la paie', french, 'ĄŁŻ ẞ Ελληνικά Русский', 'trois ans', 'page 1 sur 1'];
  for (const line of lines) expect(text).toContain(line);
  for (const long of [hash, word]) expect(text.replaceAll('\n', '')).toContain(long);
});

const headed: Readonly<Record<string, DocumentBlock>> = {
  paragraph: { kind: 'paragraph', text: 'service interne' },
  table: { kind: 'table', head: ['Nom', 'Type'], rows: [['service interne', ''], ...rows(2)] },
  'key values': { kind: 'keyValues', rows: [{ label: 'Nom', value: 'service interne' }] },
  'long text': { kind: 'paragraph', text: `service interne\n${'de la comptabilité, '.repeat(400)}` },
};

test.for(Object.entries(headed))('R-EXP-2 a heading stands on the page of its %s', async ([, block], context) => {
  needOffice(context, 'pdftotext');
  for (const lines of [31, 32, 33, 34, 35, 36, 37]) {
    const filled = Array.from({ length: lines }, (_, line) => ({ kind: 'paragraph', text: `${line}` }) as const);
    const text = await printed([...filled, { kind: 'heading', level: 2, text: 'Destinataires' }, block]);
    const page = text.split('\f').find((candidate) => candidate.includes('Destinataires'));
    expect(page).toContain('service interne');
  }
});

test('R-EXP-2 a text longer than a page goes on, in a paragraph and in a table', async (context) => {
  needOffice(context, 'pdftotext');
  const long = Array.from({ length: 400 }, (_, at) => `mot${at}.`);
  for (const block of [
    { kind: 'paragraph', text: long.join(' ') },
    { kind: 'table', head: ['Catégorie', 'Description'], rows: [['État civil', long.join('\n')]] },
    { kind: 'keyValues', rows: [{ label: 'Description', value: long.join('\n') }] },
  ] as const) {
    const words = (await printed([{ kind: 'heading', level: 1, text: 'Paie' }, block])).split(/\s+/);
    expect(words.filter((found) => found.startsWith('mot'))).toEqual(long);
  }
});

test('P-PNL-5 the words of a drawing are text, numbers have their spaces, and a group stays on one page', async (context) => {
  needOffice(context, 'pdftotext');
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="400"><text x="9" y="20">Âge moyen 1\u202F204</text></svg>';
  const group = [
    { kind: 'heading', level: 2, text: 'Panneau' },
    { kind: 'drawing', svg },
    { kind: 'table', head: ['Nom', 'Personnes'], rows: [['France', '1\u202F204']] },
  ] as const;
  const text = await printed([1, 2, 3].map(() => ({ kind: 'group', blocks: group })));
  for (const page of text.split('\f').filter((found) => found.includes('Panneau'))) {
    for (const words of [/Âge moyen 1\s204/, /France/]) {
      expect(page.split(words).length, page).toBe(page.split('Panneau').length);
    }
  }
});

test('P-PNL-5 a group that no page can hold goes on, and loses nothing', async (context) => {
  needOffice(context, 'pdftotext');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="290"><text x="9" y="20">Courbe</text></svg>';
  const names = Array.from({ length: 24 }, (_, row) => `ligne${row}.`);
  const alert = '5 % des enregistrements ont été rejetés ; Agrégateur : 80 s de retard';
  const group = [
    { kind: 'heading', level: 2, text: 'Panneau' },
    { kind: 'drawing', svg },
    { kind: 'table', head: ['Heure', 'Publiés', 'Alertes'], rows: names.map((name) => [name, '200', alert]) },
  ] as const;
  const words = (await printed([1, 2].map(() => ({ kind: 'group', blocks: group })))).split(/\s+/);
  expect(words.filter((found) => found.startsWith('ligne'))).toEqual([...names, ...names]);
  expect(words.filter((found) => found === 'Courbe')).toHaveLength(2);
});

test('R-EXP-3 a QR code reads as its text', async (context) => {
  needOffice(context, 'pdftoppm');
  const bytes = await writePdf(toDocument([{ kind: 'qr', text: hash, caption: 'Empreinte' }]));
  const { width, height, pixels } = parseGrey(office('pdftoppm', ['-r', '150', '-gray', '-singlefile', '-'], bytes));
  const rgba = new Uint8ClampedArray(width * height * 4);
  pixels.forEach((grey, at) => rgba.set([grey, grey, grey, 255], at * 4));
  expect(jsQR(rgba, width, height)?.data).toBe(hash);
});

async function printed(blocks: readonly DocumentBlock[]): Promise<string> {
  return office('pdftotext', ['-', '-'], await writePdf(toDocument(blocks))).toString('utf8');
}

function toDocument(blocks: readonly DocumentBlock[]): HeadedDocument {
  return { title: 'Registre', language: 'fr', madeAt: '2026-11-25T05:00:00.000Z', blocks, footer: 'Vigie' };
}

/** Portable greymap: `P5 WIDTH HEIGHT 255`, one white space, then a byte a pixel. */
function parseGrey(file: Buffer): { width: number; height: number; pixels: Buffer } {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('pdftoppm made no greymap');
  return { width: Number(head[1]), height: Number(head[2]), pixels: file.subarray(head[0].length) };
}

function rows(count: number): string[][] {
  return Array.from({ length: count }, (_, row) => [`ligne ${row}`, '']);
}
