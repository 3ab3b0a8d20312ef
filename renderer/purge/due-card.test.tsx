import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { DueCard, type DueCardProps } from './due-card.tsx';

function shown(known: DueCardProps['known']): string {
  const card = <DueCard due={null} known={known} isCounting={false} previewAsked={() => undefined} />;
  return renderToStaticMarkup(<AppContext value={createSampleParts(null).parts}>{card}</AppContext>);
}

test('P-STA-1: that nothing is due is said where the host has said it, and not beside a count that failed', () => {
  expect(shown('said')).toContain('Nothing is due.');
  expect(shown('not-yet')).toContain('Reading…');
  expect(shown('refused')).not.toMatch(/Nothing is due|Reading/);
  expect(shown('away')).toContain('Not known now');
  expect(shown('away')).not.toContain('Nothing is due');
});
