import { z } from 'zod';

/** The preview of the erasure that was made for a request, by the request. */
export type PlannedErasures = Readonly<Record<string, string>>;

const storageKey = 'vigie.erasures';
// Names of requests and of previews alone: whatever else is found there, such as the id of a person, is not taken.
const schema = z.record(z.string().regex(/^[a-z0-9-]{1,64}$/), z.string().regex(/^purge-[a-z0-9-]{1,64}$/));

/** What was kept before a reload; nothing where that is not readable. */
export function readErasures(storage: Pick<Storage, 'getItem'>): PlannedErasures {
  try {
    return schema.catch({}).parse(JSON.parse(storage.getItem(storageKey) ?? '{}'));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

export function keepErasures(storage: Pick<Storage, 'setItem'>, erasures: PlannedErasures): void {
  storage.setItem(storageKey, JSON.stringify(erasures));
}
