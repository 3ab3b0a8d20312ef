/** The European Economic Area, within which data move freely: ISO 3166-1 codes with names people write. */
export const eeaCountries: Readonly<Record<string, readonly string[]>> = {
  AT: ['Autriche', 'Austria'],
  BE: ['Belgique', 'Belgium'],
  BG: ['Bulgarie', 'Bulgaria'],
  HR: ['Croatie', 'Croatia'],
  CY: ['Chypre', 'Cyprus'],
  CZ: ['République tchèque', 'Tchéquie', 'Czechia', 'Czech Republic'],
  DK: ['Danemark', 'Denmark'],
  EE: ['Estonie', 'Estonia'],
  FI: ['Finlande', 'Finland', 'Åland'],
  // The overseas departments belong to the Union.
  FR: [
    'France',
    'Guadeloupe',
    'Martinique',
    'Guyane',
    'French Guiana',
    'La Réunion',
    'Réunion',
    'Mayotte',
    'Saint-Martin',
  ],
  DE: ['Allemagne', 'Germany', 'Deutschland'],
  GR: ['Grèce', 'Greece'],
  HU: ['Hongrie', 'Hungary'],
  IE: ['Irlande', 'Ireland'],
  IS: ['Islande', 'Iceland'],
  IT: ['Italie', 'Italy', 'Italia'],
  LV: ['Lettonie', 'Latvia'],
  LI: ['Liechtenstein'],
  LT: ['Lituanie', 'Lithuania'],
  LU: ['Luxembourg'],
  MT: ['Malte', 'Malta'],
  NL: ['Pays-Bas', 'Netherlands', 'The Netherlands'],
  NO: ['Norvège', 'Norway'],
  PL: ['Pologne', 'Poland'],
  PT: ['Portugal', 'Açores', 'Azores', 'Madère', 'Madeira'],
  RO: ['Roumanie', 'Romania'],
  SK: ['Slovaquie', 'Slovakia'],
  SI: ['Slovénie', 'Slovenia'],
  ES: ['Espagne', 'Spain', 'España', 'Canaries', 'Canary Islands'],
  SE: ['Suède', 'Sweden'],
};

/** The form in which names of countries are compared: without accents, signs and case. */
export function countryKey(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
