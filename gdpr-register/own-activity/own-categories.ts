import type { Row } from '../value.ts';
import { observedOptions } from '../fields/pipeline-names.ts';
import type { Language } from '../language.ts';
import type { OwnConfiguration, OwnProtection } from './configuration.ts';
import type { OwnTexts } from './own-texts.ts';

/** Proposed where no setting says it: nothing but a purge deletes these. */
const proposed = { profiles: 'P3Y', exports: 'P1M', logs: 'P6M' } as const;

const protections: readonly OwnProtection[] = ['clear', 'keyed-hash', 'dropped'];
const categories = ['identity', 'connection', 'location', 'social-security-number'] as const;
type Category = (typeof categories)[number];

/** Every field of the policy in the CNIL's category to which it belongs, with how it is kept and for how long. */
export function ownCategories(configuration: OwnConfiguration, language: Language, texts: OwnTexts): readonly Row[] {
  const { protection } = configuration;
  return categories.flatMap((category) => {
    const fields = Object.keys(protection).filter((field) => categoryOf(field) === category);
    if (fields.length === 0) return [];
    const details = {
      identity: texts.derived,
      connection: texts.rejected,
      location: null,
      'social-security-number': null,
    };
    return [
      {
        category,
        description: describe(fields, configuration, { language, texts }),
        ...(details[category] === null ? {} : { details: details[category] }),
        observed: observedOptions.map(({ value }) => value).filter((value) => fields.includes(value)),
        retention: retentionsOf(category, fields, { configuration, texts }),
      },
    ];
  });
}

/** In France the national number is that of social security. */
export function categoryOf(field: string): Category {
  if (field === 'id') return 'social-security-number';
  if (field.startsWith('location.')) return 'location';
  return field.startsWith('login.') || field === 'registered.date' ? 'connection' : 'identity';
}

function describe(
  fields: readonly string[],
  { protection }: OwnConfiguration,
  { language, texts }: { readonly language: Language; readonly texts: OwnTexts },
): string {
  const colon = language === 'fr' ? ' : ' : ': ';
  return protections
    .map((kept) => ({
      kept,
      labels: labelsOf(
        fields.filter((field) => protection[field] === kept),
        language,
      ),
    }))
    .filter(({ labels }) => labels.length > 0)
    .map(({ kept, labels }) => `${texts.kept[kept]}${colon}${labels.join(', ')}.`)
    .join('\n');
}

function labelsOf(fields: readonly string[], language: Language): readonly string[] {
  return fields.map((field) => {
    const label = observedOptions.find(({ value }) => value === field)?.label[language] ?? field;
    return /^\p{Lu}(?!\p{Lu})/u.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
  });
}

interface Words {
  readonly configuration: OwnConfiguration;
  readonly texts: OwnTexts;
}

function retentionsOf(category: Category, fields: readonly string[], words: Words): readonly Row[] {
  const { grounds } = words.texts;
  const { protection, rawRetention } = words.configuration;
  const isKept = fields.some((field) => protection[field] !== 'dropped');
  const always = { phase: 'active', fate: 'destroy' } as const;
  const since = { ...always, startsAt: 'collection' } as const;
  const raw = category === 'connection' ? ['raw-messages', 'rejected-pointers'] : ['raw-messages'];
  return [
    { ...since, duration: rawRetention, ground: grounds.raw, dataSets: raw },
    ...(isKept
      ? [
          {
            ...always,
            startsAt: 'last-contact',
            duration: proposed.profiles,
            ground: grounds.profiles,
            // Clean facts and facts in aggregates go with their profile: a person is told how long they are kept, too.
            dataSets: ['clean-facts', 'profiles', 'aggregates'],
          },
        ]
      : []),
    ...(category === 'identity'
      ? [{ ...since, duration: proposed.exports, ground: grounds.exports, dataSets: ['exports'] }]
      : []),
    ...(category === 'connection'
      ? [{ ...since, duration: proposed.logs, ground: grounds.logs, dataSets: ['logs'] }]
      : []),
  ];
}
