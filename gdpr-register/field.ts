import type { Language } from './language.ts';

export type Text = Readonly<Record<Language, string>>;

/** Article 30(1) is about the activities of a controller, 30(2) about those of a processor. */
export const activityKinds = ['controller', 'processor'] as const;
export type ActivityKind = (typeof activityKinds)[number];

export interface Option {
  readonly value: string;
  readonly label: Text;
}

/** When a field that is not always needed is needed; `field` is one beside it, in the same row or section. */
export type Condition =
  | { readonly kind: 'answer'; readonly field: string; readonly oneOf: readonly (string | boolean)[] }
  /** Some row of another section has one of these in a column. */
  | { readonly kind: 'row'; readonly section: string; readonly column: string; readonly oneOf: readonly string[] }
  /** The country that `field` names is neither in the EEA nor recognised as adequate. */
  | { readonly kind: 'third-country'; readonly field: string }
  /** Two of the nine criteria are met. */
  | { readonly kind: 'aipd-presumed' };

/** Where the same field stands for another letter in each kind of activity. */
export type Article = string | null | Readonly<Record<ActivityKind, string | null>>;

interface FieldBase {
  /** camelCase, unique in its section or row. */
  readonly name: string;
  readonly label: Text;
  readonly help: Text;
  /** `30(1)(a)`; null = expected by authorities, not required by Article 30. Ask `articleOf`. */
  readonly article: Article;
  readonly kinds: readonly ActivityKind[];
  /** What is required or expected counts in completeness. */
  readonly need: 'required' | 'expected' | 'optional';
  /** It is needed only where one of these holds. */
  readonly when?: readonly Condition[];
}

export type FieldShape =
  | { readonly type: 'line' | 'text'; readonly maxLength: number }
  | { readonly type: 'date' | 'duration' | 'link' | 'yes-no' | 'email' }
  | { readonly type: 'choice' | 'choices'; readonly options: readonly Option[] }
  | RowsShape;

export interface RowsShape {
  readonly type: 'rows';
  readonly columns: readonly Field[];
  /** What one row is, as in "Add: …". */
  readonly item: Text;
  readonly maxRows: number;
}

/** One row of the table: all that the form, the validation, the completeness, the exports and the imports know of it. */
export type Field = FieldBase & FieldShape;

export interface Section {
  readonly name: string;
  readonly label: Text;
  readonly help: Text;
  readonly fields: readonly Field[];
}

export const bothKinds: readonly ActivityKind[] = ['controller', 'processor'];
export const controllerOnly: readonly ActivityKind[] = ['controller'];
export const processorOnly: readonly ActivityKind[] = ['processor'];

export function articleOf(field: Field, kind: ActivityKind): string | null {
  return typeof field.article === 'object' && field.article !== null ? field.article[kind] : field.article;
}
