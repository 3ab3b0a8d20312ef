import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsAt, type FactsHistory, historyOf } from '../../domain/facts-history.ts';
import { genders, type Facts } from '../../domain/user.ts';
import { countedFromEntry, fromEntry, partitionOf, toEntry } from './ledger-entry.ts';

const facts: fc.Arbitrary<Facts> = fc.record({
  nationality: fc.constantFrom('FR', 'unknown'),
  age: fc.integer({ min: 18, max: 130 }),
  gender: fc.constantFrom(...genders),
  domain: fc.domain(),
  registeredOn: fc.constantFrom(null, '2010-01-01'),
});
const us = fc.nat(1e9);
const before = fc.record({ facts, sinceUs: us, firstUs: fc.option(us) });
const history: fc.Arbitrary<FactsHistory> = fc.record({
  sinceUs: us,
  before: fc.oneof(fc.constant('nobody' as const), before),
});

test('P-WHO-7: an entry is read as it was written, with what was before it', () => {
  fc.assert(
    fc.property(fc.tuple(us, fc.nat(63)), facts, fc.option(history), ([effectiveUs, partition], of, known) => {
      const origin = { partition: 2, offset: 7, index: 0 };
      const person = { id: 'x', effectiveUs, revision: 1, origin, facts: of, ...(known && { history: known }) };
      const entry = toEntry({ ...person, partition });
      expect(fromEntry('x', entry)).toEqual(person);
      expect(partitionOf(entry)).toBe(partition);
    }),
  );
  const [one] = fc.sample(facts, 1);
  const isNew = { sinceUs: 5, before: 'nobody' as const };
  const arrived = { id: 'x', effectiveUs: 5, revision: 0, origin: null, facts: one!, history: isNew };
  expect(toEntry({ ...arrived, partition: 0 })).toMatch(/\t\+$/);
  expect(fromEntry('x', toEntry({ ...arrived, partition: 0 }))).toEqual(arrived);
  const forgotten = { id: 'x', effectiveUs: 1, revision: 0, origin: null, facts: null };
  expect(fromEntry('x', toEntry({ ...forgotten, partition: 0 }))).toEqual(forgotten);
});

test('P-WHO-1 P-WHO-7: whoever counts reads of an entry what stands in it, now and at a time', () => {
  fc.assert(
    fc.property(fc.tuple(us, us), facts, fc.option(history), ([effectiveUs, thenUs], of, known) => {
      const held = known && { ...known, sinceUs: Math.min(known.sinceUs, effectiveUs) };
      const person = { id: '', effectiveUs, revision: 0, origin: null, facts: of, ...(held && { history: held }) };
      const entry = toEntry({ ...person, partition: 3 });
      expect(countedFromEntry(entry, null)).toEqual({ facts: of, history: null });
      const counted = countedFromEntry(entry, thenUs)!;
      expect(counted.facts).toEqual(of);
      const then = counted.history === null ? of : factsAt(of, counted.history, thenUs);
      expect(then).toEqual(factsAt(of, historyOf(person), thenUs));
    }),
  );
  const forgotten = { id: '', effectiveUs: 1, revision: 0, origin: null, facts: null, partition: 0 };
  expect(countedFromEntry(toEntry(forgotten), 0)).toBeNull();
});
