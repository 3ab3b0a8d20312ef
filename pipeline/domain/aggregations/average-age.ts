import type { Aggregation } from '../aggregation.ts';

export const averageAge: Aggregation = {
  name: 'averageAge',
  shape: 'mean',
  by: [],
  key: () => 'all',
  measure: (facts) => facts.age,
};
