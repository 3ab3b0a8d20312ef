import type { Facts, PersonFacts } from './user.ts';

/** Facts that held until the present ones did. */
export interface EarlierFacts {
  readonly facts: Facts;
  /** The effective time since which they held. */
  readonly sinceUs: number;
  /** The effective time before which the person was in no aggregate; null = it is not known. */
  readonly firstUs: number | null;
}

/** What is known of how a person counted before (P-WHO-7): as much as stands in the person's own entry, and goes with it. */
export interface FactsHistory {
  /** The effective time since which the present facts hold. */
  readonly sinceUs: number;
  /** `nobody` = the person was in no aggregate. */
  readonly before: EarlierFacts | 'nobody' | 'unknown';
}

/** A person as counted: how they count now and, where that is asked for, what is known of how they did before. */
export interface CountedFacts {
  readonly facts: Facts;
  readonly history: FactsHistory | null;
}

/** Of an entry that says nothing, only the present is known. */
export function historyOf({ effectiveUs, history }: PersonFacts): FactsHistory {
  return history ?? { sinceUs: effectiveUs, before: 'unknown' };
}

/**
 * The history of `person`, who replaces `earlier`; null = nobody did. From `wholeFromUs` on no version of a person is
 * missed. A correction, or the lifting of a restriction, keeps nothing of what was before.
 */
export function nextHistory(person: PersonFacts, earlier: PersonFacts | null, wholeFromUs: number): FactsHistory {
  const sinceUs = person.effectiveUs;
  const isWhole = person.revision === 0 && person.effectiveUs >= wholeFromUs;
  if (!earlier?.facts) return { sinceUs, before: isWhole ? 'nobody' : 'unknown' };
  const known = historyOf(earlier);
  if (person.facts !== null && isSame(earlier.facts, person.facts)) return known;
  if (!isWhole) return { sinceUs, before: 'unknown' };
  const { facts } = earlier;
  return { sinceUs, before: { facts, sinceUs: known.sinceUs, firstUs: firstOf(known) } };
}

function firstOf({ sinceUs, before }: FactsHistory): number | null {
  if (before === 'unknown') return null;
  return before === 'nobody' ? sinceUs : before.firstUs;
}

/** The facts that held at an effective time; null = nobody was there. */
export function factsAt(facts: Facts, { sinceUs, before }: FactsHistory, atUs: number): Facts | null | 'unknown' {
  if (sinceUs <= atUs) return facts;
  if (before === 'unknown') return 'unknown';
  if (before === 'nobody') return null;
  if (before.sinceUs <= atUs) return before.facts;
  return before.firstUs !== null && atUs < before.firstUs ? null : 'unknown';
}

function isSame(a: Facts, b: Facts): boolean {
  return (
    a.nationality === b.nationality &&
    a.age === b.age &&
    a.gender === b.gender &&
    a.domain === b.domain &&
    a.registeredOn === b.registeredOn
  );
}
