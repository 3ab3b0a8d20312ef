import type { Option, Text } from '../field.ts';

/** What a difference is said with, in both languages. */
export interface Said {
  readonly what: Text;
  readonly declared: Text;
  readonly found: Text;
  readonly explanation: Text;
  readonly fix?: Text;
}

/** What the table names; a name that it does not know stands for itself. */
export function labelOf(options: readonly Option[], value: string): Text {
  return options.find((option) => option.value === value)?.label ?? { fr: value, en: value };
}
