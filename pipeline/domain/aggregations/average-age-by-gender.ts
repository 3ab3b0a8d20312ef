import type { Aggregation } from '../aggregation.ts';
import { genders } from '../user.ts';

export const averageAgeByGender: Aggregation = {
  name: 'averageAgeByGender',
  shape: 'mean-by-key',
  by: ['gender'],
  key: (facts) => facts.gender,
  measure: (facts) => facts.age,
  order: genders,
};
