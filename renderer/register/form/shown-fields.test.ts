import { expect, test } from 'vitest';
import type { Row } from '../../../gdpr-register/value.ts';
import { fieldAt } from '../../../gdpr-register/fields.ts';
import { shownFields } from './shown-fields.ts';

function columnsShown(row: Row): readonly string[] {
  const field = fieldAt(['purposes', 'rows']);
  if (field?.type !== 'rows') throw new Error('the table has no rows of purposes');
  const entry = { kind: 'controller', values: { purposes: { rows: [row] } } } as const;
  return shownFields(field.columns, row, entry).map(({ name }) => name);
}

test('R-EDT-6: what depends on another answer is asked where that answer asks for it, and kept in sight once filled', () => {
  expect(columnsShown({ purpose: 'Pay' })).toEqual(['purpose', 'basis']);
  expect(columnsShown({ basis: 'consent' })).toEqual(['purpose', 'basis', 'consentRecord']);
  expect(columnsShown({ basis: 'legitimate-interests' })).toEqual(['purpose', 'basis', 'details', 'balancing']);
  expect(columnsShown({ basis: 'contract', details: 'x' })).toEqual(['purpose', 'basis', 'details']);
});
