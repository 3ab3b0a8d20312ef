import { expect, test } from 'vitest';
import type { Entry } from '../../../gdpr-register/entry.ts';
import { byPlace, isSameWrong, withoutWrong, wrongPlaces } from './wrong-places.ts';

function entry(createdOn: string, service = ''): Entry {
  return { kind: 'controller', values: { identity: { title: 'Pay', createdOn, service } } };
}

test('R-EDT-5: what cannot be saved is named by its place, with the reason in both languages', () => {
  const wrong = byPlace(wrongPlaces(entry('tomorrow')));
  expect([...wrong.keys()]).toEqual(['identity.createdOn']);
  expect(wrong.get('identity.createdOn')).toEqual({
    fr: expect.stringMatching(/date est attendue/),
    en: expect.stringMatching(/date is expected/),
  });
  expect(wrongPlaces(entry('2027-01-01'))).toEqual([]);
});

test('R-EDT-5: another letter in another field leaves what is wrong the same', () => {
  const wrongOf = (...parts: Parameters<typeof entry>) => byPlace(wrongPlaces(entry(...parts)));
  expect(isSameWrong(wrongOf('tomorrow'), wrongOf('tomorrow', 'HR'))).toBe(true);
  expect(isSameWrong(wrongOf('tomorrow'), wrongOf('2027-01-01'))).toBe(false);
  expect(isSameWrong(wrongOf('tomorrow'), wrongOf('tomorrow', 'x'.repeat(5000)))).toBe(false);
});

test('R-EDT-5: what cannot be saved is counted as not filled in, and what stands beside it is', () => {
  const parties = { controller: [{ name: 'Ada', email: 'nobody' }], dpo: [{ email: 'no one' }] };
  const entered: Entry = { kind: 'controller', values: { ...entry('tomorrow').values, parties } };
  expect(withoutWrong(entered, wrongPlaces(entered)).values).toEqual({
    identity: { title: 'Pay', service: '' },
    parties: { controller: [{ name: 'Ada' }], dpo: [{}] },
  });
});
