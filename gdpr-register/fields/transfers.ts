import { bothKinds, type Option, type Section } from '../field.ts';

const article = { controller: '30(1)(e)', processor: '30(2)(c)' };

const safeguards: readonly Option[] = [
  { value: 'adequacy', label: { fr: 'Décision d’adéquation', en: 'Adequacy decision' } },
  {
    value: 'standard-clauses',
    label: { fr: 'Clauses contractuelles types (CCT)', en: 'Standard contractual clauses (SCC)' },
  },
  {
    value: 'binding-rules',
    label: { fr: 'Règles d’entreprise contraignantes (BCR)', en: 'Binding corporate rules (BCR)' },
  },
  { value: 'code-of-conduct', label: { fr: 'Code de conduite', en: 'Code of conduct' } },
  { value: 'certification', label: { fr: 'Certification', en: 'Certification' } },
  {
    value: 'authorised-clauses',
    label: { fr: 'Clauses ou arrangement autorisés par la CNIL', en: 'Clauses or arrangement that were authorised' },
  },
  {
    value: 'derogation',
    label: { fr: 'Dérogation – article 49(1), premier alinéa', en: 'Derogation – Article 49(1), first subparagraph' },
  },
  {
    value: 'compelling-interests',
    label: {
      fr: 'Intérêts légitimes impérieux – article 49(1), second alinéa',
      en: 'Compelling legitimate interests – Article 49(1), second subparagraph',
    },
  },
  { value: 'other', label: { fr: 'Autres garanties', en: 'Other safeguards' } },
];

export const transfersSection: Section = {
  name: 'transfers',
  label: { fr: 'Transferts hors UE', en: 'Transfers outside the EU' },
  help: {
    fr: 'Un accès à distance depuis un pays tiers est aussi un transfert.',
    en: 'Access from a third country over a network is a transfer too.',
  },
  fields: [
    {
      name: 'outside',
      type: 'yes-no',
      label: { fr: 'Des données sont-elles transférées hors UE ?', en: 'Are data transferred outside the EU?' },
      help: {
        fr: 'Vers un pays hors de l’Espace économique européen ou vers une organisation internationale.',
        en: 'To a country outside the European Economic Area or to an international organisation.',
      },
      article,
      kinds: bothKinds,
      need: 'required',
    },
    {
      name: 'rows',
      type: 'rows',
      maxRows: 100,
      item: { fr: 'transfert', en: 'transfer' },
      label: { fr: 'Transferts', en: 'Transfers' },
      help: {
        fr: 'Chaque organisme, avec son pays et la garantie qui encadre le transfert.',
        en: 'Each organisation, with its country and the safeguard for the transfer.',
      },
      article,
      kinds: bothKinds,
      need: 'required',
      when: [
        { kind: 'answer', field: 'outside', oneOf: [true] },
        { kind: 'row', section: 'recipients', column: 'type', oneOf: ['third-country'] },
      ],
      columns: [
        {
          name: 'organisation',
          type: 'line',
          maxLength: 200,
          label: { fr: 'Organisme', en: 'Organisation' },
          help: { fr: 'L’organisme qui reçoit les données.', en: 'The organisation that receives the data.' },
          article,
          kinds: bothKinds,
          need: 'required',
        },
        {
          name: 'recipient',
          type: 'line',
          maxLength: 200,
          label: { fr: 'Destinataire', en: 'Recipient' },
          help: { fr: 'Le service ou la personne, si vous les connaissez.', en: 'The department or person, if known.' },
          article: null,
          kinds: bothKinds,
          need: 'optional',
        },
        {
          name: 'country',
          type: 'line',
          maxLength: 100,
          label: { fr: 'Pays', en: 'Country' },
          help: {
            fr: 'Le pays de destination, ou l’organisation internationale.',
            en: 'The country of destination, or the international organisation.',
          },
          article,
          kinds: bothKinds,
          need: 'required',
        },
        {
          name: 'safeguard',
          type: 'choice',
          options: safeguards,
          label: { fr: 'Garanties', en: 'Safeguards' },
          help: {
            fr: 'Ce qui encadre le transfert (articles 45 à 49 du RGPD).',
            en: 'What the transfer rests on (Articles 45 to 49 GDPR).',
          },
          article,
          kinds: bothKinds,
          need: 'required',
          when: [{ kind: 'third-country', field: 'country' }],
        },
        {
          name: 'details',
          type: 'text',
          maxLength: 1000,
          label: { fr: 'Précisions sur les garanties', en: 'Details of the safeguards' },
          help: {
            fr: 'Par exemple le module des clauses, ou l’analyse du droit du pays.',
            en: 'For example the module of the clauses, or the assessment of the country’s law.',
          },
          article: null,
          kinds: bothKinds,
          need: 'optional',
        },
        {
          name: 'documentation',
          type: 'link',
          label: { fr: 'Documentation (lien)', en: 'Documentation (link)' },
          help: {
            fr: 'Le document qui porte la garantie : clauses signées, règles approuvées.',
            en: 'The document of the safeguard: signed clauses, approved rules.',
          },
          article,
          kinds: bothKinds,
          need: 'required',
          when: [{ kind: 'answer', field: 'safeguard', oneOf: ['compelling-interests'] }],
        },
      ],
    },
  ],
};
