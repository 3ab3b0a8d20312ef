import { Blob, File } from 'node:buffer';
import { expect, test, vi } from 'vitest';
import { cutFile, readFile, saveFile } from './file-transfer.ts';

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

test('P-WEB-6: of a file that is larger than any of ours its beginning alone is sent, under its name', async () => {
  const file = new File([bytes], 'huge.json', { type: 'application/json' }) as unknown as globalThis.File;
  expect(cutFile(file, bytes.length)).toBe(file);
  const cut = cutFile(file, 1000);
  expect([cut.name, cut.size, cut.type]).toEqual(['huge.json', 1000, 'application/json']);
  expect(new Uint8Array(await cut.arrayBuffer())).toEqual(bytes.slice(0, 1000));
});
