import { controllerOnly, type Option, type Section } from '../field.ts';

const bases: readonly Option[] = [
  { value: 'consent', label: { fr: 'Consentement – article 6(1)(a)', en: 'Consent – Article 6(1)(a)' } },
  { value: 'contract', label: { fr: 'Contrat – article 6(1)(b)', en: 'Contract – Article 6(1)(b)' } },
  {
    value: 'legal-obligation',
    label: { fr: 'Obligation légale – article 6(1)(c)', en: 'Legal obligation – Article 6(1)(c)' },
  },
  {
    value: 'vital-interests',
    label: { fr: 'Sauvegarde des intérêts vitaux – article 6(1)(d)', en: 'Vital interests – Article 6(1)(d)' },
  },
  {
    value: 'public-task',
    label: { fr: 'Mission d’intérêt public – article 6(1)(e)', en: 'Public task – Article 6(1)(e)' },
  },
  {
    value: 'legitimate-interests',
    label: { fr: 'Intérêt légitime – article 6(1)(f)', en: 'Legitimate interests – Article 6(1)(f)' },
  },
];

export const purposesSection: Section = {
  name: 'purposes',
  label: { fr: 'Finalité(s) du traitement effectué', en: 'Purpose(s) of the processing' },
  help: {
    fr: 'L’objectif poursuivi. La première ligne est la finalité principale, les suivantes les sous-finalités.',
    en: 'What the processing is for. The first line is the main purpose, the others are sub-purposes.',
  },
  fields: [
    {
      name: 'rows',
      type: 'rows',
      maxRows: 20,
      item: { fr: 'finalité', en: 'purpose' },
      label: { fr: 'Finalités', en: 'Purposes' },
      help: {
        fr: 'Chaque finalité est déterminée, explicite et légitime, et repose sur une seule base légale.',
        en: 'Each purpose is specified, explicit and legitimate, and rests on one legal basis.',
      },
      article: '30(1)(b)',
      kinds: controllerOnly,
      need: 'required',
      columns: [
        {
          name: 'purpose',
          type: 'text',
          maxLength: 1000,
          label: { fr: 'Finalité', en: 'Purpose' },
          help: {
            fr: 'À quoi servent les données, en des termes que les personnes concernées comprennent.',
            en: 'What the data are used for, in words that the persons concerned understand.',
          },
          article: '30(1)(b)',
          kinds: controllerOnly,
          need: 'required',
        },
        {
          name: 'basis',
          type: 'choice',
          options: bases,
          label: { fr: 'Base légale', en: 'Legal basis' },
          help: {
            fr: 'Ce qui autorise le traitement (article 6 du RGPD). Une seule base par finalité.',
            en: 'What allows the processing (Article 6 GDPR). One basis for each purpose.',
          },
          article: null,
          kinds: controllerOnly,
          need: 'expected',
        },
        {
          name: 'details',
          type: 'text',
          maxLength: 1000,
          label: { fr: 'Précisions', en: 'Details' },
          help: {
            fr: 'Le texte qui fonde l’obligation ou la mission, ou l’intérêt légitime poursuivi.',
            en: 'The law behind the obligation or the task, or the legitimate interest pursued.',
          },
          article: null,
          kinds: controllerOnly,
          need: 'expected',
          when: [
            {
              kind: 'answer',
              field: 'basis',
              oneOf: ['legal-obligation', 'public-task', 'legitimate-interests'],
            },
          ],
        },
        {
          name: 'balancing',
          type: 'link',
          label: { fr: 'Mise en balance des intérêts (lien)', en: 'Legitimate interests assessment (link)' },
          help: {
            fr: 'Le document qui met en balance votre intérêt et ceux des personnes.',
            en: 'The document that weighs your interest against those of the persons.',
          },
          article: null,
          kinds: controllerOnly,
          need: 'expected',
          when: [{ kind: 'answer', field: 'basis', oneOf: ['legitimate-interests'] }],
        },
        {
          name: 'consentRecord',
          type: 'link',
          label: { fr: 'Preuve des consentements (lien)', en: 'Record of consent (link)' },
          help: {
            fr: 'Là où vous conservez la preuve des consentements recueillis (article 7 du RGPD).',
            en: 'Where you keep the proof of the consent that was given (Article 7 GDPR).',
          },
          article: null,
          kinds: controllerOnly,
          need: 'expected',
          when: [{ kind: 'answer', field: 'basis', oneOf: ['consent'] }],
        },
      ],
    },
  ],
};
