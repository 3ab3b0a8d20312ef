import { expect, test } from 'vitest';
import { createText } from '../../i18n/text.ts';
import { faultOf, faultText, type DateFault, type ShownPart } from './date-fault.ts';

function parts(day: number | null, month: number | null, year: number | null): readonly ShownPart[] {
  const between = { type: 'literal', isEditable: false, isPlaceholder: false };
  const part = (type: string, value: number | null): ShownPart => {
    return { type, isEditable: true, isPlaceholder: value === null, value };
  };
  return [part('day', day), between, part('month', month), between, part('year', year)];
}

test('P-LOK-11: what is no date is incomplete, a day that does not exist, or nothing at all', () => {
  expect(faultOf(parts(28, null, 2026), false)).toEqual({ kind: 'incomplete' });
  expect(faultOf(parts(30, 2, 2026), false)).toEqual({ kind: 'no-such-day', day: 30, month: 2, year: 2026 });
  expect(faultOf(parts(null, null, null), true)).toEqual({ kind: 'incomplete' });
  expect(faultOf(parts(null, null, null), false)).toBeNull();
});

test('P-LOK-11: a day that does not exist is named in the language of the window', () => {
  const fault: DateFault = { kind: 'no-such-day', day: 30, month: 2, year: 2026 };
  expect(faultText(fault, createText('en'))).toBe('There is no 30 February 2026.');
  expect(faultText(fault, createText('fr'))).toBe('Le 30 février 2026 n’existe pas.');
  expect(faultText({ kind: 'incomplete' }, createText('en'))).toBe('Enter the whole date.');
});
