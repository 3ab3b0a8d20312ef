import { controllerOnly, type Section } from '../field.ts';

export const sourceSection: Section = {
  name: 'source',
  label: { fr: 'Source et lieu de conservation', en: 'Source and place of storage' },
  help: {
    fr: 'D’où viennent les données, et où elles se trouvent.',
    en: 'Where the data come from, and where they are.',
  },
  fields: [
    {
      name: 'origins',
      type: 'choices',
      options: [
        { value: 'person', label: { fr: 'La personne concernée', en: 'The person concerned' } },
        { value: 'third-party', label: { fr: 'Un tiers', en: 'A third party' } },
        { value: 'public', label: { fr: 'Une source accessible au public', en: 'A publicly accessible source' } },
        { value: 'observed', label: { fr: 'L’observation de l’activité', en: 'Observation of activity' } },
        { value: 'generated', label: { fr: 'Données fictives ou générées', en: 'Fictitious or generated data' } },
      ],
      label: { fr: 'Origine des données', en: 'Origin of the data' },
      help: {
        fr: 'Si elles ne viennent pas de la personne, celle-ci doit être informée de leur source (article 14 du RGPD).',
        en: 'Where they do not come from the person, that person is told their source (Article 14 GDPR).',
      },
      article: null,
      kinds: controllerOnly,
      need: 'expected',
    },
    {
      name: 'details',
      type: 'text',
      maxLength: 2000,
      label: { fr: 'Précisions sur la source', en: 'Details of the source' },
      help: {
        fr: 'Le nom du service, du fichier ou de l’organisme.',
        en: 'The name of the service, file or organisation.',
      },
      article: null,
      kinds: controllerOnly,
      need: 'expected',
    },
    {
      name: 'location',
      type: 'text',
      maxLength: 1000,
      label: { fr: 'Lieu de conservation', en: 'Place of storage' },
      help: {
        fr: 'Les serveurs, postes ou armoires où se trouvent les données, et leur pays.',
        en: 'The servers, computers or cabinets that hold the data, and their country.',
      },
      article: null,
      kinds: controllerOnly,
      need: 'expected',
    },
  ],
};
