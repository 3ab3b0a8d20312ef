import type { Aggregation } from '../aggregation.ts';

export const averageAge: Aggregation = {
  name: 'averageAge',
  shape: 'mean',
  key: () => 'all',
  measure: (facts) => facts.age,
};
