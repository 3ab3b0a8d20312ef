import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createText } from '../i18n/text.ts';
import { RowTime } from './row-time.tsx';

const nowMs = new Date(2026, 11, 1, 9).getTime();

test.each([
  ['today', new Date(2026, 11, 1, 0, 0, 5), '00:00:05'],
  ['yesterday', new Date(2026, 10, 30, 23, 59, 5), '30 Nov, 23:59'],
  ['tomorrow, by a clock that was wrong', new Date(2026, 11, 2, 9), '2 Dec, 09:00'],
  ['last year', new Date(2025, 11, 1, 9), '1 Dec 2025'],
])('P-REC-16: of %s the day is said where it is another', (_, at, said) => {
  const drawn = renderToStaticMarkup(<RowTime text={createText('en')} atMs={at.getTime()} nowMs={nowMs} />);
  expect(drawn.replaceAll(/<[^>]*>/g, '')).toBe(said);
  expect(drawn).toContain(`title="${createText('en').format.moment(at.getTime())}"`);
});
