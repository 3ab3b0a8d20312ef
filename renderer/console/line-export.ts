import { toCsv } from '../charts/data-table.ts';
import { fileNameAt } from '../ui/file-name.ts';
import type { ConsoleLine } from './console-line.ts';
import type { LineWords } from './line-words.ts';

export const lineFormats = ['text', 'json', 'csv'] as const;
export type LineFormat = (typeof lineFormats)[number];

export const lineFiles: Readonly<Record<LineFormat, { readonly extension: string; readonly mediaType: string }>> = {
  text: { extension: 'log', mediaType: 'text/plain' },
  json: { extension: 'ndjson', mediaType: 'application/x-ndjson' },
  csv: { extension: 'csv', mediaType: 'text/csv' },
};

/** The lines as they are shown, in their order: with tabs between, one JSON object a line, or a table with a head. */
export function formatLines(lines: readonly ConsoleLine[], format: LineFormat, words: LineWords): string {
  switch (format) {
    case 'text':
      return lines.map((line) => `${words.copied(line)}\n`).join('');
    case 'json':
      return lines.map((line) => `${JSON.stringify(toObject(line, words))}\n`).join('');
    case 'csv':
      return toCsv({
        columns: ['at', 'level', 'stage', 'code', 'message'],
        rows: lines.map((line) => toRow(line, words)),
      });
  }
}

export function lineFileName(format: LineFormat, nowMs: number): string {
  return fileNameAt('console', nowMs, lineFiles[format].extension);
}

/** For programs: codes and fields do not depend on the language, the message does. */
function toObject(line: ConsoleLine, words: LineWords): object {
  if (line.kind === 'gap') return { dropped: line.count };
  const { seq, atMs, level, stage, code, fields } = line.entry;
  return { seq, at: new Date(atMs).toISOString(), level, stage, code, fields, message: words.message(line) };
}

function toRow(line: ConsoleLine, words: LineWords): readonly string[] {
  if (line.kind === 'gap') return ['', '', '', 'dropped', words.message(line)];
  const { atMs, level, stage, code } = line.entry;
  return [new Date(atMs).toISOString(), level, stage, code, words.message(line)];
}
