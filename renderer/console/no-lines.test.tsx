import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { ContractError } from '../../electron/contract/result.ts';
import { createText } from '../i18n/text.ts';
import { createLineModel } from './line-model.ts';
import { NoLines } from './no-lines.tsx';

function shown(failure: ContractError | null): string {
  const store = { lines: createLineModel(), failure, isReading: false, filterChanged: () => undefined };
  return renderToStaticMarkup(<NoLines store={store} text={createText('en')} />).replaceAll(/<[^>]*>/g, '');
}

test('P-REC-9: the console says that it has no lines only where they were read', () => {
  expect(shown(null)).toMatch(/^No lines yet/);
  expect(shown({ code: 'io-failed', message: 'EIO', details: {} })).toBe('');
});
