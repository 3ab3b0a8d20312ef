import { controllerOnly, type Section } from '../field.ts';

export const rightsSection: Section = {
  name: 'rights',
  label: { fr: 'Droits des personnes', en: 'Rights of the persons' },
  help: {
    fr: 'Comment les personnes exercent leurs droits, et si elles font l’objet de décisions automatisées.',
    en: 'How persons exercise their rights, and whether decisions about them are automated.',
  },
  fields: [
    {
      name: 'available',
      type: 'choices',
      options: [
        { value: 'access', label: { fr: 'Accès', en: 'Access' } },
        { value: 'rectification', label: { fr: 'Rectification', en: 'Rectification' } },
        { value: 'erasure', label: { fr: 'Effacement', en: 'Erasure' } },
        { value: 'restriction', label: { fr: 'Limitation', en: 'Restriction' } },
        { value: 'portability', label: { fr: 'Portabilité', en: 'Portability' } },
        { value: 'objection', label: { fr: 'Opposition', en: 'Objection' } },
        { value: 'withdrawal', label: { fr: 'Retrait du consentement', en: 'Withdrawal of consent' } },
      ],
      label: { fr: 'Droits applicables', en: 'Rights that apply' },
      help: {
        fr: 'Ils dépendent de la base légale : pas d’opposition à une obligation légale, pas de portabilité sans consentement ni contrat.',
        en: 'They follow from the legal basis: no objection to a legal obligation, no portability without consent or contract.',
      },
      article: null,
      kinds: controllerOnly,
      need: 'expected',
    },
    {
      name: 'exercise',
      type: 'text',
      maxLength: 2000,
      label: { fr: 'Comment les exercer', en: 'How to exercise them' },
      help: {
        fr: 'La procédure interne : à qui s’adresser, qui répond, sous un mois.',
        en: 'The procedure: whom to address, who answers, within one month.',
      },
      article: null,
      kinds: controllerOnly,
      need: 'expected',
    },
    {
      name: 'contact',
      type: 'line',
      maxLength: 320,
      label: { fr: 'Contact pour les demandes', en: 'Contact for requests' },
      help: {
        fr: 'L’adresse que donnent les mentions d’information.',
        en: 'The address that the privacy notice gives.',
      },
      article: null,
      kinds: controllerOnly,
      need: 'expected',
    },
    {
      name: 'automatedDecision',
      type: 'yes-no',
      label: {
        fr: 'Décision entièrement automatisée ou profilage ?',
        en: 'Solely automated decision or profiling?',
      },
      help: {
        fr: 'Une décision sans intervention humaine qui a des effets juridiques ou significatifs (article 22 du RGPD).',
        en: 'A decision without human intervention, with legal or similarly significant effects (Article 22 GDPR).',
      },
      article: null,
      kinds: controllerOnly,
      need: 'expected',
    },
    {
      name: 'automatedDetails',
      type: 'text',
      maxLength: 2000,
      label: { fr: 'Logique et conséquences', en: 'Logic and consequences' },
      help: {
        fr: 'La logique suivie, ce qui l’autorise, et comment obtenir une intervention humaine.',
        en: 'The logic involved, what allows it, and how to obtain human intervention.',
      },
      article: null,
      kinds: controllerOnly,
      need: 'expected',
      when: [{ kind: 'answer', field: 'automatedDecision', oneOf: [true] }],
    },
  ],
};
