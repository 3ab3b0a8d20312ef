import { controllerOnly, type Option, type Section } from '../field.ts';

/** The nine criteria of the guidelines WP 248. */
const aipdCriteria: readonly Option[] = [
  { value: 'evaluation', label: { fr: 'Évaluation ou notation', en: 'Evaluation or scoring' } },
  {
    value: 'automated-decision',
    label: {
      fr: 'Décision automatique à effet juridique ou similaire',
      en: 'Automated decision with legal or similar effect',
    },
  },
  { value: 'monitoring', label: { fr: 'Surveillance systématique', en: 'Systematic monitoring' } },
  {
    value: 'sensitive-data',
    label: { fr: 'Données sensibles ou hautement personnelles', en: 'Sensitive or highly personal data' },
  },
  { value: 'large-scale', label: { fr: 'Traitement à large échelle', en: 'Processing on a large scale' } },
  {
    value: 'matching',
    label: { fr: 'Croisement ou combinaison de données', en: 'Matching or combining of data sets' },
  },
  { value: 'vulnerable', label: { fr: 'Personnes vulnérables', en: 'Vulnerable persons' } },
  { value: 'innovation', label: { fr: 'Usage innovant ou nouvelle technologie', en: 'Innovative use or technology' } },
  {
    value: 'exclusion',
    label: { fr: 'Exclusion du bénéfice d’un droit ou d’un contrat', en: 'Exclusion from a right or a contract' },
  },
];

export const screeningSection: Section = {
  name: 'screening',
  label: {
    fr: 'Analyse d’impact relative à la protection des données (AIPD)',
    en: 'Data protection impact assessment (DPIA)',
  },
  help: {
    fr: 'Si deux des neuf critères sont remplis, une AIPD est présumée nécessaire (article 35 du RGPD).',
    en: 'Where two of the nine criteria are met, an assessment is presumed to be needed (Article 35 GDPR).',
  },
  fields: [
    {
      name: 'criteria',
      type: 'choices',
      options: aipdCriteria,
      label: { fr: 'Critères remplis', en: 'Criteria that are met' },
      help: {
        fr: 'Cochez chaque critère rempli ; aucun si aucun ne l’est.',
        en: 'Choose each criterion that is met; none if none is.',
      },
      article: null,
      kinds: controllerOnly,
      need: 'optional',
    },
    {
      name: 'screenedOn',
      type: 'date',
      label: { fr: 'Critères examinés le', en: 'Criteria examined on' },
      help: { fr: 'Sans cette date, l’examen n’a pas eu lieu.', en: 'Without this date, nobody has examined them.' },
      article: null,
      kinds: controllerOnly,
      need: 'expected',
    },
    {
      name: 'outcome',
      type: 'choice',
      options: [
        { value: 'not-needed', label: { fr: 'AIPD non nécessaire', en: 'Not needed' } },
        { value: 'needed', label: { fr: 'AIPD à réaliser', en: 'Needed, to be carried out' } },
        { value: 'carried-out', label: { fr: 'AIPD réalisée', en: 'Carried out' } },
      ],
      label: { fr: 'Conclusion', en: 'Conclusion' },
      help: { fr: 'Ce que l’examen a donné.', en: 'The result of the examination.' },
      article: null,
      kinds: controllerOnly,
      need: 'expected',
    },
    {
      name: 'link',
      type: 'link',
      label: { fr: 'AIPD (lien)', en: 'Impact assessment (link)' },
      help: {
        fr: 'L’analyse, ou la note qui explique pourquoi elle n’est pas nécessaire malgré deux critères.',
        en: 'The assessment, or the note that explains why none is needed in spite of two criteria.',
      },
      article: null,
      kinds: controllerOnly,
      need: 'expected',
      when: [{ kind: 'aipd-presumed' }, { kind: 'answer', field: 'outcome', oneOf: ['carried-out'] }],
    },
  ],
};
