import { expect, test } from 'vitest';
import { createText } from '../i18n/text.ts';
import { gapsText } from './form-gaps.ts';

const fields = new Map([
  ['1', { label: 'Decision', gap: 'missing' }],
  ['2', { label: 'Reason', gap: 'wrong' }],
  ['3', { label: 'Grounds, as the letter will say them', gap: 'missing' }],
  ['4', { label: 'Done on', gap: null }],
] as const);

test('P-LOK-13: a form names what is missing and what is to be corrected, in the order of its fields', () => {
  expect(gapsText(createText('en'), fields)).toBe(
    'Still missing: “Decision” and “Grounds, as the letter will say them”. To correct: “Reason”.',
  );
  expect(gapsText(createText('fr'), new Map([['1', { label: 'Motif', gap: 'missing' as const }]]))).toBe(
    'Il manque encore\u00a0: «\u00a0Motif\u00a0».',
  );
});

test('a form of which every field is filled in names none', () => {
  expect(gapsText(createText('en'), new Map([['1', { label: 'Done on', gap: null }]]))).toBeNull();
});
