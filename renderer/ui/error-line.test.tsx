import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { ErrorLine, type ErrorLineProps } from './error-line.tsx';

const { parts } = createSampleParts(null);

function shown(props: ErrorLineProps): string {
  return renderToStaticMarkup(
    <AppContext value={parts}>
      <ErrorLine {...props} />
    </AppContext>,
  );
}

test('P-HLP-4: an error says what, why and what to do, with the way out and a report beside it; none says nothing', () => {
  const error = { code: 'disk-full', message: 'ENOSPC', details: {} };
  expect(shown({ error, children: <button type="button">Again</button> })).toMatch(
    /role="alert"><strong>Nothing can be written\.<\/strong>.*The disk is full\..*Free some space.*>Again<.*Copy report/,
  );
  const details = { purge: 'purge-2026-11-25-abcdefgh', folder: 'register/purges/purge-2026-11-25-abcdefgh' };
  expect(shown({ error: { code: 'purge-damaged', message: 'No.', details } })).toMatch(
    /of the purge purge-2026-11-25-abcdefgh are damaged.*the folder register\/purges\/purge-2026-11-25-abcdefgh of/,
  );
  expect(shown({ error: null })).toBe('');
});

test('P-HLP-4: where an error does not say what was asked for, the place does, and what to do there', () => {
  const error = { code: 'disk-full', message: 'ENOSPC' };
  expect(shown({ error, lead: 'The journal could not be read.', next: 'Resume.' })).toMatch(
    /<strong>The journal could not be read\.<\/strong> Nothing can be written\. The disk is full\. Resume\.</,
  );
});

test('P-HLP-4: what was read for a place has a button that reads it again, or is said to be read again by itself', () => {
  const error = { code: 'io-failed', message: 'EIO' };
  expect(shown({ error, again: () => undefined })).toMatch(/may be written\.<\/p>.*<button[^>]*>Read again</);
  const byItself = shown({ error, again: 'by-itself' });
  expect(byItself).toContain('may be written. It is read again by itself.');
  expect(byItself).not.toContain('Read again<');
});

test('P-STA-2: what cannot be read since the host is away is no trouble of its own', () => {
  const error = { code: 'disconnected', message: '' };
  const lead = 'The holds could not be read.';
  expect(shown({ error, lead, again: () => undefined })).toBe(
    '<p class="sub">The holds could not be read. The connection to the host is gone.</p>',
  );
  expect(shown({ error, lead })).toContain('role="alert"');
});

test('P-HLP-6: what is not expected is said as such; its own words are quoted under the details, as English', () => {
  const error = { code: 'unexpected', message: 'read ECONNRESET' };
  expect(shown({ error })).toMatch(
    /Something unexpected happened\..*<summary>Details<\/summary><q lang="en">read ECONNRESET<\/q>/,
  );
  expect(shown({ error: { ...error, code: 'disk-full' } })).not.toContain('ECONNRESET');
});
