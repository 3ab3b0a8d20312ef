import type { StageName } from './config.ts';

/** What joins sources, topics, stages and stores: source -> raw, raw -> transformer, transformer -> profiles, clean and rejected, clean -> aggregator, aggregator -> aggregates. */
export const edgeNames = ['published', 'read', 'stored', 'cleaned', 'rejected', 'folded', 'kept'] as const;
export type EdgeName = (typeof edgeNames)[number];

/** How often something failed on an edge; one that is left out had none. */
export type EdgeErrors = Readonly<Partial<Record<EdgeName, number>>>;

/** The edge by which a stage gets its records: what fails before it has them fails there. */
export const edgeInto: Readonly<Record<StageName, EdgeName>> = {
  producer: 'published',
  transformer: 'read',
  aggregator: 'folded',
};

export function addErrors(one: EdgeErrors, more: EdgeErrors): EdgeErrors {
  const sum = { ...one };
  for (const edge of edgeNames) if (more[edge]) sum[edge] = (sum[edge] ?? 0) + more[edge];
  return sum;
}

export function sumOfErrors(errors: EdgeErrors): number {
  return edgeNames.reduce((sum, edge) => sum + (errors[edge] ?? 0), 0);
}
