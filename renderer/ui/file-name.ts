/** `vigie-console-2026-11-29T02-05-09Z.log`: the moment in UTC, in characters that every file system takes. */
export function fileNameAt(subject: string, atMs: number, extension: string): string {
  const moment = new Date(atMs)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
  return `vigie-${subject}-${moment}.${extension}`;
}
