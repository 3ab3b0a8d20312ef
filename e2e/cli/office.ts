import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestContext } from 'vitest';

const packages = { soffice: 'libreoffice-calc-nogui', pdftotext: 'poppler-utils', pdftoppm: 'poppler-utils' } as const;
export type OfficeProgram = keyof typeof packages;

const timeoutMs = 60_000;

/** A machine without the program skips the test and says so; a machine of continuous integration fails. */
export function needOffice(context: TestContext, ...names: readonly OfficeProgram[]): void {
  const missing = names.find((name) => !hasOffice(name));
  if (missing === undefined) return;
  const reason = `no ${missing}: install the package ${packages[missing]}`;
  if (process.env['CI'] === 'true') throw new Error(reason);
  process.stderr.write(`SKIPPED: ${reason}\n`);
  context.skip(reason);
}

export function hasOffice(name: OfficeProgram): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, name)));
}

/** Runs one of them to its end and returns its standard output. */
export function office(name: OfficeProgram, args: readonly string[], input?: Uint8Array): Buffer {
  const { status, stdout, stderr, error } = spawnSync(name, args, {
    timeout: timeoutMs,
    maxBuffer: 64 * 1024 ** 2,
    ...(input ? { input } : {}),
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${name} ${args.join(' ')} ended with ${status}:\n${stderr.toString()}`);
  return stdout;
}

/** Comma, quotation mark, UTF-8, every cell as it is shown; of the first sheet alone, or a file a sheet. */
const csvFilter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false';
const filters = { csv: `${csvFilter},0`, 'csv-of-all-sheets': `${csvFilter},-1`, ods: 'ods', xlsx: 'xlsx' } as const;

/** Lets LibreOffice open files and save them as another format into a folder, with a profile of its own beside them. */
export function convert(format: keyof typeof filters, files: readonly string[], folder: string): void {
  const profile = pathToFileURL(join(dirname(files[0] ?? folder), 'profile')).href;
  office('soffice', [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    filters[format],
    '--outdir',
    folder,
    ...files,
  ]);
}
