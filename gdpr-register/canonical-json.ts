/**
 * The one text of a value (RFC 8785, for what is kept here): no spaces, names in the order of their UTF-16 units, numbers
 * and texts as `JSON.stringify` writes them. Equal values have equal texts, so that a hash of it is one of the content.
 * Throws a `TypeError` for what has none: undefined, a number that is not finite, half of a surrogate pair.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((inner) => canonicalJson(inner)).join(',')}]`;
  if (typeof value === 'object' && value !== null) return objectText(value);
  return scalarText(value);
}

function objectText(value: object): string {
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, inner]) => `${scalarText(name)}:${canonicalJson(inner)}`).join(',')}}`;
}

function scalarText(value: unknown): string {
  const hasText =
    value === null ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (typeof value === 'string' && value.isWellFormed());
  if (!hasText) throw new TypeError(`${typeof value} has no canonical form here: ${String(value)}`);
  return JSON.stringify(value);
}
