import { crc32 } from 'node:zlib';
import { type CountedFacts, type FactsHistory, historyOf } from '../../domain/facts-history.ts';
import { genders, type Facts, type Gender, type PersonFacts } from '../../domain/user.ts';

/*
 * An entry is one short text, which costs a third of separate columns to bind and to read:
 *   effectiveUs revision partition origin nationality age gender domain registeredOn
 * separated by tabs; origin is `partition:offset:index` or empty; a forgotten person's entry ends behind the origin. Behind
 * them, where it is known what was before (P-WHO-7), since when the facts hold, with a mark before it:
 *   +sinceUs                                                  nobody was (left out: since effectiveUs, as of most persons)
 *   ~sinceUs sinceUs nationality age gender domain registeredOn   these facts were, since the second time; a + before
 *                                                             that time: and before it nobody
 *   … *firstUs                                                behind these: nobody was before that time
 * No field of facts begins with a mark, so that an entry with a + behind a tab is one of which everything is known.
 */
export type LedgerFacts = PersonFacts & { readonly partition: number };

export function toEntry({ effectiveUs, revision, partition, origin, facts, history }: LedgerFacts): string {
  const from = origin ? `${origin.partition}:${origin.offset}:${origin.index}` : '';
  const head = `${effectiveUs}\t${revision}\t${partition}\t${from}`;
  return facts ? `${head}\t${toFields(facts)}${toHistoryFields(effectiveUs, history)}` : head;
}

function toFields({ nationality, age, gender, domain, registeredOn }: Facts): string {
  return `${nationality}\t${age}\t${genders.indexOf(gender)}\t${domain}\t${registeredOn ?? ''}`;
}

function toHistoryFields(effectiveUs: number, history: FactsHistory | undefined): string {
  if (history === undefined || history.before === 'unknown') return '';
  const { sinceUs, before } = history;
  if (before === 'nobody') return sinceUs === effectiveUs ? '\t+' : `\t+${sinceUs}`;
  const isAtOnce = before.firstUs === before.sinceUs;
  const first = isAtOnce || before.firstUs === null ? '' : `\t*${before.firstUs}`;
  return `\t~${sinceUs}\t${isAtOnce ? '+' : ''}${before.sinceUs}\t${toFields(before.facts)}${first}`;
}

export function fromEntry(id: string, entry: string): PersonFacts {
  const [effectiveUs, revision, , origin, ...fields] = entry.split('\t');
  const version = { id, effectiveUs: Number(effectiveUs), revision: Number(revision), origin: toOrigin(origin!) };
  if (fields.length === 0) return { ...version, facts: null };
  const history = toHistory(version.effectiveUs, fields.slice(5));
  return { ...version, facts: toFacts(fields), ...(history && { history }) };
}

/**
 * The person of an entry as counted; null = a forgotten one. Where nothing of before `thenUs` is asked for, or the entry
 * has held since then, its fields are looked up in place, which costs a third of splitting it.
 */
export function countedFromEntry(entry: string, thenUs: number | null): CountedFacts | null {
  const from = behindTabs(entry, 4);
  if (from === 0) return null;
  if (thenUs !== null && Number(entry.slice(0, entry.indexOf('\t'))) > thenUs) {
    const person = fromEntry('', entry);
    return person.facts && { facts: person.facts, history: historyOf(person) };
  }
  const age = entry.indexOf('\t', from) + 1;
  const gender = entry.indexOf('\t', age) + 1;
  const domain = entry.indexOf('\t', gender) + 1;
  const registered = entry.indexOf('\t', domain) + 1;
  const end = entry.indexOf('\t', registered);
  const facts = toFacts([
    entry.slice(from, age - 1),
    entry.slice(age, gender - 1),
    entry.slice(gender, domain - 1),
    entry.slice(domain, registered - 1),
    end === -1 ? entry.slice(registered) : entry.slice(registered, end),
  ]);
  return { facts, history: null };
}

/** The place behind so many tabs; 0 where there are fewer. */
function behindTabs(entry: string, tabs: number): number {
  let place = 0;
  for (let n = 0; n < tabs; n += 1) {
    place = entry.indexOf('\t', place) + 1;
    if (place === 0) return 0;
  }
  return place;
}

function toFacts([nationality, age, gender, domain, registeredOn]: readonly string[]): Facts {
  return {
    nationality: nationality!,
    age: Number(age),
    gender: toGender(gender),
    domain: domain!,
    registeredOn: registeredOn || null,
  };
}

function toHistory(effectiveUs: number, [since, earlierSince, ...earlier]: readonly string[]): FactsHistory | null {
  if (since === undefined) return null;
  const sinceUs = since === '+' ? effectiveUs : Number(since.slice(1));
  if (earlierSince === undefined) return { sinceUs, before: 'nobody' };
  const earlierUs = Number(earlierSince);
  const first = earlier[5]?.slice(1);
  const firstUs = earlierSince.startsWith('+') ? earlierUs : first === undefined ? null : Number(first);
  return { sinceUs, before: { facts: toFacts(earlier), sinceUs: earlierUs, firstUs } };
}

/** An SQL condition: of the entry in the column it is not known what was before its facts, or before those. */
export function isHistoryUnknown(column: string): string {
  return `instr(${column}, char(9) || '+') = 0`;
}

/** An SQL condition: the entry in the column has a field, of now or of before, with one of so many values, to be bound. */
export function hasField(column: string, values: number): string {
  const each = `instr(${column}, char(9) || ? || char(9)) > 0`;
  return values === 0 ? 'TRUE' : `(${Array.from({ length: values }, () => each).join(' OR ')})`;
}

export function partitionOf(entry: string): number {
  const from = entry.indexOf('\t', entry.indexOf('\t') + 1) + 1;
  return Number(entry.slice(from, entry.indexOf('\t', from)));
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
