import type { Text } from './field.ts';

/** In the order of ISO 8601, `m` being minutes: one and many in French, one and many in English. */
export const durationUnits: Readonly<Record<string, readonly [string, string, string, string]>> = {
  Y: ['an', 'ans', 'year', 'years'],
  M: ['mois', 'mois', 'month', 'months'],
  W: ['semaine', 'semaines', 'week', 'weeks'],
  D: ['jour', 'jours', 'day', 'days'],
  H: ['heure', 'heures', 'hour', 'hours'],
  m: ['minute', 'minutes', 'minute', 'minutes'],
  S: ['seconde', 'secondes', 'second', 'seconds'],
};

/** `P1Y6M` as "1 an et 6 mois", "1 year and 6 months". Nought is less than two in French, and not one in English. */
export function durationWords(iso: string): Text {
  const [days = '', times = ''] = iso.split('T');
  // M stands for months before T and for minutes behind it.
  const found = `${days}${times.replaceAll('M', 'm')}`.matchAll(/(\d+)([YMWDHmS])/gu);
  const words = [...found].map(([, count, letter]) => ({ n: Number(count), unit: durationUnits[letter ?? '']! }));
  return {
    fr: words.map(({ n, unit }) => `${n} ${n < 2 ? unit[0] : unit[1]}`).join(' et '),
    en: words.map(({ n, unit }) => `${n} ${n === 1 ? unit[2] : unit[3]}`).join(' and '),
  };
}
