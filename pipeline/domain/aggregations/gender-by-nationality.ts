import type { Aggregation } from '../aggregation.ts';

export const genderByNationality: Aggregation = {
  name: 'genderByNationality',
  shape: 'matrix',
  by: ['nationality', 'gender'],
  key: (facts) => `${facts.nationality}|${facts.gender}`,
  measure: () => 0,
};
