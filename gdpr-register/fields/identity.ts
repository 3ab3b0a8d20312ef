import { bothKinds, type Section } from '../field.ts';

export const identitySection: Section = {
  name: 'identity',
  label: { fr: 'Description du traitement', en: 'Description of the processing' },
  help: {
    fr: 'Une fiche par activité, c’est-à-dire par finalité poursuivie, et non par logiciel utilisé.',
    en: 'One record for each activity, that is for each purpose pursued, not for each program used.',
  },
  fields: [
    {
      name: 'title',
      type: 'line',
      maxLength: 200,
      label: { fr: 'Nom du traitement', en: 'Name of the processing' },
      help: {
        fr: 'Un nom parlant, par exemple « Gestion de la paie » ou « Suivi des inscriptions ».',
        en: 'A telling name, such as “Payroll” or “Monitoring of registrations”.',
      },
      article: null,
      kinds: bothKinds,
      need: 'required',
    },
    {
      name: 'reference',
      type: 'line',
      maxLength: 60,
      label: { fr: 'N° / RÉF', en: 'No. / Ref.' },
      help: {
        fr: 'Le numéro sous lequel vous citez cette fiche dans vos autres documents.',
        en: 'The number by which your other documents cite this record.',
      },
      article: null,
      kinds: bothKinds,
      need: 'expected',
    },
    {
      name: 'createdOn',
      type: 'date',
      label: { fr: 'Date de création de la fiche', en: 'Record created on' },
      help: {
        fr: 'Le jour où cette fiche a été ouverte. La date de mise à jour est celle de sa dernière version.',
        en: 'The day on which this record was opened. It was last updated when its newest version was saved.',
      },
      article: null,
      kinds: bothKinds,
      need: 'expected',
    },
    {
      name: 'service',
      type: 'line',
      maxLength: 200,
      label: { fr: 'Service chargé du traitement', en: 'Department in charge' },
      help: {
        fr: 'Le service ou la direction qui met en œuvre le traitement, et à qui poser les questions.',
        en: 'The department that carries the processing out, and that answers questions about it.',
      },
      article: null,
      kinds: bothKinds,
      need: 'optional',
    },
  ],
};
