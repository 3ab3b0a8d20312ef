import type { Value } from '../value.ts';
import type { Field, Option, Text } from '../field.ts';
import { parseDuration } from '../duration.ts';
import { foldLabel } from '../export/fold-label.ts';
import { readDurationWords } from './read-duration.ts';
import { notAChoice, refusalWords } from './refusal-words.ts';

/** What a text says as the value of a field; both may be there, where a part of it is understood. */
export interface ReadValue {
  readonly value?: Value;
  readonly why?: Text;
}

const yes = new Set(['oui', 'yes', 'true', 'vrai', 'x', '1']);
const no = new Set(['non', 'no', 'false', 'faux', '0']);

/** Reads a cell as people write it, in either language, or as it is exported. Never called for rows. */
export function readValue(field: Field, text: string): ReadValue {
  switch (field.type) {
    case 'date':
      return readDay(text.trim());
    case 'duration':
      return readDuration(text.trim());
    case 'yes-no':
      return readYesNo(foldLabel(text));
    case 'choice':
      return readChoice(field.options, text);
    case 'choices':
      return readChoices(field.options, text);
    case 'link':
    case 'email':
      return { value: text.trim() };
    default:
      return { value: text };
  }
}

/** `2026-11-25`, or day, month and year in the French order. */
function readDay(text: string): ReadValue {
  const iso = /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(text);
  if (iso) return { value: iso[1] ?? '' };
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (year === undefined) return { why: refusalWords.notADate };
  return { value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

function readDuration(text: string): ReadValue {
  const duration = parseDuration(text) === null ? readDurationWords(text) : text;
  return duration === null ? { why: refusalWords.notADuration } : { value: duration };
}

function readYesNo(text: string): ReadValue {
  if (yes.has(text)) return { value: true };
  return no.has(text) ? { value: false } : { why: refusalWords.notYesOrNo };
}

function readChoice(options: readonly Option[], text: string): ReadValue {
  const option = optionOf(options, text);
  return option ? { value: option.value } : { why: notAChoice(text.trim(), options) };
}

/** One a line; or joined by semicolons or commas, where the whole line is no choice. */
function readChoices(options: readonly Option[], text: string): ReadValue {
  const pieces = text.split('\n').flatMap((line) => {
    if (optionOf(options, line)) return [line];
    const parts = line.split(';');
    return parts.flatMap((part) => (optionOf(options, part) ? [part] : part.split(',')));
  });
  const said = pieces.filter((piece) => piece.trim() !== '');
  const unknown = said.find((piece) => !optionOf(options, piece));
  const values = said.flatMap((piece) => optionOf(options, piece)?.value ?? []);
  return {
    ...(values.length > 0 ? { value: [...new Set(values)] } : {}),
    ...(unknown === undefined ? {} : { why: notAChoice(unknown.trim(), options) }),
  };
}

/** By its value, else by its label as it is, else as it is read without accents and signs. */
export function optionOf(options: readonly Option[], text: string): Option | undefined {
  const wanted = text.trim();
  const folded = foldLabel(text);
  return (
    options.find(({ value }) => value === wanted) ??
    options.find(({ label }) => label.fr === wanted || label.en === wanted) ??
    options.find(({ label }) => folded !== '' && [label.fr, label.en].some((each) => foldLabel(each) === folded))
  );
}
