import type { connectionErrorsEn } from '../en/connection-errors.ts';

export const connectionErrorsFr: typeof connectionErrorsEn = {
  'connection-unknown': {
    what: 'Cette connexion n’existe pas.',
    why: 'Elle a été supprimée ou renommée, peut-être dans une autre fenêtre.',
    next: 'Revenez à la liste des connexions.',
  },
  'connection-name-taken': {
    what: 'Rien n’a été enregistré.',
    why: 'Une connexion porte déjà ce nom.',
    next: 'Donnez-lui un autre nom.',
  },
  'connection-fixed': {
    what: 'Rien n’a été modifié.',
    why: 'La connexion intégrée est toujours là, telle quelle.',
    next: 'Ajoutez une connexion à vous.',
  },
  'connection-in-use': {
    what: 'Rien n’a été modifié.',
    why: 'La connexion est en service : ses serveurs et sa lecture seule ne changent pas sous ce qui tourne.',
    next: 'Utilisez d’abord une autre connexion, par exemple l’intégrée.',
  },
  'connection-unsupported': {
    what: 'La connexion n’a pas été mise en service.',
    why: 'Cette version n’a pas de pilote pour l’un de ses serveurs.',
    next: 'Installez une version plus récente, ou choisissez une autre connexion.',
  },
  'read-only': {
    what: 'Rien n’a été modifié.',
    why: 'La connexion en service est en lecture seule : rien n’y est démarré, supprimé ni corrigé.',
    next: 'Utilisez une autre connexion dans les Réglages, ou retirez-y la lecture seule.',
  },
  'file-no-connections': {
    what: 'Rien n’a été importé.',
    why: 'Le fichier n’est pas un export de connexions.',
    next: 'Choisissez un fichier que Vigie a exporté depuis les Réglages.',
  },
};
