import { ChartColumn, Database, ListChecks, ListX, Rows3, Shuffle, Sigma, Users } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { NodeName } from './graph-layout.ts';

export const nodeIcons: Readonly<Record<NodeName, LucideIcon>> = {
  source: Users,
  raw: Rows3,
  transformer: Shuffle,
  profiles: Database,
  clean: ListChecks,
  rejected: ListX,
  aggregator: Sigma,
  aggregates: ChartColumn,
};
