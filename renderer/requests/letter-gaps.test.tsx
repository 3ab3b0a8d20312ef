import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import type { SenderPart } from '../../gdpr-register/letters/letter.ts';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { LetterGaps } from './letter-gaps.tsx';

// The register says its last when the page goes away.
vi.stubGlobal('addEventListener', () => undefined);
const { parts } = createSampleParts(null);

function shown(...gaps: readonly SenderPart[]): string {
  return renderToStaticMarkup(
    <AppContext value={parts}>
      <LetterGaps gaps={gaps} left={() => undefined} />
    </AppContext>,
  );
}

test('R-LET-1: what a letter leaves open is said before it is saved, each with the way to it, and nothing else', () => {
  expect(shown()).toBe('');
  expect(shown('contact')).toMatch(/role="alert".*<button[^>]*>Contact for requests<\/button>/);
  expect(shown('contact')).not.toContain('>Controller<');
  expect(shown('controller', 'contact').match(/<button/g)).toHaveLength(2);
});
