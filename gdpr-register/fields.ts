import type { ActivityKind, Field, Section } from './field.ts';
import { dataCategoriesSection } from './fields/data-categories.ts';
import { identitySection } from './fields/identity.ts';
import { partiesSection } from './fields/parties.ts';
import { processingSection } from './fields/processing.ts';
import { purposesSection } from './fields/purposes.ts';
import { recipientsSection } from './fields/recipients.ts';
import { reviewSection } from './fields/review.ts';
import { rightsSection } from './fields/rights.ts';
import { screeningSection } from './fields/screening.ts';
import { securitySection } from './fields/security.ts';
import { sensitiveDataSection } from './fields/sensitive-data.ts';
import { sourceSection } from './fields/source.ts';
import { subjectsSection } from './fields/subjects.ts';
import { transfersSection } from './fields/transfers.ts';

/** The one table of the register's fields: form, validation, completeness, exports and imports are made from it. */
export const sections: readonly Section[] = [
  identitySection,
  partiesSection,
  processingSection,
  purposesSection,
  subjectsSection,
  dataCategoriesSection,
  sensitiveDataSection,
  sourceSection,
  recipientsSection,
  transfersSection,
  securitySection,
  rightsSection,
  screeningSection,
  reviewSection,
];

/** The sections of one kind of activity, each with the fields that apply to it. */
export function fieldsOf(kind: ActivityKind): readonly Section[] {
  return sections.flatMap((section) => {
    const fields = section.fields.filter(({ kinds }) => kinds.includes(kind));
    return fields.length === 0 ? [] : [{ ...section, fields }];
  });
}

/** Section, field, number of the row, column, and so on inwards. */
export type FieldPath = readonly (string | number)[];

/** The field that a path leads to; null where the table has none. A path to a whole row leads to the field of the rows. */
export function fieldAt(path: FieldPath): Field | null {
  const [sectionName, ...names] = path.filter((part) => typeof part === 'string');
  let fields = sections.find(({ name }) => name === sectionName)?.fields ?? [];
  let found: Field | null = null;
  for (const name of names) {
    found = fields.find((field) => field.name === name) ?? null;
    if (found === null) return null;
    fields = found.type === 'rows' ? found.columns : [];
  }
  return found;
}
