import type { Aggregation } from '../aggregation.ts';

export const averageAgeByNationality: Aggregation = {
  name: 'averageAgeByNationality',
  shape: 'mean-by-key',
  key: (facts) => facts.nationality,
  measure: (facts) => facts.age,
};
