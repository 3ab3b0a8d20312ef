import type { smallEn } from '../en/small.ts';

export const smallFr: typeof smallEn = {
  choose: 'Masquer les groupes de moins de {least}\u00a0personnes',
  isOn: 'Les groupes de moins de {least}\u00a0personnes sont masqués.',
  isOff: 'Tous les groupes sont affichés.',
  persons: 'nombre de personnes masqué',
  few: 'moins de {least}\u00a0personnes',
  groups: 'Groupes masqués',
  others: {
    one: '{count} autre + masqués',
    many: '{count} d’autres + masqués',
    other: '{count} autres + masqués',
  },
  hidden: 'masqué',
  note: 'petits groupes masqués',
  noteOfGaps: 'petits groupes masqués (un vide : masqué, ou personne)',
  atLeast: 'au moins {groups}',
  noData: 'aucune, ou masquée',
  withheld: 'Masqué : ces chiffres révéleraient un groupe de moins de {least}\u00a0personnes.',
  allHidden: 'Masqué : chacun de ses groupes en révélerait un de moins de {least}\u00a0personnes.',
  unknown: 'De moins de {least}\u00a0personnes, on ne sait pas comment elles comptaient alors.',
  mostCommon: 'Domaine affiché le plus courant : {domain}, {count} ({share})',
};
