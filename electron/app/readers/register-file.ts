import type { ReadSheet } from '../../../gdpr-register/export/sheet.ts';
import { readArchive } from './archive.ts';
import { readCsv } from './csv.ts';
import { checkOdsNames, checkOdsParts, readOds } from './ods.ts';
import { limits, refuseFile } from './refusal.ts';
import { decodeText } from './text.ts';
import { checkXlsxNames, readXlsx } from './xlsx.ts';

/** What a file holds, before anything of it is understood as a register. */
export type RegisterFile =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'csv'; readonly sheet: ReadSheet }
  | { readonly kind: 'sheets'; readonly sheets: readonly ReadSheet[] };

const zip = [0x50, 0x4b];
/** Old Excel files, and protected ones of today, which hide in the same container. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads JSON, CSV, ODS or XLSX, told apart by what is in them; of the name only the end counts, for CSV.
 * Throws a `ContractFailure` with a code of `RefusalCode` for everything else.
 */
export async function readRegisterFile(bytes: Uint8Array, fileName: string): Promise<RegisterFile> {
  if (bytes.length > limits.fileBytes) throw refuseFile('file-too-large');
  if (bytes.length === 0) throw refuseFile('file-empty');
  if (beginsWith(bytes, zip)) return { kind: 'sheets', sheets: await readSpreadsheet(bytes) };
  if (beginsWith(bytes, compoundFile)) throw refuseFile(isProtected(bytes) ? 'file-encrypted' : 'file-not-recognised');
  const text = decodeText(bytes);
  if (text.trim() === '') throw refuseFile('file-empty');
  if (/^\s*[{[]/.test(text)) return { kind: 'json', value: parseJson(text) };
  if (!/\.(csv|tsv|txt)$/i.test(fileName)) throw refuseFile('file-not-recognised');
  return { kind: 'csv', sheet: readCsv(text) };
}

async function readSpreadsheet(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  let isOds = false;
  const files = await readArchive(bytes, (names) => {
    isOds = names.includes('mimetype') || names.includes('content.xml');
    if (isOds) return checkOdsNames(names);
    if (!names.includes('[Content_Types].xml')) throw refuseFile('file-not-recognised');
    checkXlsxNames(names);
  });
  if (!isOds) return readXlsx(files);
  checkOdsParts(files);
  return readOds(files);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuseFile('file-broken');
  }
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function isProtected(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
