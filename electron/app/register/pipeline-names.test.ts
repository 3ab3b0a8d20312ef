import { expect, test } from 'vitest';
import { dataSetOptions, observedOptions, storeOptions } from '../../../gdpr-register/fields/pipeline-names.ts';
import { choicesOf, rowsOf, valueOf } from '../../../gdpr-register/entry-values.ts';
import { ownEntry } from '../../../gdpr-register/own-activity.ts';
import { newConfiguration } from '../../../gdpr-register/testing/own-configurations.ts';
import { dataSetNames, storeOfDataSet } from '../../../pipeline/domain/data-sets.ts';
import { fieldProtection } from '../../../pipeline/domain/user.ts';

test("R-FLD-4: the register's data sets, stores and observed fields are those of the pipeline", () => {
  expect(dataSetOptions.map(({ value }) => value)).toEqual([...dataSetNames]);
  expect(storeOptions.map(({ value }) => value)).toEqual([...new Set(Object.values(storeOfDataSet))]);
  expect(observedOptions.map(({ value }) => value)).toEqual(Object.keys(fieldProtection));
});

test('R-OWN-2: the activity of this pipeline declares every field of the policy once', () => {
  const entry = ownEntry({ ...newConfiguration, protection: fieldProtection }, 'en');
  const declared = rowsOf(valueOf(entry, 'dataCategories', 'rows')).flatMap(({ observed }) => choicesOf(observed));
  expect(declared.toSorted()).toEqual(Object.keys(fieldProtection).toSorted());
});
