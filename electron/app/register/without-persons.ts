import { redact } from '../../../pipeline/log.ts';

export type JournalDetails = Readonly<Record<string, string | number | boolean | null>>;

/** What looks like an address, a number or an id of a person is left out of the texts (R-JRN-7). */
export function withoutPersons(details: JournalDetails): JournalDetails {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, typeof value === 'string' ? clean(value) : value]),
  );
}

/** The hash of a document stands; every other long row of digits could be that of a person. */
function clean(text: string): string {
  return /^[0-9a-f]{64}$/.test(text) ? text : redact(text).slice(0, 500).toWellFormed();
}
