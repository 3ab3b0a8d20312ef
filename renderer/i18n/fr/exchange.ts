import type { Plural } from '../plural.ts';
import type { exchangeEn } from '../en/exchange.ts';

const refused: Plural = {
  one: '{count} valeur n’est pas reprise',
  many: '{count} de valeurs ne sont pas reprises',
  other: '{count} valeurs ne sont pas reprises',
};
const changes: Plural = {
  one: '{count} changement',
  many: '{count} de changements',
  other: '{count} changements',
};

export const exchangeFr: typeof exchangeEn = {
  export: 'Exporter',
  exportFailed: 'Rien n’a pu être exporté.',
  exportHint: 'Enregistrer le registre dans un fichier',
  formats: {
    ods: 'Tableur au modèle de la CNIL (ODS)',
    xlsx: 'Tableur au modèle de la CNIL (XLSX)',
    pdf: 'Document à imprimer (PDF)',
    csv: 'Table de toutes les valeurs (CSV)',
    json: 'Données (JSON)',
  },
  import: 'Importer…',
  importTitle: 'Importer dans le registre',
  importText:
    'Un registre exporté ou une fiche remplie à la main : ODS, XLSX, CSV ou JSON. Rien n’est modifié avant votre accord.',
  chooseFile: 'Choisir un fichier…',
  otherFile: 'Choisir un autre fichier…',
  reading: 'Lecture du fichier…',
  preview: '{file} apporterait :',
  done: 'Importé :',
  counts: 'ajoutés : {added} · modifiés : {changed} · inchangés : {unchanged}',
  activities: 'Traitements du fichier',
  activity: 'Traitement',
  outcome: 'Résultat',
  differences: 'Ce qui change',
  changes,
  nothing: 'rien',
  change: '{label} : {before} → {after}',
  outcomes: { added: 'Ajouté', changed: 'Modifié', unchanged: 'Inchangé' },
  refused,
  refusedText: 'Le reste est repris ; à la place de ces valeurs, le registre garde les siennes.',
  where: 'Emplacement',
  why: 'Raison',
  asDraft: 'Ce qui est importé forme une nouvelle version à relire ; rien n’est approuvé par là.',
  nothingToDo: 'Le registre contient déjà tout cela.',
  restIsThere: 'Le registre contient déjà le reste.',
  notImported: '« {file} » n’a pas été importé.',
  nothingRead: 'Rien dans ce fichier ne peut être repris dans le registre.',
  confirm: 'Importer',
  close: 'Fermer',
};
