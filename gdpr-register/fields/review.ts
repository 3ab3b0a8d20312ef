import { bothKinds, controllerOnly, type Section } from '../field.ts';

export const reviewSection: Section = {
  name: 'review',
  label: { fr: 'Revue et documents', en: 'Review and documents' },
  help: {
    fr: 'Une fiche qui n’est pas relue cesse d’être vraie.',
    en: 'A record that nobody reviews stops being true.',
  },
  fields: [
    {
      name: 'reviewer',
      type: 'line',
      maxLength: 200,
      label: { fr: 'Personne chargée de la revue', en: 'Reviewer' },
      help: {
        fr: 'Celle qui vérifie que la fiche dit ce qui est fait.',
        en: 'Who checks that the record says what is done.',
      },
      article: null,
      kinds: bothKinds,
      need: 'expected',
    },
    {
      name: 'reviewedOn',
      type: 'date',
      label: { fr: 'Dernière revue le', en: 'Last reviewed on' },
      help: { fr: 'Le jour de la dernière vérification.', en: 'The day of the last check.' },
      article: null,
      kinds: bothKinds,
      need: 'optional',
    },
    {
      name: 'dueOn',
      type: 'date',
      label: { fr: 'Prochaine revue le', en: 'Next review due on' },
      help: { fr: 'Au plus tard un an après la dernière.', en: 'At the latest a year after the last.' },
      article: null,
      kinds: bothKinds,
      need: 'expected',
    },
    {
      name: 'notice',
      type: 'link',
      label: { fr: 'Mentions d’information (lien)', en: 'Privacy notice (link)' },
      help: {
        fr: 'Ce que lisent les personnes concernées (articles 13 et 14 du RGPD).',
        en: 'What the persons concerned read (Articles 13 and 14 GDPR).',
      },
      article: null,
      kinds: controllerOnly,
      need: 'expected',
    },
    {
      name: 'breachRecord',
      type: 'link',
      label: { fr: 'Registre des violations (lien)', en: 'Record of breaches (link)' },
      help: {
        fr: 'Le document où sont consignées les violations de données (article 33(5) du RGPD).',
        en: 'Where breaches of personal data are documented (Article 33(5) GDPR).',
      },
      article: null,
      kinds: bothKinds,
      need: 'expected',
    },
    {
      name: 'notes',
      type: 'text',
      maxLength: 4000,
      label: { fr: 'Observations', en: 'Notes' },
      help: { fr: 'Ce qui n’a pas trouvé sa place ailleurs.', en: 'What found no place elsewhere.' },
      article: null,
      kinds: bothKinds,
      need: 'optional',
    },
  ],
};
