import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { JournalCheckLine } from './journal-check-line.tsx';

function shown(isRead: boolean): string {
  const line = <JournalCheckLine check={{ kind: 'none' }} isRead={isRead} />;
  return renderToStaticMarkup(<AppContext value={createSampleParts(null).parts}>{line}</AppContext>);
}

test('P-STA-1: of a journal that was not read, no last line is spoken of', () => {
  expect(shown(true)).toContain('Not verified since the last line.');
  expect(shown(false)).toContain('Not verified yet.');
});
