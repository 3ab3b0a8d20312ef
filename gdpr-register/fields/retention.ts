import { controllerOnly, type Field } from '../field.ts';
import { dataSetOptions } from './pipeline-names.ts';

const columns: readonly Field[] = [
  {
    name: 'duration',
    type: 'duration',
    label: { fr: 'Durée', en: 'Period' },
    help: {
      fr: 'Un nombre d’années, de mois, de semaines ou de jours.',
      en: 'A number of years, months, weeks or days.',
    },
    article: '30(1)(f)',
    kinds: controllerOnly,
    need: 'required',
  },
  {
    name: 'startsAt',
    type: 'choice',
    options: [
      { value: 'collection', label: { fr: 'à compter de la collecte', en: 'from collection' } },
      { value: 'last-contact', label: { fr: 'à compter du dernier contact', en: 'from the last contact' } },
      { value: 'contract-end', label: { fr: 'à compter de la fin du contrat', en: 'from the end of the contract' } },
    ],
    label: { fr: 'Point de départ', en: 'Starts' },
    help: {
      fr: 'L’événement qui fait courir la durée : « X ans après… ».',
      en: 'The event from which the period runs: "X years after…".',
    },
    article: '30(1)(f)',
    kinds: controllerOnly,
    need: 'required',
  },
  {
    name: 'phase',
    type: 'choice',
    options: [
      { value: 'active', label: { fr: 'Base active', en: 'Active use' } },
      { value: 'intermediate', label: { fr: 'Archivage intermédiaire', en: 'Intermediate archive' } },
    ],
    label: { fr: 'Phase', en: 'Phase' },
    help: {
      fr: 'En base active, les données servent chaque jour ; en archivage intermédiaire, seules des personnes habilitées y accèdent.',
      en: 'In active use the data serve every day; in an intermediate archive only authorised persons reach them.',
    },
    article: null,
    kinds: controllerOnly,
    need: 'expected',
  },
  {
    name: 'fate',
    type: 'choice',
    options: [
      { value: 'destroy', label: { fr: 'Destruction', en: 'Destruction' } },
      { value: 'anonymise', label: { fr: 'Anonymisation', en: 'Anonymisation' } },
      { value: 'archive', label: { fr: 'Archivage', en: 'Archiving' } },
    ],
    label: { fr: 'Sort final', en: 'Final fate' },
    help: {
      fr: 'Ce qu’il advient des données au terme de la durée. Une pseudonymisation n’est pas une anonymisation.',
      en: 'What becomes of the data when the period ends. Pseudonymisation is not anonymisation.',
    },
    article: null,
    kinds: controllerOnly,
    need: 'expected',
  },
  {
    name: 'ground',
    type: 'text',
    maxLength: 1000,
    label: { fr: 'Fondement', en: 'Ground' },
    help: {
      fr: 'Le texte, la recommandation ou le besoin qui justifie cette durée.',
      en: 'The law, recommendation or need that justifies this period.',
    },
    article: null,
    kinds: controllerOnly,
    need: 'expected',
  },
  {
    name: 'dataSets',
    type: 'choices',
    options: dataSetOptions,
    label: { fr: 'Données purgées à cette échéance', en: 'Data purged when it ends' },
    help: {
      fr: 'Les données de cette chaîne auxquelles la durée s’applique : la purge les proposera à l’échéance.',
      en: 'The data of this pipeline to which the period applies: the purge offers them when it ends.',
    },
    article: null,
    kinds: controllerOnly,
    need: 'optional',
  },
];

/** Time limits for erasure, of one category of data; nested in its row. */
export const retentionField: Field = {
  name: 'retention',
  type: 'rows',
  maxRows: 10,
  columns,
  item: { fr: 'durée de conservation', en: 'retention period' },
  label: { fr: 'Durée de conservation', en: 'Retention period' },
  help: {
    fr: 'Une ligne par phase. La durée est limitée à ce qu’exige la finalité.',
    en: 'One line for each phase. Data are kept no longer than the purpose requires.',
  },
  article: '30(1)(f)',
  kinds: controllerOnly,
  need: 'required',
};
