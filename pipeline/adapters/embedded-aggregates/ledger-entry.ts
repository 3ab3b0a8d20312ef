import { crc32 } from 'node:zlib';
import { genders, type Gender, type PersonFacts } from '../../domain/user.ts';

/*
 * An entry is one short text, which costs a third of separate columns to bind and to read:
 *   effectiveUs revision partition origin nationality age gender domain registeredOn
 * separated by tabs; origin is `partition:offset:index` or empty; a forgotten person's entry ends behind the origin.
 */
export type LedgerFacts = PersonFacts & { readonly partition: number };

export function toEntry({ effectiveUs, revision, partition, origin, facts }: LedgerFacts): string {
  const from = origin ? `${origin.partition}:${origin.offset}:${origin.index}` : '';
  const head = `${effectiveUs}\t${revision}\t${partition}\t${from}`;
  if (!facts) return head;
  return `${head}\t${facts.nationality}\t${facts.age}\t${genders.indexOf(facts.gender)}\t${facts.domain}\t${facts.registeredOn ?? ''}`;
}

export function fromEntry(id: string, entry: string): PersonFacts {
  const [effectiveUs, revision, , origin, nationality, age, gender, domain, registeredOn] = entry.split('\t');
  const facts =
    nationality === undefined
      ? null
      : {
          nationality,
          age: Number(age),
          gender: toGender(gender),
          domain: domain!,
          registeredOn: registeredOn || null,
        };
  return { id, effectiveUs: Number(effectiveUs), revision: Number(revision), origin: toOrigin(origin!), facts };
}

/** An SQL expression: the partition of the entry that is in the column. A number ends where a tab begins. */
export function partitionInEntry(column: string): string {
  const behindTab = (text: string) => `substr(${text}, instr(${text}, char(9)) + 1)`;
  return `CAST(${behindTab(behindTab(column))} AS INTEGER)`;
}

export function entryChecksum(id: Uint8Array, entry: string): number {
  return crc32(entry, crc32(id));
}

/** Of a row as it was read: where it is damaged, its columns may be of other types as well. */
export function isWholeEntry({ id, entry, crc }: Readonly<Record<'id' | 'entry' | 'crc', unknown>>): boolean {
  return id instanceof Uint8Array && typeof entry === 'string' && crc === entryChecksum(id, entry);
}

function toGender(index: string | undefined): Gender {
  return genders[Number(index)] ?? 'other';
}

function toOrigin(text: string): PersonFacts['origin'] {
  if (text === '') return null;
  const [partition, offset, index] = text.split(':').map(Number);
  return { partition: partition!, offset: offset!, index: index! };
}
