import { aipdOf } from '../../gdpr-register/aipd.ts';
import type { Aipd } from '../../gdpr-register/aipd.ts';
import { withCapital } from '../../gdpr-register/capital.ts';
import { missingIn, neededIn, scoreOf } from '../../gdpr-register/completeness.ts';
import type { Missing } from '../../gdpr-register/completeness.ts';
import type { Entry } from '../../gdpr-register/entry.ts';
import type { Section, Text } from '../../gdpr-register/field.ts';
import { placeWords } from '../../gdpr-register/field-words.ts';
import { fieldsOf } from '../../gdpr-register/fields.ts';
import type { Language } from '../../gdpr-register/language.ts';
import { filledEntry } from './form/filled-entry.ts';
import { valueAt } from './form/place.ts';

export interface MissingSection {
  readonly section: Section;
  /** Never empty. */
  readonly items: readonly Missing[];
}

export interface Completeness {
  /** 0 to 100. */
  readonly score: number;
  /** How many items are missing. */
  readonly missing: number;
  /** Of how many that are needed, of which the score is the part that is there. */
  readonly needed: number;
  /** What is missing, by the sections of the form in which something is. */
  readonly sections: readonly MissingSection[];
  readonly aipd: Aipd;
}

/** How complete an entry is, also one that is being written. */
export function completenessOf(entry: Entry): Completeness {
  const filled = filledEntry(entry);
  const missing = missingIn(filled);
  const sections = fieldsOf(filled.kind).flatMap((section) => {
    const items = missing
      .filter(({ path }) => path[0] === section.name)
      .map((item) => ({ ...item, what: whatOf(item, section, filled) }));
    return items.length === 0 ? [] : [{ section, items }];
  });
  const needed = neededIn(filled);
  return { score: scoreOf(filled), missing: missing.length, needed, sections, aipd: aipdOf(filled) };
}

/** Under the heading of its section it is enough to name the field; a contradiction has to be said. */
function whatOf({ path, what }: Missing, { label }: Section, entry: Entry): Text {
  if (valueAt(entry, path) !== undefined) return what;
  const inSection = (language: Language): string =>
    withCapital(placeWords(path, language).replace(`${label[language]}, `, ''));
  return { fr: inSection('fr'), en: inSection('en') };
}
