import type { z } from 'zod';
import type { Field, Text } from './field.ts';
import { fieldAt, type FieldPath, sections } from './fields.ts';

const unknownField: Text = { fr: 'Le registre ne connaît pas ce champ.', en: 'The register has no such field.' };
const otherKind: Text = {
  fr: 'Ce champ ne concerne pas ce type d’activité.',
  en: 'This field does not belong to this kind of activity.',
};
const notEntry: Text = {
  fr: 'Une fiche est attendue, avec son type (« controller » ou « processor ») et ses valeurs.',
  en: 'A record is expected, with its kind ("controller" or "processor") and its values.',
};

/** Why a value is refused, and what is expected, for whoever filled it in. */
export function issueWords(issue: z.core.$ZodIssue, path: FieldPath): Text {
  const field = fieldAt(path);
  if (issue.code === 'unrecognized_keys') return isKnown(path) ? otherKind : unknownField;
  if (field === null) return notEntry;
  return issue.code === 'too_big' ? tooBig(field, Number(issue.maximum)) : expected(field);
}

function isKnown(path: FieldPath): boolean {
  return path.length === 1 ? sections.some(({ name }) => name === path[0]) : fieldAt(path) !== null;
}

function tooBig(field: Field, maximum: number): Text {
  if (field.type === 'rows') return { fr: `Au plus ${maximum} ligne(s).`, en: `At most ${maximum} row(s).` };
  return { fr: `Au plus ${maximum} caractères.`, en: `At most ${maximum} characters.` };
}

const expectations: Readonly<Record<Exclude<Field['type'], 'choice' | 'choices'>, Text>> = {
  line: {
    fr: 'Un texte d’une seule ligne est attendu, sans caractère de contrôle.',
    en: 'A text of one line is expected, without control characters.',
  },
  text: {
    fr: 'Un texte est attendu, sans caractère de contrôle.',
    en: 'A text is expected, without control characters.',
  },
  date: {
    fr: 'Une date est attendue, sous la forme AAAA-MM-JJ.',
    en: 'A date is expected, written YYYY-MM-DD.',
  },
  duration: {
    fr: 'Une durée est attendue, sous la forme ISO 8601 : P5Y pour cinq ans, P6M pour six mois, P7D pour sept jours.',
    en: 'A period is expected, as ISO 8601 writes it: P5Y for five years, P6M for six months, P7D for seven days.',
  },
  link: {
    fr: 'Une adresse (https://…) ou la référence d’un document est attendue.',
    en: 'An address (https://…) or the reference of a document is expected.',
  },
  'yes-no': { fr: 'Une réponse par oui ou non est attendue.', en: 'Yes or no is expected.' },
  email: {
    fr: 'Une adresse mél est attendue, telle que contact@exemple.fr.',
    en: 'An e-mail address is expected, such as contact@example.org.',
  },
  rows: { fr: 'Une liste de lignes est attendue.', en: 'A list of rows is expected.' },
};

function expected(field: Field): Text {
  if (field.type !== 'choice' && field.type !== 'choices') return expectations[field.type];
  const values = field.options.map(({ value }) => value).join(', ');
  return { fr: `L’une de ces valeurs est attendue : ${values}.`, en: `One of these values is expected: ${values}.` };
}
