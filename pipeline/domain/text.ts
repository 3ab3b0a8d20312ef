const maxStoredText = 1024;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unclean = /[\u0000-\u001f\u007f-\u009f]|\s{2,}|^\s|\s$|[\ud800-\udfff]/;
// oxlint-disable-next-line no-control-regex -- as above
const blank = /[\s\u0000-\u001f\u007f-\u009f]+/g;

/**
 * A text as it may be stored: control characters and runs of white space become one space, ends are trimmed, a lone
 * surrogate becomes U+FFFD, at most 1,024 UTF-16 units are kept. null where nothing is left, or it was not a text.
 */
export function storable(value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return null;
  if (value.length <= maxStoredText && !unclean.test(value)) return value;
  const text = value
    .slice(0, 4 * maxStoredText)
    .replace(blank, ' ')
    .trim()
    .slice(0, maxStoredText)
    .toWellFormed();
  return text === '' ? null : text;
}

/** A text or a number (house numbers and postcodes are given as either), as text. */
export function storableOrNumber(value: unknown): string | null {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : storable(value);
}
