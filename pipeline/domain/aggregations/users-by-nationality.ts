import type { Aggregation } from '../aggregation.ts';

export const usersByNationality: Aggregation = {
  name: 'usersByNationality',
  shape: 'ranking',
  key: (facts) => facts.nationality,
  measure: () => 0,
};
