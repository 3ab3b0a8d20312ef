import type { InputOf } from '../../electron/contract/api.ts';
import { correctionFields } from '../../pipeline/domain/person.ts';
import type { CorrectionField } from '../../pipeline/domain/person.ts';

/** A field that was filled in; `null` = the person has none. What is not here stays as it is. */
export type EnteredCorrections = Readonly<Partial<Record<CorrectionField, string | null>>>;
type Corrections = NonNullable<InputOf<'request.act'>['corrections']>;

/** null = nothing is corrected. */
export function correctionsOf(entered: EnteredCorrections): Corrections | null {
  const corrected = correctionFields.flatMap((field) => {
    const value = entered[field];
    if (value === undefined || value?.trim() === '') return [];
    return [[field, value === null ? null : value.trim()] as const];
  });
  return corrected.length === 0 ? null : Object.fromEntries(corrected);
}
