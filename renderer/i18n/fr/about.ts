import type { aboutEn } from '../en/about.ts';

export const aboutFr: typeof aboutEn = {
  open: 'À propos de Vigie',
  text: 'Un pipeline de profils d’utilisateurs dont les chiffres sont justes et, à côté, le registre que la loi demande.',
  version: 'Version',
  runs: 'Fonctionne comme',
  hosts: { shell: 'application de bureau', web: 'dans un navigateur, depuis cette machine' },
  dataDirectory: 'Données dans',
  licence: 'Licence',
  licenceText: 'MIT',
  others: 'Travail d’autrui',
  licences: 'Licences',
  licencesOpen: 'Licences du travail d’autrui…',
  licencesSearch: 'Paquet ou licence',
  licencesNone: 'Cette page n’a pas été construite et n’a pas de liste.',
  licenceOf: 'Version {version}, sous {licence}',
  chromium:
    'Electron apporte Chromium et Node, avec le travail de nombreux auteurs. Dans l’application installée, leurs licences sont dans LICENSES.chromium.html, à côté du programme.',
  copy: 'Copier un rapport système',
  copyHint:
    'Versions, états et décomptes, à envoyer à qui vous aide. Aucun chemin, aucun serveur, aucune donnée de personne.',
  copyBeside: 'Copier le rapport',
  copied: 'Copié',
};
