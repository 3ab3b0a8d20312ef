import { controllerOnly, type Option, type Section } from '../field.ts';
import { categoryColumns } from './category-columns.ts';
import { observedOptions } from './pipeline-names.ts';
import { retentionField } from './retention.ts';

/** The eight of the CNIL's model, in its order, then any other. */
const categories: readonly Option[] = [
  {
    value: 'identity',
    label: {
      fr: 'État civil, identité, données d’identification, images',
      en: 'Civil status, identity, identification data, images',
    },
  },
  { value: 'personal-life', label: { fr: 'Vie personnelle', en: 'Personal life' } },
  { value: 'professional-life', label: { fr: 'Vie professionnelle', en: 'Professional life' } },
  {
    value: 'economic',
    label: { fr: 'Informations d’ordre économique et financier', en: 'Economic and financial information' },
  },
  { value: 'connection', label: { fr: 'Données de connexion', en: 'Connection data' } },
  { value: 'location', label: { fr: 'Données de localisation', en: 'Location data' } },
  {
    value: 'internet',
    label: { fr: 'Internet (cookies, traceurs, navigation)', en: 'Internet (cookies, trackers, browsing)' },
  },
  {
    value: 'social-security-number',
    label: { fr: 'Numéro de sécurité sociale (NIR)', en: 'Social security number' },
  },
  { value: 'other', label: { fr: 'Autres données', en: 'Other data' } },
];

export const dataCategoriesSection: Section = {
  name: 'dataCategories',
  label: { fr: 'Catégories de données personnelles concernées', en: 'Categories of personal data' },
  help: {
    fr: 'Les données traitées, et pour chaque catégorie sa durée de conservation.',
    en: 'The data that are processed, and how long each category is kept.',
  },
  fields: [
    {
      name: 'rows',
      type: 'rows',
      maxRows: 50,
      item: { fr: 'catégorie de données', en: 'category of data' },
      label: { fr: 'Catégories de données', en: 'Categories of data' },
      help: {
        fr: 'Seules les données nécessaires à la finalité peuvent être traitées.',
        en: 'Only data that the purpose needs may be processed.',
      },
      article: '30(1)(c)',
      kinds: controllerOnly,
      need: 'required',
      columns: [
        ...categoryColumns(categories),
        {
          name: 'observed',
          type: 'choices',
          options: observedOptions,
          label: { fr: 'Champs observés', en: 'Fields observed' },
          help: {
            fr: 'Les champs de la source qui relèvent de cette catégorie : un champ reçu et non déclaré est signalé.',
            en: 'The source’s fields that belong to this category: one that is received and not declared is reported.',
          },
          article: null,
          kinds: controllerOnly,
          need: 'optional',
        },
        retentionField,
      ],
    },
    {
      name: 'retentionFollowed',
      type: 'yes-no',
      label: { fr: 'Les durées sont-elles respectées ?', en: 'Are the periods kept to?' },
      help: {
        fr: 'Répondez d’après ce qui est fait, et non d’après ce qui est prévu.',
        en: 'Answer by what is done, not by what is planned.',
      },
      article: null,
      kinds: controllerOnly,
      need: 'optional',
    },
    {
      name: 'retentionReason',
      type: 'text',
      maxLength: 1000,
      label: { fr: 'Sinon, pour quelle raison ?', en: 'If not, why?' },
      help: { fr: 'Et ce qui est prévu pour y remédier.', en: 'And what is planned to put it right.' },
      article: null,
      kinds: controllerOnly,
      need: 'expected',
      when: [{ kind: 'answer', field: 'retentionFollowed', oneOf: [false] }],
    },
  ],
};
