import type { aboutEn } from '../en/about.ts';

export const aboutFr: typeof aboutEn = {
  open: 'À propos de Vigie',
  text: 'Un pipeline de profils d’utilisateurs dont les chiffres sont justes, et le registre que demande la loi à côté.',
  version: 'Version',
  runs: 'Fonctionne comme',
  hosts: { shell: 'application de bureau', web: 'page d’un hôte sur cette machine' },
  dataDirectory: 'Données dans',
  licence: 'Licence',
  licenceText: 'MIT',
  others: 'Travail d’autrui',
  othersText: 'Leurs licences sont dans licenses.md, à côté de chaque partie du programme.',
  copy: 'Copier un rapport système',
  copyHint:
    'Versions, états et décomptes, à envoyer à qui vous aide. Aucun chemin, aucun serveur, aucune donnée de personne.',
  copyBeside: 'Copier le rapport',
  copied: 'Copié',
};
