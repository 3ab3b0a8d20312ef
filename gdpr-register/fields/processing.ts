import { processorOnly, type Section } from '../field.ts';

export const processingSection: Section = {
  name: 'processing',
  label: { fr: 'Catégories de traitements effectués', en: 'Categories of processing carried out' },
  help: {
    fr: 'Ce que vous faites pour le compte de chaque client : une ligne par client et par catégorie.',
    en: 'What you do on behalf of each client: one line for each client and category.',
  },
  fields: [
    {
      name: 'rows',
      type: 'rows',
      maxRows: 200,
      item: { fr: 'catégorie de traitements', en: 'category of processing' },
      label: { fr: 'Catégories de traitements', en: 'Categories of processing' },
      help: {
        fr: 'Par exemple : hébergement, maintenance, envoi de messages, service d’assistance.',
        en: 'For example: hosting, maintenance, sending of messages, support.',
      },
      article: '30(2)(b)',
      kinds: processorOnly,
      need: 'required',
      columns: [
        {
          name: 'controller',
          type: 'line',
          maxLength: 200,
          label: { fr: 'Pour le compte de', en: 'On behalf of' },
          help: {
            fr: 'Le nom du client, tel qu’il figure parmi les acteurs.',
            en: 'The client’s name, as among the parties.',
          },
          article: '30(2)(b)',
          kinds: processorOnly,
          need: 'required',
        },
        {
          name: 'category',
          type: 'text',
          maxLength: 1000,
          label: { fr: 'Catégorie de traitements', en: 'Category of processing' },
          help: { fr: 'La nature des opérations effectuées.', en: 'The nature of what is done.' },
          article: '30(2)(b)',
          kinds: processorOnly,
          need: 'required',
        },
        {
          name: 'details',
          type: 'text',
          maxLength: 2000,
          label: { fr: 'Précisions', en: 'Details' },
          help: {
            fr: 'Les données et les personnes concernées, et ce qu’il advient des données à la fin du contrat.',
            en: 'The data and persons concerned, and what becomes of the data when the contract ends.',
          },
          article: null,
          kinds: processorOnly,
          need: 'optional',
        },
        {
          name: 'contract',
          type: 'link',
          label: { fr: 'Contrat (lien)', en: 'Contract (link)' },
          help: {
            fr: 'Le contrat qui contient les clauses de l’article 28 du RGPD.',
            en: 'The contract with the terms of Article 28 GDPR.',
          },
          article: null,
          kinds: processorOnly,
          need: 'expected',
        },
      ],
    },
  ],
};
