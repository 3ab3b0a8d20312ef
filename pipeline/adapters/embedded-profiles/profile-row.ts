import type { Profile } from '../../domain/user.ts';
import { rowChecksum } from '../row-checksum.ts';
import { fromUuidBytes, toHex, toUuidBytes } from '../uuid-bytes.ts';

/** The columns in the order of the statements; the checksum is the last. */
export const profileColumns = [
  'id',
  'effective_us',
  'revision',
  'gender',
  'title',
  'full_name',
  'username',
  'domain_name',
  'email',
  'phone',
  'address',
  'inscription',
  'nationality',
  'age',
  'received_ms',
  'origin_partition',
  'origin_offset',
  'origin_index',
  'crc',
] as const;

const noBytes = new Uint8Array();

type Column = string | number | null | Uint8Array;
export type ProfileRow = { readonly row: number } & Readonly<Record<(typeof profileColumns)[number], Column>>;

const idBytes = Buffer.alloc(16);

/** To be bound at once: the bytes of the id are those of the next profile after the next call. */
export function toColumns(profile: Profile): Column[] {
  const { origin } = profile;
  return [
    toUuidBytes(profile.id, idBytes),
    profile.effectiveUs,
    profile.revision,
    profile.gender,
    profile.title,
    profile.fullName,
    profile.username,
    profile.domainName,
    Buffer.from(profile.email, 'hex'),
    profile.phone === null ? null : Buffer.from(profile.phone, 'hex'),
    profile.address === null ? null : Buffer.from(profile.address, 'hex'),
    profile.inscription,
    profile.nationality,
    profile.age,
    profile.receivedMs,
    origin.partition,
    origin.offset,
    origin.index,
    checksumOf(profile),
  ];
}

/** Null where the row's bytes do not match its checksum, or a column that holds bytes does not. */
export function toProfile(row: ProfileRow): Profile | null {
  const bytes = [row.id, row.email, row.phone ?? noBytes, row.address ?? noBytes];
  if (!bytes.every((column) => column instanceof Uint8Array)) return null;
  const profile = read(row);
  return checksumOf(profile) === row.crc ? profile : null;
}

// The casts are what the checksum then proves: a column of another type or content gives another sum.
function read(row: ProfileRow): Profile {
  return {
    id: fromUuidBytes(row.id as Uint8Array),
    effectiveUs: row.effective_us as number,
    revision: row.revision as number,
    gender: row.gender as string | null,
    title: row.title as string | null,
    fullName: row.full_name as string,
    username: row.username as string | null,
    domainName: row.domain_name as string,
    email: toHex(row.email as Uint8Array),
    phone: hexOrNull(row.phone),
    address: hexOrNull(row.address),
    inscription: row.inscription as string | null,
    nationality: row.nationality as string | null,
    age: row.age as number,
    receivedMs: row.received_ms as number,
    origin: {
      partition: row.origin_partition as number,
      offset: row.origin_offset as number,
      index: row.origin_index as number,
    },
  };
}

function hexOrNull(column: Column): string | null {
  return column === null ? null : toHex(column as Uint8Array);
}

function checksumOf(profile: Profile): number {
  const { origin } = profile;
  return rowChecksum([
    profile.id,
    profile.effectiveUs,
    profile.revision,
    mark(profile.gender),
    mark(profile.title),
    profile.fullName,
    mark(profile.username),
    profile.domainName,
    profile.email,
    profile.phone,
    profile.address,
    mark(profile.inscription),
    mark(profile.nationality),
    profile.age,
    profile.receivedMs,
    origin.partition,
    origin.offset,
    origin.index,
  ]);
}

/** Tells an absent text from an empty one. */
function mark(text: string | null): string {
  return text === null ? '\u0000' : text;
}
