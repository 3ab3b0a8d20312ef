import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsAt, historyOf, nextHistory } from './facts-history.ts';
import type { Facts, PersonFacts } from './user.ts';

const facts: fc.Arbitrary<Facts> = fc.record({
  nationality: fc.constantFrom('FR', 'DE'),
  age: fc.constantFrom(60, 61),
  gender: fc.constant('female'),
  domain: fc.constant('a.example'),
  registeredOn: fc.constant(null),
});

function person(effectiveUs: number, of: Facts | null, revision = 0): PersonFacts {
  return { id: 'x', effectiveUs, revision, facts: of, origin: null };
}

/** As the aggregator folds them. */
function foldAll(versions: readonly PersonFacts[], wholeFromUs = 0): PersonFacts | null {
  return versions.reduce<PersonFacts | null>(
    (earlier, each) => ({ ...each, history: nextHistory(each, earlier, wholeFromUs) }),
    null,
  );
}

test('P-WHO-7, P-WHO-8: what is said of then was so, or is said to be unknown', () => {
  fc.assert(
    fc.property(fc.array(facts, { minLength: 1, maxLength: 6 }), fc.nat(8), (all, atUs) => {
      const versions = all.map((of, place) => person(place + 1, of));
      const last = foldAll(versions)!;
      const truth = versions.findLast(({ effectiveUs }) => effectiveUs <= atUs)?.facts ?? null;
      const said = factsAt(last.facts!, historyOf(last), atUs);
      if (said !== 'unknown') expect(said).toEqual(truth);
      const changes = all.filter((of, place) => place > 0 && JSON.stringify(of) !== JSON.stringify(all[place - 1]));
      if (changes.length < 2 || atUs === 0) expect(said).not.toBe('unknown');
    }),
  );
});

const [first, second] = [
  { nationality: 'FR', age: 60, gender: 'female', domain: 'a.example', registeredOn: null },
  { nationality: 'FR', age: 61, gender: 'female', domain: 'a.example', registeredOn: null },
] as const satisfies readonly Facts[];

test('P-WHO-7: a correction keeps nothing of what was before, and holds for its record', () => {
  const corrected = foldAll([person(5, first), person(5, second, 1)])!;
  expect([4, 5].map((atUs) => factsAt(second, historyOf(corrected), atUs))).toEqual(['unknown', second]);
  expect(JSON.stringify(corrected.history)).not.toContain('60');
});

test('P-WHO-8: a version that is read late, or was rebuilt, says nothing of what was before it', () => {
  const late = foldAll([person(5, first), person(7, second)], 6)!;
  expect([4, 6, 7].map((atUs) => factsAt(second, historyOf(late), atUs))).toEqual(['unknown', first, second]);
  const rebuilt = foldAll([person(5, first)], Number.POSITIVE_INFINITY)!;
  expect([4, 5].map((atUs) => factsAt(first, historyOf(rebuilt), atUs))).toEqual(['unknown', first]);
});
