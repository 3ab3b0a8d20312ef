import type { inputErrorsEn } from '../en/input-errors.ts';

const what = 'L’entrée ne peut pas être lue.';

export const inputErrorsFr: typeof inputErrorsEn = {
  missing: {
    what: 'L’entrée est introuvable.',
    why: 'Il n’y a ni fichier ni dossier {file}.',
    next: 'Vérifiez le chemin, ou choisissez une autre entrée.',
  },
  permission: {
    what,
    why: 'Vous n’avez pas le droit de lire {file}.',
    next: 'Donnez-vous un accès en lecture, ou choisissez une autre entrée.',
  },
  damaged: {
    what,
    why: 'Les données compressées de {file} sont endommagées ou tronquées.',
    next: 'Obtenez le fichier à nouveau, ou retirez-le de l’entrée.',
  },
  'not-a-file': {
    what,
    why: '{file} n’est ni un fichier ni un dossier, et ne pourrait pas être repris.',
    next: 'Écrivez-le d’abord dans un fichier.',
  },
  'too-large': {
    what,
    why: '{file} est un seul document JSON, trop grand pour la mémoire.',
    next: 'Divisez-le, ou écrivez-le en NDJSON, un utilisateur par ligne.',
  },
  'empty-folder': {
    what: 'L’entrée est introuvable.',
    why: '{file} ne contient aucun fichier .json, .ndjson ou .jsonl (ni .gz), pas plus que ses dossiers.',
    next: 'Choisissez un autre dossier, ou nommez les fichiers eux-mêmes.',
  },
};
