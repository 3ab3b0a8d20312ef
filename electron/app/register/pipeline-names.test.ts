import { expect, test } from 'vitest';
import { dataSetOptions, observedOptions, storeOptions } from '../../../gdpr-register/fields/pipeline-names.ts';
import { dataSetNames, storeOfDataSet } from '../../../pipeline/domain/data-sets.ts';
import { fieldProtection } from '../../../pipeline/domain/user.ts';

test("R-FLD-4: the register's data sets, stores and observed fields are those of the pipeline", () => {
  expect(dataSetOptions.map(({ value }) => value)).toEqual([...dataSetNames]);
  expect(storeOptions.map(({ value }) => value)).toEqual([...new Set(Object.values(storeOfDataSet))]);
  expect(observedOptions.map(({ value }) => value)).toEqual(Object.keys(fieldProtection));
});
