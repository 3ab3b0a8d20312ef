import { createFormat } from './format.ts';
import type { Format } from './format.ts';
import { en } from './en.ts';
import type { Catalogue } from './en.ts';
import { fill } from './fill.ts';
import { fr } from './fr.ts';
import { localeOf } from './language.ts';
import { lazily } from './lazily.ts';
import type { Language } from './language.ts';
import { choosePlural } from './plural.ts';
import type { Plural } from './plural.ts';

/** Everything that one language needs to speak: its words, its figures, its plurals. */
export interface Text {
  readonly language: Language;
  readonly locale: string;
  readonly words: Catalogue;
  readonly format: Format;
  fill(template: string, values: Readonly<Record<string, string | number>>): string;
  /** The right form for `value`, with `{count}` and the other places filled. */
  plural(forms: Plural, value: number, values?: Readonly<Record<string, string | number>>): string;
}

const catalogues: Readonly<Record<Language, () => Catalogue>> = { en: () => en, fr };

export function createText(language: Language): Text {
  const locale = localeOf[language];
  const rules = lazily(() => new Intl.PluralRules(locale));
  const format = createFormat(locale);
  return {
    language,
    locale,
    get words() {
      return catalogues[language]();
    },
    format,
    fill,
    plural: (forms, value, values = {}) =>
      fill(choosePlural(forms, rules(), value), { count: format.count(value), ...values }),
  };
}
