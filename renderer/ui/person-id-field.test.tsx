import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createText } from '../i18n/text.ts';
import { TextContext } from '../i18n/use-text.ts';
import { PersonIdField } from './person-id-field.tsx';

const id = '0b2c5d1e-0a3f-4c7d-9e8f-112233445566';

function shown(value: string, isSent: boolean): string {
  return renderToStaticMarkup(
    <TextContext value={createText('en')}>
      <PersonIdField fate="It is not kept." isSent={isSent} value={value} typed={() => undefined} />
    </TextContext>,
  );
}

test('R-PRG-22: an id that is none is said once it is as long as one, or sent; what becomes of it is said before', () => {
  const wrong = createText('en').words.terms.personId.wrong;
  const said = (value: string, isSent: boolean): boolean => shown(value, isSent).includes(wrong);
  expect([said('', false), said('0b2c', false), said(` ${id} `, true)]).toEqual([false, false, false]);
  expect([said('', true), said('0b2c', true), said(id.replace('-', '+'), false)]).toEqual([true, true, true]);
  expect(shown('', false)).toContain('112233445566. It is not kept.');
});
