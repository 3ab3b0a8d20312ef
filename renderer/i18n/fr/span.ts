import type { spanEn } from '../en/span.ts';

export const spanFr: typeof spanEn = {
  choose: 'Intervalle',
  nothing: 'Rien n’a été relevé dans cet intervalle',
  from: 'De',
  to: 'À',
  show: 'Afficher cet intervalle',
  noSpan: 'La fin n’est pas après le début.',
  text: '{from} – {to}',
  remove: 'Afficher toute la période au lieu de {span}',
  console: 'Afficher dans la console',
  records: 'Afficher les fiches',
  lines: 'Seulement les lignes de {span} : tout afficher',
};
