import fc from 'fast-check';
import { expect, test } from 'vitest';
import { genders } from '../domain/user.ts';
import type { LogRecord } from '../ports.ts';
import { decodeFacts, encodeFacts } from './facts-codec.ts';

const record = (value: Uint8Array | null): LogRecord => ({
  partition: 0,
  offset: 1,
  key: 'person',
  value,
  createdMs: 0,
  headers: { effectiveUs: 5, revision: 1 },
  erased: false,
});
const facts = fc.record({
  nationality: fc.string(),
  age: fc.integer({ min: 18, max: 130 }),
  gender: fc.constantFrom(...genders),
  domain: fc.string(),
  registeredOn: fc.option(fc.string()),
});
const origin = fc.record({ partition: fc.nat(), offset: fc.nat(), index: fc.nat() });

test('P-DEL-6: facts come back as they were published', () => {
  fc.assert(
    fc.property(facts, origin, (what, from) => {
      expect(decodeFacts(record(encodeFacts(what, from)))).toEqual({
        id: 'person',
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
