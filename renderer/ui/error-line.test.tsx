import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ErrorLine } from './error-line.tsx';

test('an error says what, why and what to do, with the way out beside it; none says nothing', () => {
  const error = { code: 'disk-full', message: 'ENOSPC', details: {} };
  const markup = renderToStaticMarkup(
    <ErrorLine error={error}>
      <button type="button">Again</button>
    </ErrorLine>,
  );
  expect(markup).toContain('role="alert"');
  expect(markup).toMatch(/Nothing can be written\..*The disk is full\..*Free some space.*<button type="button">Again</);
  const details = { purge: 'purge-2026-11-25-abcdefgh', folder: 'register/purges/purge-2026-11-25-abcdefgh' };
  expect(renderToStaticMarkup(<ErrorLine error={{ code: 'purge-damaged', message: 'No.', details }} />)).toMatch(
    /of the purge purge-2026-11-25-abcdefgh are damaged.*the folder register\/purges\/purge-2026-11-25-abcdefgh of/,
  );
  expect(renderToStaticMarkup(<ErrorLine error={null} />)).toBe('');
});
