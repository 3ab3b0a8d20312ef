import type { Aggregation } from '../aggregation.ts';

export const usersByNationality: Aggregation = {
  name: 'usersByNationality',
  shape: 'ranking',
  by: ['nationality'],
  key: (facts) => facts.nationality,
  measure: () => 0,
};
