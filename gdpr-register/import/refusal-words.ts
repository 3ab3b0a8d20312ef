import type { Option, Text } from '../field.ts';

/** Why something in a file is not taken, and what would do. */
export const refusalWords = {
  unknownLabel: {
    fr: 'Cet intitulé n’est pas un champ du registre. Reprenez l’intitulé d’une fiche exportée.',
    en: 'This label is no field of the register. Use the label of an exported record.',
  },
  unknownColumn: {
    fr: 'Cet en-tête n’est pas une colonne de ce tableau ; la colonne n’est pas lue.',
    en: 'This heading is no column of this table; the column is not read.',
  },
  noHeading: {
    fr: 'Aucun champ n’a sa place ici : cette case n’est pas lue.',
    en: 'No field has its place here: this cell is not read.',
  },
  twice: {
    fr: 'Ce champ figure déjà plus haut ; seule la première valeur est retenue.',
    en: 'This field stands further up already; only the first value is taken.',
  },
  notADate: {
    fr: 'Ce n’est pas une date. Écrivez-la ainsi : 25/11/2026.',
    en: 'This is no date. Write it like this: 2026-11-25.',
  },
  notADuration: {
    fr: 'Ce n’est pas une durée. Écrivez-la ainsi : 2 ans 6 mois.',
    en: 'This is no duration. Write it like this: 2 years 6 months.',
  },
  notYesOrNo: { fr: 'La réponse attendue est Oui ou Non.', en: 'The answer is Yes or No.' },
  notAnId: {
    fr: 'Ce n’est pas l’identifiant d’une fiche. Videz la case pour ajouter une fiche ; rien de cette feuille n’est repris.',
    en: 'This is no identifier of a record. Empty the cell to add a record; nothing of this sheet is taken.',
  },
  notARole: {
    fr: 'Le rôle attendu est « Responsable du traitement » ou « Sous-traitant ».',
    en: 'The role is “Controller” or “Processor”.',
  },
  notAState: {
    fr: 'L’état attendu est « Brouillon », « En relecture » ou « Approuvée ».',
    en: 'The state is “Draft”, “In review” or “Approved”.',
  },
  noActivity: {
    fr: 'Cette feuille ne contient aucun champ du registre rempli.',
    en: 'Nothing that this sheet fills in is a field of the register.',
  },
  nothingRead: {
    fr: 'Aucun traitement n’a été trouvé dans ce fichier.',
    en: 'No processing activity was found in this file.',
  },
  listedOnly: {
    fr: 'Ce traitement est dans la liste, mais aucune feuille ne le décrit.',
    en: 'This activity is in the list, but no sheet describes it.',
  },
  sameActivity: {
    fr: 'Cette fiche figure déjà plus haut dans le fichier ; celle-ci n’est pas reprise.',
    en: 'This record stands further up in the file already; this one is not taken.',
  },
  notARegister: {
    fr: 'Ce fichier JSON n’est pas un registre exporté (« vigie-register/1 »).',
    en: 'This JSON file is no exported register (“vigie-register/1”).',
  },
  notThisForm: {
    fr: 'Cette fiche n’a pas la forme attendue ; comparez-la au schéma publié.',
    en: 'This record has not the form that is expected; compare it with the published schema.',
  },
  notATable: {
    fr: 'La première ligne doit nommer les colonnes activity, section, field et value.',
    en: 'The first line must name the columns activity, section, field and value.',
  },
  notAField: {
    fr: 'Le registre n’a pas ce champ. Comparez avec un fichier exporté.',
    en: 'The register has no such field. Compare with an exported file.',
  },
  notARow: {
    fr: 'Le numéro de ligne n’est pas celui qu’attend ce champ : un nombre, ou deux joints par un point.',
    en: 'The row number is not what this field wants: a number, or two joined by a point.',
  },
  notKept: {
    fr: 'Le registre a changé entre-temps, ou le fichier de cette fiche y est endommagé. Relancez l’importation.',
    en: 'The register has changed meanwhile, or its file of this record is damaged. Import it again.',
  },
  notValid: {
    fr: 'Les valeurs de cette fiche ne vont pas ensemble ; elle n’est pas reprise.',
    en: 'The values of this record do not go together; it is not taken.',
  },
} as const satisfies Readonly<Record<string, Text>>;

const shown = 12;

/** Names the choices there are. */
export function notAChoice(text: string, options: readonly Option[]): Text {
  const list = (language: 'fr' | 'en'): string => {
    const labels = options.slice(0, shown).map(({ label }) => label[language]);
    return `${labels.join(' · ')}${options.length > shown ? ' · …' : ''}`;
  };
  return {
    fr: `« ${text} » n’est pas proposé. Choix possibles : ${list('fr')}.`,
    en: `“${text}” is no choice. There are: ${list('en')}.`,
  };
}
