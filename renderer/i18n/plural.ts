/** The forms of a counted noun; `{count}` is the formatted number. French also has `many`: "1 000 000 de …". */
export interface Plural {
  readonly one: string;
  readonly other: string;
  readonly many?: string;
}

export function choosePlural(forms: Plural, rules: Intl.PluralRules, value: number): string {
  const form = rules.select(value);
  if (form === 'one') return forms.one;
  return form === 'many' ? (forms.many ?? forms.other) : forms.other;
}
