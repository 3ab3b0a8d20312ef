import type { Aggregation } from '../aggregation.ts';

export const averageAgeByNationality: Aggregation = {
  name: 'averageAgeByNationality',
  shape: 'mean-by-key',
  by: ['nationality'],
  key: (facts) => facts.nationality,
  measure: (facts) => facts.age,
};
