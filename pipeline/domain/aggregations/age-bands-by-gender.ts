import type { Aggregation } from '../aggregation.ts';
import { ageBand } from './age-bands.ts';

export const ageBandsByGender: Aggregation = {
  name: 'ageBandsByGender',
  shape: 'matrix',
  by: ['band', 'gender'],
  key: (facts) => `${ageBand(facts.age)}|${facts.gender}`,
  measure: () => 0,
};
