import { Blob, File } from 'node:buffer';
import { expect, test, vi } from 'vitest';
import { readFile, saveFile } from './file-transfer.ts';

/** Longer than a step, and every byte there is. */
const bytes = Uint8Array.from({ length: 100_003 }, (_, place) => place % 256);

test('a chosen file travels with its name, its type and every byte', async () => {
  const file = new File([bytes], 'registre.ods', { type: 'application/vnd.oasis.opendocument.spreadsheet' });
  expect(await readFile(file as unknown as globalThis.File)).toEqual({
    fileName: 'registre.ods',
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    base64: Buffer.from(bytes).toString('base64'),
  });
});

test('a file is saved under its name with every byte', async () => {
  vi.useFakeTimers();
  const saved: Blob[] = [];
  const link = { href: '', download: '', click: vi.fn() };
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    saved.push(content as unknown as Blob);
    return 'blob:1';
  });
  const revoke = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  const page = { createElement: () => link } as unknown as Document;
  saveFile({ fileName: 'a.csv', mediaType: 'text/csv', base64: Buffer.from(bytes).toString('base64') }, page);
  expect({ href: link.href, download: link.download }).toEqual({ href: 'blob:1', download: 'a.csv' });
  expect(link.click).toHaveBeenCalledOnce();
  expect(new Uint8Array(await saved[0]!.arrayBuffer())).toEqual(bytes);
  vi.runAllTimers();
  expect(revoke).toHaveBeenCalledExactlyOnceWith('blob:1');
  vi.useRealTimers();
  vi.restoreAllMocks();
});
