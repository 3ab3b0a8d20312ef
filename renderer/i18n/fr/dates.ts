import type { datesEn } from '../en/dates.ts';

export const datesFr: typeof datesEn = {
  choose: 'Choisir dans un calendrier',
  earlier: 'Mois précédent',
  later: 'Mois suivant',
  incomplete: 'Saisissez la date entière.',
  noSuchDay: 'Le {day} {month} {year} n’existe pas.',
};
