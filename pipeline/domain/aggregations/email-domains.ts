import type { Aggregation } from '../aggregation.ts';

export const emailDomains: Aggregation = {
  name: 'emailDomains',
  shape: 'ranking',
  key: (facts) => facts.domain,
  measure: () => 0,
};
