import { spawnSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeZip } from './zip.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = new Map([
  ['mimetype', bytes('application/vnd.oasis.opendocument.spreadsheet')],
  ['certificates/é.json', bytes('{}'.repeat(1_000))],
  ['empty', new Uint8Array()],
]);

describe('writeZip', () => {
  test('R-EXP-1 unpacks to the same files, in their order', () => {
    expect(Object.entries(unzipSync(writeZip(files)))).toEqual([...files]);
  });

  test('R-EXP-1 deflates, apart from what is to be stored, which begins right after its name', () => {
    const archive = Buffer.from(writeZip(files, { stored: ['mimetype'] }));
    expect(archive.length).toBeLessThan(1_000);
    expect(archive.subarray(30, 30 + 54).toString()).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
  });

  test('R-EXP-1 equal files make equal bytes in every time zone', () => {
    const script = `
      import { writeZip } from ${JSON.stringify(new URL('./zip.ts', import.meta.url).href)};
      process.stdout.write(writeZip(new Map([['a', new Uint8Array([1, 2, 3])]])));`;
    const archives = ['UTC', 'Pacific/Apia', 'America/Los_Angeles'].map((TZ) => {
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ },
      });
      if (stdout.length === 0) throw new Error(stderr.toString());
      return stdout.toString('hex');
    });
    expect(new Set(archives).size).toBe(1);
  });
});
