import type { Aggregation } from '../aggregation.ts';

export const emailDomains: Aggregation = {
  name: 'emailDomains',
  shape: 'ranking',
  by: ['domain'],
  key: (facts) => facts.domain,
  measure: () => 0,
};
