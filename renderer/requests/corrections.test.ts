import { expect, test } from 'vitest';
import { correctionsOf } from './corrections.ts';

test('what is filled in is corrected, what the person has not is emptied, and the rest stays', () => {
  expect(correctionsOf({ fullName: ' Ada Byron ', username: '', phone: null })).toEqual({
    fullName: 'Ada Byron',
    phone: null,
  });
  expect([correctionsOf({}), correctionsOf({ email: ' ' })]).toEqual([null, null]);
});
