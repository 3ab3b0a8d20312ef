import { type Cell, type CellLook, cellLooks, type Sheet } from '../../../gdpr-register/export/sheet.ts';
import { toXml } from './xml-text.ts';
import { writeZip } from './zip.ts';

const odsMediaType = 'application/vnd.oasis.opendocument.spreadsheet';

const namespaces = ['office', 'style', 'text', 'table', 'meta', 'number']
  .map((name) => {
    const last = name === 'number' ? 'datastyle' : name;
    return `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${last}:1.0"`;
  })
  .concat([
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  ])
  .join(' ');
const looks: Readonly<Record<CellLook, string>> = {
  title: '<style:text-properties fo:font-size="14pt" fo:font-weight="bold"/>',
  section: '<style:text-properties fo:font-weight="bold"/>',
  head: '<style:text-properties fo:font-weight="bold"/>',
  plain: '',
};
const backgrounds: Partial<Record<CellLook, string>> = { section: '#d9e2ef', head: '#eef1f5' };
const millimetresPerCharacter = 2.1;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

export interface SpreadsheetProperties {
  readonly title: string;
  /** ISO 8601. */
  readonly madeAt: string;
}

/** An OpenDocument 1.2 spreadsheet: texts as texts (whatever they begin with), days as days. Equal sheets make equal bytes. */
export function writeOds(sheets: readonly Sheet[], properties: SpreadsheetProperties): Uint8Array {
  const encoder = new TextEncoder();
  const parts = [
    ['mimetype', odsMediaType],
    ['content.xml', toContentXml(sheets)],
    [
      'styles.xml',
      `${declaration}<office:document-styles ${namespaces} office:version="1.2"><office:styles/></office:document-styles>`,
    ],
    ['meta.xml', toMetaXml(properties)],
    ['META-INF/manifest.xml', manifest],
  ] as const;
  return writeZip(new Map(parts.map(([name, text]) => [name, encoder.encode(text)])), { stored: ['mimetype'] });
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const manifest = `${declaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">${[
  ['/', odsMediaType],
  ['content.xml', 'text/xml'],
  ['styles.xml', 'text/xml'],
  ['meta.xml', 'text/xml'],
]
  .map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`)
  .join('')}</manifest:manifest>`;

function toMetaXml({ title, madeAt }: SpreadsheetProperties): string {
  const date = madeAt.slice(0, 19);
  return `${declaration}<office:document-meta ${namespaces} office:version="1.2"><office:meta><meta:generator>Vigie</meta:generator><dc:title>${toXml(title)}</dc:title><meta:creation-date>${date}</meta:creation-date><dc:date>${date}</dc:date></office:meta></office:document-meta>`;
}

function toContentXml(sheets: readonly Sheet[]): string {
  const widths = [...new Set(sheets.flatMap(({ widths: all }) => all))];
  const columnStyle = new Map(widths.map((width, at) => [width, `column${at}`]));
  const tables = sheets.map((sheet) => toTableXml(sheet, columnStyle)).join('');
  return `${declaration}<office:document-content ${namespaces} office:version="1.2"><office:automatic-styles>${[
    ...columnStyle,
  ]
    .map(([width, name]) => toColumnStyle(name, width))
    .join(
      '',
    )}${cellStyles()}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
}

function toColumnStyle(name: string, width: number): string {
  const millimetres = (width * millimetresPerCharacter).toFixed(1);
  return `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${millimetres}mm"/></style:style>`;
}

function cellStyles(): string {
  const text = '<number:text-style style:name="asText"><number:text-content/></number:text-style>';
  const day =
    '<number:date-style style:name="asDay" number:language="fr" number:country="FR"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>';
  const rows =
    '<style:style style:name="row" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>';
  const styles = cellLooks.map((look) => toCellStyle(look, 'asText', look));
  return [text, day, rows, ...styles, toCellStyle('day', 'asDay', 'plain')].join('');
}

function toCellStyle(name: string, format: string, look: CellLook): string {
  const background = backgrounds[look];
  const fill = background === undefined ? '' : ` fo:background-color="${background}"`;
  return `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${format}"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"${fill}/>${looks[look]}</style:style>`;
}

function toTableXml({ name, rows, widths }: Sheet, columnStyle: ReadonlyMap<number, string>): string {
  const columns = widths.map((width) => `<table:table-column table:style-name="${columnStyle.get(width)}"/>`).join('');
  const body = rows
    .map((row) => `<table:table-row table:style-name="row">${row.map(toCellXml).join('')}</table:table-row>`)
    .join('');
  return `<table:table table:name="${toXml(name)}">${columns}${body}</table:table>`;
}

function toCellXml(cell: Cell): string {
  if ('day' in cell && dayPattern.test(cell.day))
    return `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${cell.day}"><text:p>${cell.day.split('-').toReversed().join('/')}</text:p></table:table-cell>`;
  const { text, look = 'plain' } = 'day' in cell ? { text: cell.day } : cell;
  if (text === '') return `<table:table-cell table:style-name="${look}"/>`;
  const paragraphs = text.split('\n').map((line) => `<text:p>${toLineXml(line)}</text:p>`);
  return `<table:table-cell table:style-name="${look}" office:value-type="string">${paragraphs.join('')}</table:table-cell>`;
}

/** Blanks at an end or in a row, and tabs, are elements: as characters they would be taken together. */
function toLineXml(line: string): string {
  return toXml(line)
    .replaceAll(/^ +| {2,}| +$/g, (blanks) => `<text:s text:c="${blanks.length}"/>`)
    .replaceAll('\t', '<text:tab/>');
}
