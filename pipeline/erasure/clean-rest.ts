import type { LogRecord } from '../ports.ts';
import { type CleanRule, fateOfClean } from './clean-fate.ts';
import { type ErasureReading, recordsIn } from './erasure-stores.ts';
import { orphansIn } from './leaving.ts';

/** Of the facts of one person, in a topic that lets go of none at once. */
interface OfPerson {
  going: number[];
  /** Whether what was said last is to go, and says something: whoever reads the topic anew would take it for true. */
  isLive: boolean;
}

export interface CleanRest {
  /** When the facts were created that count: of persons of whom nothing says yet that they are forgotten. */
  readonly live: readonly number[];
  /** What is behind a record without a value, or behind new data, and that record: the compaction takes it. */
  readonly replaced: readonly number[];
  readonly held: number;
}

/** What is there of the facts that are to go, where a record without a value is what erases (P-ECS-3). */
export async function restOfClean(reading: ErasureReading, rule: CleanRule, signal: AbortSignal): Promise<CleanRest> {
  const persons = new Map<string, OfPerson>();
  let held = 0;
  for await (const records of recordsIn(reading, { topic: 'users.clean' }, signal)) {
    const orphans = new Set(rule.held.profiles ? [] : await orphansIn(records, rule, reading));
    for (const record of records) {
      const fate = orphans.has(record)
        ? rule.held.dataSet('clean-facts')
          ? 'held'
          : 'going'
        : fateOfClean(record, rule);
      if (fate === 'held') held += 1;
      else note(persons, record, fate === 'going');
    }
  }
  const all = [...persons.values()];
  return {
    live: all.flatMap(({ going, isLive }) => (isLive ? going : [])),
    replaced: all.flatMap(({ going, isLive }) => (isLive ? [] : going)),
    held,
  };
}

/** Records of one person share a partition, and come in the order of the log. */
function note(persons: Map<string, OfPerson>, { key, value, createdMs }: LogRecord, isGoing: boolean): void {
  if (key === null) return;
  const known = persons.get(key);
  if (isGoing) {
    const person = known ?? { going: [], isLive: false };
    person.going.push(createdMs);
    person.isLive = value !== null;
    persons.set(key, person);
  } else if (known) known.isLive = false;
}
