import { bothKinds, type Section } from '../field.ts';
import { storeOptions } from './pipeline-names.ts';

const article = { controller: '30(1)(d)', processor: null };

export const recipientsSection: Section = {
  name: 'recipients',
  label: { fr: 'Destinataires', en: 'Recipients' },
  help: {
    fr: 'Tous ceux à qui les données sont communiquées, dans l’organisme et au dehors.',
    en: 'All those to whom the data are disclosed, inside the organisation and outside.',
  },
  fields: [
    {
      name: 'rows',
      type: 'rows',
      maxRows: 100,
      item: { fr: 'destinataire', en: 'recipient' },
      label: { fr: 'Destinataires', en: 'Recipients' },
      help: {
        fr: 'Services internes habilités, sous-traitants, partenaires, organismes de pays tiers.',
        en: 'Authorised departments, processors, partners, organisations in third countries.',
      },
      article,
      kinds: bothKinds,
      need: 'required',
      columns: [
        {
          name: 'name',
          type: 'line',
          maxLength: 200,
          label: { fr: 'Destinataire', en: 'Recipient' },
          help: { fr: 'Le nom du service ou de l’organisme.', en: 'The name of the department or organisation.' },
          article,
          kinds: bothKinds,
          need: 'required',
        },
        {
          name: 'type',
          type: 'choice',
          options: [
            { value: 'internal', label: { fr: 'Service interne', en: 'Internal department' } },
            { value: 'processor', label: { fr: 'Sous-traitants', en: 'Processors' } },
            {
              value: 'third-country',
              label: {
                fr: 'Destinataires dans des pays tiers ou organisations internationales',
                en: 'Recipients in third countries or international organisations',
              },
            },
            {
              value: 'partner',
              label: { fr: 'Partenaires institutionnels ou commerciaux', en: 'Institutional or commercial partners' },
            },
            { value: 'other', label: { fr: 'Autres', en: 'Others' } },
          ],
          label: { fr: 'Type de destinataire', en: 'Type of recipient' },
          help: {
            fr: 'Les types du modèle de la CNIL.',
            en: 'The types of the CNIL’s model.',
          },
          article,
          kinds: bothKinds,
          need: 'required',
        },
        {
          name: 'details',
          type: 'text',
          maxLength: 1000,
          label: { fr: 'Précisions', en: 'Details' },
          help: { fr: 'Ce qu’il reçoit, et pour quoi faire.', en: 'What they receive, and what for.' },
          article: null,
          kinds: bothKinds,
          need: 'optional',
        },
        {
          name: 'contract',
          type: 'link',
          label: { fr: 'Contrat de sous-traitance (lien)', en: 'Processor contract (link)' },
          help: {
            fr: 'Le contrat qui contient les clauses de l’article 28 du RGPD.',
            en: 'The contract with the terms of Article 28 GDPR.',
          },
          article: null,
          kinds: bothKinds,
          need: 'expected',
          when: [{ kind: 'answer', field: 'type', oneOf: ['processor'] }],
        },
        {
          name: 'stores',
          type: 'choices',
          options: storeOptions,
          label: { fr: 'Bases auxquelles il a accès', en: 'Stores that they can reach' },
          help: {
            fr: 'Une base en service sans destinataire déclaré est signalée.',
            en: 'A store in use without a declared recipient is reported.',
          },
          article: null,
          kinds: bothKinds,
          need: 'optional',
        },
      ],
    },
  ],
};
