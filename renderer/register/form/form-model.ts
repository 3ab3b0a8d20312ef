import type { Entry } from '../../../gdpr-register/entry.ts';
import type { Value } from '../../../gdpr-register/value.ts';
import type { Text } from '../../../gdpr-register/field.ts';
import type { Place } from './place.ts';

/** What every input of the form is drawn from. */
export interface FormModel {
  readonly entry: Entry;
  /** Why something cannot be saved, by the text of its place. */
  readonly wrong: ReadonlyMap<string, Text>;
  /** Whether an impact assessment is presumed: some fields are asked only then. */
  readonly isAipdPresumed: boolean;
  /** undefined takes the value away. */
  edited(place: Place, value: Value | undefined): void;
}
