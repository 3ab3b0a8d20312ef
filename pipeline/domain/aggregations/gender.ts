import type { Aggregation } from '../aggregation.ts';
import { genders } from '../user.ts';

export const gender: Aggregation = {
  name: 'gender',
  shape: 'share',
  by: ['gender'],
  key: (facts) => facts.gender,
  measure: () => 0,
  order: genders,
};
