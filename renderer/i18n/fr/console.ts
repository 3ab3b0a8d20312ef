import type { consoleEn } from '../en/console.ts';
import type { Plural } from '../plural.ts';

const newLines: Plural = { one: '{count} nouvelle ligne', other: '{count} nouvelles lignes' };
const lines: Plural = { one: '{shown} sur {count} ligne', other: '{shown} sur {count} lignes' };
const dropped: Plural = { one: '{count} ligne perdue', other: '{count} lignes perdues' };
const droppedHere: Plural = { one: '{count} ligne perdue ici', other: '{count} lignes perdues ici' };
const saved: Plural = { one: '{count} ligne enregistrée', other: '{count} lignes enregistrées' };
const copied: Plural = { one: '{count} ligne copiée', other: '{count} lignes copiées' };

export const consoleFr: typeof consoleEn = {
  title: 'Console',
  levels: 'Niveaux',
  stages: 'Étapes',
  search: 'Chercher, ou /expression régulière/',
  searchHint: 'Chercher',
  badPattern: 'Expression régulière non valide :',
  matches: '{at} sur {all}',
  noMatch: 'aucun résultat',
  next: 'Résultat suivant',
  previous: 'Résultat précédent',
  following: 'En direct',
  past: 'Intervalle passé',
  notConnected: 'Non connecté',
  paused: 'En pause',
  pause: 'Pause',
  follow: 'Reprendre',
  newLines,
  wrap: 'Retour à la ligne',
  nextError: 'Erreur suivante',
  nextErrorHint: 'À l’erreur suivante : F8. À la précédente : Maj+F8.',
  noError: 'Aucune erreur parmi les lignes affichées.',
  copy: 'Copier ou enregistrer',
  copyAs: { text: 'Copier en texte', json: 'Copier en JSON' },
  saveAs: { text: 'Enregistrer en texte', json: 'Enregistrer en lignes JSON', csv: 'Enregistrer en CSV' },
  copied,
  saved,
  copyRefused: 'Le système a refusé la copie',
  lines,
  dropped,
  droppedHere,
  log: 'Lignes de la console',
  filters: {
    title: 'Filtres',
    presets: { first: 'Tout sauf débogage', whole: 'Tout', trouble: 'Avertissements et erreurs' },
    save: 'Enregistrer ces filtres…',
    remove: 'Supprimer un filtre',
    saveTitle: 'Enregistrer ces filtres',
    saveText: 'Les niveaux et étapes affichés, et le texte cherché, sous un nom.',
    saveConfirm: 'Enregistrer',
    name: 'Nom',
    replaces: 'Un filtre porte déjà ce nom : il sera remplacé.',
    full: 'Il y a de la place pour {count} filtres. Supprimez-en un d’abord.',
  },
  noneTitle: 'Aucune ligne pour l’instant',
  noneText:
    'Ce que fait chaque étape apparaît ici au fur et à mesure. Cliquez sur « Démarrer le pipeline » pour commencer.',
  allFilteredTitle: 'Les filtres masquent toutes les lignes',
  allFilteredText: 'Réactivez un niveau ou une étape.',
  showAll: 'Afficher tous les niveaux et étapes',
  noneInSpanTitle: 'Aucune ligne dans cet intervalle',
  noneInSpanText: 'Aucune des lignes conservées ici n’en date.',
  showAllTimes: 'Afficher toute la période',
  readFailed: 'Les lignes antérieures n’ont pas pu être lues.',
  newHere: 'Les nouvelles lignes apparaissent ici.',
};
