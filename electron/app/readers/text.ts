import { refuseFile } from './refusal.ts';

/**
 * The text of a file: UTF-8, UTF-16 where it begins with its mark, else Windows' western encoding, which French Excel
 * writes. Marks are taken off. Refused where it holds NUL, as no text does.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (text.includes('\0')) throw refuseFile('file-not-recognised');
  return text;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
