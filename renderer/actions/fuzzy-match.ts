/** How well each typed word is found in a text, in any order; null where one is not. Without words everything fits equally. */
export function matchScore(typed: string, text: string): number | null {
  const within = plain(text);
  let score = 0;
  for (const word of plain(typed).split(/\s+/).filter(Boolean)) {
    const found = wordScore(word, within);
    if (found === null) return null;
    score += found;
  }
  return score;
}

/** Whether each typed word begins a word of a text, in any order. */
export function beginsWordsOf(typed: string, text: string): boolean {
  const within = plain(text);
  return plain(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => placesOf(word, within).some((place) => isWordStart(within, place)));
}

/** Without case and accents: "Tableaux de bord", "échéance" and "ECHEANCE" are typed as they come. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll(/[’']/g, ' ').toLowerCase();
}

const atWordStart = 100;
const inside = 60;
const initials = 40;

/** Whole at the start of a word, else whole inside one, else as letters that begin words or follow each other. */
function wordScore(word: string, text: string): number | null {
  const places = placesOf(word, text);
  const start = places.find((place) => isWordStart(text, place));
  if (start !== undefined) return atWordStart - Math.min(start, 30);
  const [first] = places;
  if (first !== undefined) return inside - Math.min(first, 30);
  return hasLettersOf(word, text, 0) ? initials - Math.min(text.length - word.length, 30) : null;
}

/** Each letter in turn at the start of a word, or right behind the one before: "tdb" is "tableaux de bord". */
function hasLettersOf(word: string, text: string, from: number): boolean {
  const letter = word[0];
  if (letter === undefined) return true;
  return placesOf(letter, text, from).some(
    (place) =>
      ((from > 0 && place === from) || isWordStart(text, place)) && hasLettersOf(word.slice(1), text, place + 1),
  );
}

function placesOf(part: string, text: string, from = 0): readonly number[] {
  const places: number[] = [];
  for (let place = text.indexOf(part, from); place >= 0; place = text.indexOf(part, place + 1)) places.push(place);
  return places;
}

function isWordStart(text: string, place: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[place - 1] ?? ' ');
}
