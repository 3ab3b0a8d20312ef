import type { Aggregation } from '../aggregation.ts';

export const registrationsByYear: Aggregation = {
  name: 'registrationsByYear',
  shape: 'years',
  by: ['year'],
  key: (facts) => facts.registeredOn?.slice(0, 4) ?? 'unknown',
  measure: () => 0,
};
