import type { Profile } from '../../domain/user.ts';
import type { CountedProfile } from '../../ports.ts';
import { type Provenance, readProvenance } from './provenance.ts';
import type { Row } from './session.ts';
import { profileColumns } from './tables.ts';
import type { ValueBytes } from './value-bytes.ts';

export const columnNames = Object.keys(profileColumns) as readonly (keyof typeof profileColumns)[];

/** The twelve columns, in order; an absent text is written as null, and is then no longer there. */
export function writeColumns(to: ValueBytes, profile: Profile): void {
  to.uuid(profile.id);
  to.text(profile.gender);
  to.text(profile.title);
  to.text(profile.fullName);
  to.text(profile.username);
  to.text(profile.domainName);
  to.text(profile.email);
  to.text(profile.phone);
  to.text(profile.address);
  to.text(profile.inscription);
  to.text(profile.nationality);
  to.int(profile.age);
}

/** Others write such tables, too: what they left out is empty. */
export function toProfile(row: Row, { receivedMs, effectiveUs, revision, origin }: Omit<Provenance, 'entry'>): Profile {
  return {
    id: String(row['id']),
    gender: textOrNull(row['gender']),
    title: textOrNull(row['title']),
    fullName: textOrNull(row['fullname']) ?? '',
    username: textOrNull(row['username']),
    domainName: textOrNull(row['domain_name']) ?? '',
    email: textOrNull(row['email']) ?? '',
    phone: textOrNull(row['phone']),
    address: textOrNull(row['address']),
    inscription: textOrNull(row['inscription']),
    nationality: textOrNull(row['nationality']),
    age: Number(row['age'] ?? 0),
    receivedMs,
    effectiveUs,
    revision,
    origin,
  };
}

export const countedColumns = ['id', 'gender', 'domain_name', 'inscription', 'nationality', 'age'] as const;

export function toCounted(row: Row, provenance: unknown): CountedProfile {
  const { receivedMs, effectiveUs, revision, origin } = readProvenance(provenance);
  const id = String(row['id']);
  return {
    receivedMs,
    effectiveUs,
    revision,
    partition: origin.partition,
    offset: origin.offset,
    gender: textOrNull(row['gender']),
    domainName: textOrNull(row['domain_name']) ?? '',
    inscription: textOrNull(row['inscription']),
    nationality: textOrNull(row['nationality']),
    age: Number(row['age'] ?? 0),
    idStart: Number.parseInt(id.slice(0, 8), 16),
    id: () => id,
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
