import { controllerOnly, type Section } from '../field.ts';

export const subjectsSection: Section = {
  name: 'subjects',
  label: { fr: 'Catégories de personnes concernées', en: 'Categories of data subjects' },
  help: {
    fr: 'Les groupes de personnes dont vous traitez les données.',
    en: 'The groups of persons whose data you process.',
  },
  fields: [
    {
      name: 'rows',
      type: 'rows',
      maxRows: 50,
      item: { fr: 'catégorie de personnes', en: 'category of persons' },
      label: { fr: 'Catégories de personnes', en: 'Categories of persons' },
      help: {
        fr: 'Par exemple : salariés, clients, prospects, usagers, patients, mineurs.',
        en: 'For example: employees, customers, prospects, users, patients, children.',
      },
      article: '30(1)(c)',
      kinds: controllerOnly,
      need: 'required',
      columns: [
        {
          name: 'category',
          type: 'line',
          maxLength: 200,
          label: { fr: 'Catégorie', en: 'Category' },
          help: { fr: 'Le nom du groupe.', en: 'The name of the group.' },
          article: '30(1)(c)',
          kinds: controllerOnly,
          need: 'required',
        },
        {
          name: 'description',
          type: 'text',
          maxLength: 1000,
          label: { fr: 'Description', en: 'Description' },
          help: { fr: 'Qui en fait partie.', en: 'Who belongs to it.' },
          article: null,
          kinds: controllerOnly,
          need: 'optional',
        },
        {
          name: 'details',
          type: 'text',
          maxLength: 1000,
          label: { fr: 'Précisions', en: 'Details' },
          help: {
            fr: 'Par exemple si des mineurs ou des personnes vulnérables en font partie.',
            en: 'For example whether children or vulnerable persons are among them.',
          },
          article: null,
          kinds: controllerOnly,
          need: 'optional',
        },
      ],
    },
  ],
};
