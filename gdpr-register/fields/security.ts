import { bothKinds, type Option, type Section } from '../field.ts';

const article = { controller: '30(1)(g)', processor: '30(2)(d)' };

const measures: readonly Option[] = [
  {
    value: 'access-control',
    label: { fr: 'Contrôle d’accès des utilisateurs', en: 'Access control of users' },
  },
  { value: 'traceability', label: { fr: 'Mesures de traçabilité', en: 'Traceability' } },
  {
    value: 'software-protection',
    label: { fr: 'Mesures de protection des logiciels', en: 'Protection of software' },
  },
  { value: 'backup', label: { fr: 'Sauvegarde des données', en: 'Backup of data' } },
  { value: 'encryption', label: { fr: 'Chiffrement des données', en: 'Encryption of data' } },
  { value: 'processor-control', label: { fr: 'Contrôle des sous-traitants', en: 'Control of processors' } },
  { value: 'other', label: { fr: 'Autres mesures', en: 'Other measures' } },
];

/** What the running system can confirm or refute. */
export const checkOptions: readonly Option[] = [
  {
    value: 'encrypted-connections',
    label: { fr: 'Les connexions sont chiffrées (TLS)', en: 'Connections are encrypted (TLS)' },
  },
  {
    value: 'authenticated-connections',
    label: { fr: 'Les connexions sont authentifiées', en: 'Connections are authenticated' },
  },
  {
    value: 'pseudonymised-contacts',
    label: {
      fr: 'Hors des messages bruts, les coordonnées ne sont conservées que hachées avec une clé',
      en: 'Beyond the raw messages, contact details are kept only as keyed hashes',
    },
  },
  {
    value: 'private-files',
    label: {
      fr: 'Les fichiers ne sont lisibles que par leur propriétaire',
      en: 'Files can be read by their owner alone',
    },
  },
  {
    value: 'no-personal-logs',
    label: {
      fr: 'Les journaux techniques ne contiennent aucune donnée personnelle',
      en: 'Logs hold no personal data',
    },
  },
];

export const securitySection: Section = {
  name: 'security',
  label: { fr: 'Mesures de sécurité', en: 'Security measures' },
  help: {
    fr: 'Une description générale des mesures techniques et organisationnelles (article 32 du RGPD).',
    en: 'A general description of the technical and organisational measures (Article 32 GDPR).',
  },
  fields: [
    {
      name: 'rows',
      type: 'rows',
      maxRows: 100,
      item: { fr: 'mesure', en: 'measure' },
      label: { fr: 'Mesures', en: 'Measures' },
      help: {
        fr: 'Décrivez ce qui est en place, à proportion du risque.',
        en: 'Describe what is in place, in proportion to the risk.',
      },
      article,
      kinds: bothKinds,
      need: 'required',
      columns: [
        {
          name: 'type',
          type: 'choice',
          options: measures,
          label: { fr: 'Type de mesure', en: 'Type of measure' },
          help: { fr: 'Les types du modèle de la CNIL.', en: 'The types of the CNIL’s model.' },
          article,
          kinds: bothKinds,
          need: 'required',
        },
        {
          name: 'details',
          type: 'text',
          maxLength: 2000,
          label: { fr: 'Précisions', en: 'Details' },
          help: { fr: 'La mesure, et ce qu’elle protège.', en: 'The measure, and what it protects.' },
          article,
          kinds: bothKinds,
          need: 'required',
        },
        {
          name: 'checks',
          type: 'choices',
          options: checkOptions,
          label: { fr: 'Vérifié par l’application', en: 'Checked by the application' },
          help: {
            fr: 'Ce que l’application compare avec le système en service : un écart est signalé.',
            en: 'What the application compares with the running system: it reports a difference.',
          },
          article: null,
          kinds: bothKinds,
          need: 'optional',
        },
      ],
    },
  ],
};
