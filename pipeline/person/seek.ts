import { isRecord, readMessage } from '../domain/message.ts';
import type { PersonQuery } from '../domain/person.ts';
import { storable } from '../domain/text.ts';
import { personId, protectedEmail } from '../domain/transform.ts';
import type { LogRecord } from '../ports.ts';
import { utf8Text } from '../utf8-text.ts';

/** Whom raw messages are looked through for. */
export interface Sought {
  /** In lower case. */
  readonly ids: ReadonlySet<string>;
  readonly query: PersonQuery;
}

/** A place of a raw message that is of somebody sought. */
export interface SoughtPlace {
  readonly index: number;
  /** Null where the record has no valid one. */
  readonly id: string | null;
  readonly user: unknown;
}

/** JSON may write any character of an id as an escape; then only parsing tells. */
const escape = /\\u/;

/**
 * The users of a raw message that are of somebody sought: by `login.uuid` in any case, or by the e-mail address or telephone
 * number that was asked for, as the transform would hash it. What has no id of its own, as a message that does not parse, is
 * of the person where its key is the id, or the id or the address stands in it.
 */
export function soughtIn(record: LogRecord, sought: Sought): readonly SoughtPlace[] {
  const { key, value, erased } = record;
  if (erased) return [];
  const isKey = key !== null && sought.ids.has(key.toLowerCase());
  if (value === null) return isKey ? [{ index: 0, id: key, user: null }] : [];
  const text = utf8Text(value);
  const lower = text.toLowerCase();
  if (sought.query.kind === 'id' && !isKey && !escape.test(text) && !names(lower, sought)) return [];
  const users = readMessage(text);
  if (users === null) return isKey || names(lower, sought) ? [{ index: 0, id: null, user: text }] : [];
  return users.flatMap((user, index) => {
    const id = idOf(user);
    const isSought = id === null ? names(JSON.stringify(user).toLowerCase(), sought) : sought.ids.has(id);
    return isSought || hasContact(user, sought.query) ? [{ index, id, user }] : [];
  });
}

function names(lower: string, { ids, query }: Sought): boolean {
  if (query.kind === 'email' && lower.includes(normalEmail(query.email))) return true;
  for (const id of ids) if (lower.includes(id)) return true;
  return false;
}

function hasContact(user: unknown, query: PersonQuery): boolean {
  if (query.kind === 'id' || !isRecord(user)) return false;
  if (query.kind === 'phone') return storable(query.phone) === storable(user['phone']);
  return typeof user['email'] === 'string' && protectedEmail(user['email']) === normalEmail(query.email);
}

/** As the transform hashes it, and without white space around it, which nobody means. */
export function normalEmail(text: string): string {
  return protectedEmail(text.trim());
}

function idOf(user: unknown): string | null {
  const login = isRecord(user) ? user['login'] : undefined;
  return isRecord(login) ? personId(login['uuid']) : null;
}
