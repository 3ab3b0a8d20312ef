import fc from 'fast-check';
import { expect, test } from 'vitest';
import { genders } from '../domain/user.ts';
import type { LogRecord } from '../ports.ts';
import { decodeFacts, encodeFacts } from './facts-codec.ts';

const id = '00000000-0000-4000-8000-00000000000a';
const record = (value: Uint8Array | null, key = id): LogRecord => ({
  partition: 0,
  offset: 1,
  key,
  value,
  createdMs: 0,
  headers: { effectiveUs: 5, revision: 1 },
  erased: false,
});
const facts = fc.record({
  nationality: fc.string({ unit: 'grapheme' }),
  age: fc.integer({ min: 18, max: 130 }),
  gender: fc.constantFrom(...genders),
  domain: fc.string({ unit: 'grapheme' }),
  registeredOn: fc.option(fc.string()),
});
const origin = fc.record({ partition: fc.nat(), offset: fc.nat(), index: fc.nat() });

test('P-DEL-6: facts come back as they were published', () => {
  fc.assert(
    fc.property(facts, origin, (what, from) => {
      expect(decodeFacts(record(encodeFacts(what, from)))).toEqual({
        id,
        effectiveUs: 5,
        revision: 1,
        facts: what,
        origin: from,
      });
    }),
  );
});

test('P-DEL-6: what is not facts is none', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array(),
        fc.json().map((text) => Buffer.from(text)),
      ),
      (bytes) => {
        expect(decodeFacts(record(bytes))).toBeNull();
      },
    ),
  );
});

test('P-DEL-6: a key that is no person id, and text that no aggregate has, are no facts', () => {
  const whole = { nationality: 'FR', age: 40, gender: 'female' as const, domain: 'a.example', registeredOn: null };
  const at = { partition: 0, offset: 0, index: 0 };
  expect(decodeFacts(record(encodeFacts(whole, at)))).toMatchObject({ id, facts: whole });
  for (const key of ['person', id.toUpperCase(), `${id}0`, '']) {
    expect(decodeFacts(record(encodeFacts(whole, at), key))).toBeNull();
    expect(decodeFacts(record(null, key))).toBeNull();
  }
  for (const change of [{ domain: 'a\tb' }, { nationality: 'F\n' }, { registeredOn: '\u0000' }])
    expect(decodeFacts(record(encodeFacts({ ...whole, ...change }, at)))).toBeNull();
});
