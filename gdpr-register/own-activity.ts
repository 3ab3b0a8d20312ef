import { addCalendarMonths } from './calendar-months.ts';
import type { Entry } from './entry.ts';
import type { Row } from './value.ts';
import type { Language } from './language.ts';
import type { OwnConfiguration } from './own-activity/configuration.ts';
import { ownCategories } from './own-activity/own-categories.ts';
import { ownEnglish } from './own-activity/own-en.ts';
import { ownFrench } from './own-activity/own-fr.ts';
import { ownMeasures } from './own-activity/own-measures.ts';
import type { OwnTexts } from './own-activity/own-texts.ts';

/** The activity that describes this very pipeline. What only people can know is left out, and its notes say what that is. */
export function ownEntry(configuration: OwnConfiguration, language: Language): Entry {
  const texts = language === 'fr' ? ownFrench : ownEnglish;
  const { today, source, stores } = configuration;
  const isLocal = stores.every(({ place }) => place === 'local');
  return {
    kind: 'controller',
    values: {
      identity: { title: texts.title, reference: 'VIGIE-1', createdOn: today },
      purposes: { rows: texts.purposes.map((purpose) => ({ ...purpose, basis: 'legitimate-interests' })) },
      subjects: { rows: [{ ...texts.subjects, description: texts.persons[source.kind] }] },
      dataCategories: { rows: ownCategories(configuration, language, texts) },
      sensitiveData: { processed: false },
      source: {
        // Who gave the files is not known here.
        ...(source.kind === 'files' ? {} : { origins: ['generated'] }),
        details: texts.source(source),
        location: locationOf(configuration, texts),
      },
      recipients: { rows: recipientsOf(configuration, texts) },
      // Where a server stands is not known here.
      ...(isLocal ? { transfers: { outside: false } } : {}),
      security: { rows: ownMeasures(configuration, texts) },
      rights: {
        available: ['access', 'rectification', 'erasure', 'restriction', 'objection'],
        exercise: texts.exercise,
        automatedDecision: false,
      },
      review: { dueOn: yearAfter(today), notes: texts.notes(today, source) },
    },
  };
}

function recipientsOf({ stores }: OwnConfiguration, texts: OwnTexts): readonly Row[] {
  const local = stores.filter(({ place }) => place === 'local').map(({ name }) => name);
  const products = [...new Set(stores.filter(({ place }) => place === 'server').map(({ product }) => product))];
  return [
    { ...texts.operators, type: 'internal', ...(local.length === 0 ? {} : { stores: local }) },
    ...products.map((product) => ({
      name: texts.operator(product),
      stores: stores.filter((store) => store.product === product && store.place === 'server').map(({ name }) => name),
    })),
  ];
}

function locationOf({ stores }: OwnConfiguration, texts: OwnTexts): string {
  const products = new Set(stores.filter(({ place }) => place === 'server').map(({ product }) => product));
  return [texts.local, ...(products.size === 0 ? [] : [texts.server([...products])])].join('\n');
}

function yearAfter(day: string): string {
  return new Date(addCalendarMonths(Date.parse(`${day}T00:00:00Z`), 12)).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
