import { expect, test } from 'vitest';
import { embeddedConnection } from '../../pipeline/domain/named-connection.ts';
import { createText } from '../i18n/text.ts';
import { askUseText } from './ask-use-text.ts';

const reading = { ...embeddedConnection, name: 'Production', readOnly: true };

test('P-SET-7 before a connection is used it is said whether anything is changed through it, where that becomes another', () => {
  const said = (connection: typeof reading, isReadOnlyNow: boolean) => {
    const text = askUseText(createText('en'), { connection, isRunning: false, isReadOnlyNow });
    return text.replace('The stores that are in use now keep what they hold: nothing is copied or deleted.', '').trim();
  };
  expect(said(reading, false)).toMatch(/^It is read-only/);
  expect(said(embeddedConnection, true)).toBe(
    'The one in use now is read-only, this one is not: through it the pipeline can be started, and data deleted and corrected.',
  );
  expect(said(embeddedConnection, false)).toBe('');
});
