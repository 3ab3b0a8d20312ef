import type { Field } from '../../../gdpr-register/field.ts';
import { sections } from '../../../gdpr-register/fields.ts';
import type { Place } from './place.ts';

/** The fields that name the country of a transfer: those on which a safeguard depends. */
const countryFields: ReadonlySet<string> = new Set(sections.flatMap(({ name, fields }) => countriesIn([name], fields)));

export function namesCountry(place: Place): boolean {
  return countryFields.has(place.filter((step) => typeof step === 'string').join('.'));
}

function countriesIn(names: readonly string[], fields: readonly Field[]): readonly string[] {
  return fields.flatMap((field) => [
    ...(field.when ?? []).flatMap((it) => (it.kind === 'third-country' ? [[...names, it.field].join('.')] : [])),
    ...(field.type === 'rows' ? countriesIn([...names, field.name], field.columns) : []),
  ]);
}
