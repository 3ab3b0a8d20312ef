/**
 * A value as the register keeps it: line ends are `\n`, texts have no space around them, and what holds nothing ('', [],
 * {}, null) is left out, so that "not filled" has one form. What is no plain value is left for the schema to refuse.
 */
export function tidyValue(value: unknown): unknown {
  if (typeof value === 'string') return tidyText(value);
  if (Array.isArray(value)) return value.map((item) => tidyValue(item)).filter((item) => !isNothing(item));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, inner]) => [name, tidyValue(inner)] as const);
  return Object.fromEntries(members.filter(([, inner]) => !isNothing(inner)));
}

export function tidyText(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n').trim();
}

function isNothing(value: unknown): boolean {
  if (value === '' || value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
