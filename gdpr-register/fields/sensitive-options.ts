import type { Option } from '../field.ts';

/** The nine of the CNIL's model, in its order (Articles 9 and 10). */
export const sensitiveOptions: readonly Option[] = [
  {
    value: 'origin',
    label: { fr: 'Origine raciale ou ethnique', en: 'Racial or ethnic origin' },
  },
  { value: 'political-opinions', label: { fr: 'Opinions politiques', en: 'Political opinions' } },
  {
    value: 'beliefs',
    label: { fr: 'Convictions religieuses ou philosophiques', en: 'Religious or philosophical beliefs' },
  },
  { value: 'union-membership', label: { fr: 'Appartenance syndicale', en: 'Trade union membership' } },
  { value: 'genetic', label: { fr: 'Données génétiques', en: 'Genetic data' } },
  {
    value: 'biometric',
    label: {
      fr: 'Données biométriques aux fins d’identifier une personne physique de manière unique',
      en: 'Biometric data to identify a natural person uniquely',
    },
  },
  { value: 'health', label: { fr: 'Données concernant la santé', en: 'Data concerning health' } },
  {
    value: 'sex-life',
    label: { fr: 'Vie sexuelle ou orientation sexuelle', en: 'Sex life or sexual orientation' },
  },
  {
    value: 'offences',
    label: { fr: 'Condamnations pénales ou infractions', en: 'Criminal convictions or offences' },
  },
];

/** Article 9(2), and Article 10 for convictions and offences. */
export const conditionOptions: readonly Option[] = [
  { value: 'explicit-consent', label: { fr: 'Consentement explicite – 9(2)(a)', en: 'Explicit consent – 9(2)(a)' } },
  {
    value: 'employment',
    label: {
      fr: 'Droit du travail et protection sociale – 9(2)(b)',
      en: 'Employment and social protection law – 9(2)(b)',
    },
  },
  { value: 'vital-interests', label: { fr: 'Intérêts vitaux – 9(2)(c)', en: 'Vital interests – 9(2)(c)' } },
  {
    value: 'association',
    label: { fr: 'Membres d’une association – 9(2)(d)', en: 'Members of an association – 9(2)(d)' },
  },
  {
    value: 'made-public',
    label: {
      fr: 'Données manifestement rendues publiques par la personne – 9(2)(e)',
      en: 'Manifestly made public by the person – 9(2)(e)',
    },
  },
  {
    value: 'legal-claims',
    label: { fr: 'Exercice de droits en justice – 9(2)(f)', en: 'Legal claims – 9(2)(f)' },
  },
  {
    value: 'public-interest',
    label: { fr: 'Intérêt public important – 9(2)(g)', en: 'Substantial public interest – 9(2)(g)' },
  },
  {
    value: 'health-care',
    label: { fr: 'Médecine et soins – 9(2)(h)', en: 'Medicine and care – 9(2)(h)' },
  },
  { value: 'public-health', label: { fr: 'Santé publique – 9(2)(i)', en: 'Public health – 9(2)(i)' } },
  {
    value: 'archives-research',
    label: { fr: 'Archives, recherche ou statistiques – 9(2)(j)', en: 'Archives, research or statistics – 9(2)(j)' },
  },
  {
    value: 'article-10',
    label: { fr: 'Condamnations et infractions – article 10', en: 'Convictions and offences – Article 10' },
  },
];
