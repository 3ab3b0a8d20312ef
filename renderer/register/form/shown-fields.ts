import { isNeeded } from '../../../gdpr-register/completeness.ts';
import type { Entry } from '../../../gdpr-register/entry.ts';
import type { Row } from '../../../gdpr-register/value.ts';
import type { Field } from '../../../gdpr-register/field.ts';

/** What is asked of such a row: a field that depends on another answer only where it is needed, or filled already. */
export function shownFields(fields: readonly Field[], row: Row, entry: Entry): readonly Field[] {
  return fields.filter((field) => {
    if (!field.kinds.includes(entry.kind)) return false;
    const isAlwaysAsked = field.when === undefined || field.need === 'optional';
    return isAlwaysAsked || row[field.name] !== undefined || isNeeded(field, row, entry);
  });
}
