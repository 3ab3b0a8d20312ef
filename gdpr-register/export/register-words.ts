import type { ActivityState } from '../activity-record.ts';
import type { ActivityKind, Text } from '../field.ts';
import type { Language } from '../language.ts';

/** What stands in an exported register beside the labels of its fields; French as in the CNIL's model. */
export const registerWords = {
  register: { fr: 'Registre des activités de traitement', en: 'Record of processing activities' },
  list: { fr: 'Liste des traitements', en: 'Processing activities' },
  guide: { fr: 'Tutoriel', en: 'How to fill in' },
  activity: { fr: 'Fiche de registre', en: 'Record of a processing activity' },
  id: { fr: 'Identifiant', en: 'Identifier' },
  kind: { fr: 'Rôle de l’organisme', en: 'Role of the organisation' },
  state: { fr: 'État de la fiche', en: 'State of the record' },
  version: { fr: 'Version', en: 'Version' },
  drafts: { fr: 'Brouillons en cours', en: 'Drafts in progress' },
  updated: { fr: 'Dernière mise à jour de la fiche', en: 'Last update of the record' },
  name: { fr: 'Nom du traitement', en: 'Name of the activity' },
  reference: { fr: 'N° / RÉF', en: 'No. / ref.' },
  created: { fr: 'Date de création de la fiche', en: 'Date of creation of the record' },
  purpose: { fr: 'Finalité du traitement', en: 'Purpose of the processing' },
  sensitive: { fr: 'Données sensibles ?', en: 'Sensitive data?' },
  yes: { fr: 'Oui', en: 'Yes' },
  no: { fr: 'Non', en: 'No' },
  notFilled: { fr: 'Non renseigné', en: 'Not filled in' },
  untitled: { fr: 'Sans nom', en: 'Without a name' },
  exportedOn: { fr: 'Exporté le', en: 'Exported on' },
  section: { fr: 'Rubrique', en: 'Section' },
  field: { fr: 'Champ', en: 'Field' },
  help: { fr: 'Que saisir', en: 'What to enter' },
  choices: { fr: 'Valeurs possibles (une par ligne)', en: 'Possible values (one a line)' },
} as const satisfies Readonly<Record<string, Text>>;

export const kindWords: Readonly<Record<ActivityKind, Text>> = {
  controller: { fr: 'Responsable du traitement', en: 'Controller' },
  processor: { fr: 'Sous-traitant', en: 'Processor' },
};

export const stateWords: Readonly<Record<ActivityState, Text>> = {
  draft: { fr: 'Brouillon', en: 'Draft' },
  'in-review': { fr: 'En relecture', en: 'In review' },
  approved: { fr: 'Approuvée', en: 'Approved' },
};

/** What is said above the guide to the form. */
export const guideWords: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'Chaque traitement a sa feuille. Pour en ajouter un, copiez une feuille, effacez la valeur de « Identifiant » et remplissez les cases à droite des intitulés.',
    'Ne modifiez pas les intitulés. Pour ajouter une ligne à un tableau, insérez une ligne et numérotez-la. Une durée supplémentaire pour la même catégorie se met sur une ligne de plus, avec le même numéro.',
    'Une date s’écrit 25/11/2026, une durée « 2 ans 6 mois ».',
  ],
  en: [
    'Each activity has its sheet. To add one, copy a sheet, delete the value of “Identifier” and fill in the cells to the right of the labels.',
    'Do not change the labels. To add a line to a table, insert a row and number it. A further retention period of the same category goes on a further row with the same number.',
    'A date is written 2026-11-25, a duration “2 years 6 months”.',
  ],
};
