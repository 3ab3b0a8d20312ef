import type { RecordHeaders } from '../../ports.ts';
import type { ByteReader } from './bytes.ts';

/** What rides in the headers of our own records, as text. What others publish has none of them. */
const fields = ['source', 'position', 'effectiveUs', 'revision'] as const satisfies readonly (keyof RecordHeaders)[];
type Field = (typeof fields)[number];

const names: ReadonlyMap<string, Field> = new Map(fields.map((field) => [`vigie-${field}`, field]));
const nameBytes = Object.fromEntries(fields.map((field) => [field, Buffer.from(`vigie-${field}`)])) as Record<
  Field,
  Buffer
>;

export interface EncodedHeader {
  readonly name: Buffer;
  readonly value: Buffer;
}

export function encodeHeaders(headers: RecordHeaders): EncodedHeader[] {
  const encoded: EncodedHeader[] = [];
  for (const field of fields) {
    const value = headers[field];
    if (value !== undefined) encoded.push({ name: nameBytes[field], value: Buffer.from(String(value)) });
  }
  return encoded;
}

/** A header of ours that is not what we write (somebody else's, by accident) is as good as none. */
export function decodeHeaders(reader: ByteReader): RecordHeaders {
  const headers: { -readonly [Key in Field]?: RecordHeaders[Key] } = {};
  for (let count = reader.varint(); count > 0; count -= 1) {
    const name = reader.bytes(reader.varint()).toString('latin1');
    const length = reader.varint();
    const value = length < 0 ? null : reader.bytes(length);
    const field = names.get(name);
    if (field === undefined || value === null) continue;
    if (field === 'source') headers.source = value.toString();
    else setNumber(headers, field, Number(value.toString('latin1')));
  }
  return headers;
}

function setNumber(
  headers: { -readonly [Key in Field]?: RecordHeaders[Key] },
  field: Exclude<Field, 'source'>,
  value: number,
): void {
  if (Number.isSafeInteger(value) && value >= 0) headers[field] = value;
}
