import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { ContractError } from '../../electron/contract/result.ts';
import { createText } from '../i18n/text.ts';
import { AppContext } from '../state/app-context.ts';
import { sampleEntry } from '../testing/sample-lines.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { wholeFilter } from './line-filter.ts';
import { createLineModel, type LineModel } from './line-model.ts';
import { NoLines } from './no-lines.tsx';

function shown(failure: ContractError | null, lines: LineModel = createLineModel()): string {
  const store = { lines, failure, isReading: false, filterChanged: () => undefined };
  const drawn = (
    <AppContext value={createSampleParts(null).parts}>
      <NoLines store={store} text={createText('en')} />
    </AppContext>
  );
  return renderToStaticMarkup(drawn).replaceAll(/<[^>]*>/g, ' ');
}

test('P-REC-9: the console says that it has no lines only where they were read', () => {
  expect(shown(null)).toMatch(/^\s*No lines yet/);
  expect(shown({ code: 'io-failed', message: 'EIO', details: {} })).toMatch(/^\s*New lines appear here\.\s*$/);
});

test('what hides every line is named: the time span in which none lies, else the levels and stages', () => {
  const lines = createLineModel();
  const { atMs } = sampleEntry(1);
  lines.add([sampleEntry(1)]);
  lines.setFilter({ ...wholeFilter, window: { fromMs: atMs + 1, toMs: atMs + 2 } });
  expect(shown(null, lines)).toMatch(/No lines in this time span .* Show all times/);
  lines.setFilter({ ...wholeFilter, levels: new Set(), window: { fromMs: atMs, toMs: atMs + 1 } });
  expect(shown(null, lines)).toMatch(/Every line is filtered out .* Show all levels and stages/);
});
