import { expect, test } from 'vitest';
import { createText } from '../i18n/text.ts';
import { sampleEntry } from '../testing/sample-lines.ts';
import type { ConsoleLine } from './console-line.ts';
import { formatLines, lineFileName, type LineFormat } from './line-export.ts';
import { createLineWords } from './line-words.ts';

const entry = { ...sampleEntry(7), atMs: Date.UTC(2026, 10, 29, 2, 5, 9, 120), fields: { stage: 'transformer' } };
const lines: readonly ConsoleLine[] = [
  { kind: 'gap', id: 14, count: 3 },
  { kind: 'entry', id: 15, entry },
];
const saved = (format: LineFormat) => formatLines(lines, format, createLineWords(createText('en')));

test('P-CNS-3: what is shown is the same as text, as JSON and as a table, with what was dropped', () => {
  expect(saved('text')).toBe(
    '3 lines were dropped here\n2026-11-29T02:05:09.120Z\tInfo\ttransformer\tTransformer started\n',
  );
  expect(
    saved('json')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { dropped: 3 },
    {
      seq: 7,
      at: '2026-11-29T02:05:09.120Z',
      level: 'info',
      stage: 'transformer',
      code: 'stage-started',
      fields: { stage: 'transformer' },
      message: 'Transformer started',
    },
  ]);
  expect(saved('csv')).toBe(
    'at,level,stage,code,message\r\n,,,dropped,3 lines were dropped here\r\n' +
      '2026-11-29T02:05:09.120Z,info,transformer,stage-started,Transformer started\r\n',
  );
});

test('P-CNS-3: a file is named by its moment', () => {
  expect(lineFileName('json', entry.atMs)).toBe('vigie-console-2026-11-29T02-05-09Z.ndjson');
});
