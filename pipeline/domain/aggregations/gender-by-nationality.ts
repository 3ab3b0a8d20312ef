import type { Aggregation } from '../aggregation.ts';

export const genderByNationality: Aggregation = {
  name: 'genderByNationality',
  shape: 'matrix',
  key: (facts) => `${facts.nationality}|${facts.gender}`,
  measure: () => 0,
};
