/** A catalogue, or a part of one: texts in objects. */
type Texts = { readonly [key: string]: string | Texts };

const noBreak = '\u00a0';
const narrowNoBreak = '\u202f';

/**
 * Puts the spaces that French does not break into every text of a catalogue: narrow before `;`, `!`, `?` and `%`, full before
 * `:` and inside guillemets, and between a figure and its unit. In the source they would be invisible, so they are set here.
 */
export function withFrenchSpaces<T extends object>(texts: T): T {
  return setSpaces(texts as Texts) as T;
}

function setSpaces(value: string | Texts): string | Texts {
  if (typeof value === 'string') return toFrenchSpaces(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, setSpaces(inner)]));
}

export function toFrenchSpaces(text: string): string {
  return text
    .replaceAll(/ ([;!?%])/g, `${narrowNoBreak}$1`)
    .replaceAll(/ ([:»])/g, `${noBreak}$1`)
    .replaceAll('« ', `«${noBreak}`)
    .replaceAll(/([}\d]) (ms|s|min|h)(?![\p{L}\d])/gu, `$1${noBreak}$2`);
}
