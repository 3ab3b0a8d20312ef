import type { Overdue } from '../../../gdpr-register/drift/observed.ts';
import type { ErasurePort, ScopeCount } from '../../../gdpr-register/erasure-port.ts';
import type { PurgeReason } from '../../../gdpr-register/purge-plan.ts';

export type CountsStores = Pick<ErasurePort<AbortSignal>, 'count'>;
type Asked = Pick<PurgeReason, 'dataSet' | 'beforeMs'>;

/** A purge waits for approval: what became due within a day is no drift yet. */
const graceMs = 86_400_000;

/** Profiles take these along, and a count of several scopes counts each thing once. */
const ofPersons = ['profiles', 'clean-facts', 'aggregates'];

/** What is older than the register allows, for each data set and period; as few passes over the stores as that takes. */
export async function countOverdue(
  stores: CountsStores,
  reasons: readonly Asked[],
  signal: AbortSignal,
): Promise<readonly Overdue[]> {
  const overdue: Overdue[] = [];
  for (const pass of passesOf(reasons)) {
    const scopes = pass.map(({ dataSet, beforeMs }) => ({
      kind: 'older' as const,
      dataSet,
      beforeMs: beforeMs - graceMs,
    }));
    const counts = await stores.count(scopes, signal);
    overdue.push(...pass.map((asked) => toOverdue(asked, counts)));
  }
  return overdue;
}

/** In each pass stands a data set once, and of those of persons one alone. */
function passesOf(reasons: readonly Asked[]): readonly (readonly Asked[])[] {
  const passes: Asked[][] = [];
  const placed = new Set<string>();
  for (const { dataSet, beforeMs } of reasons) {
    const name = `${dataSet} ${beforeMs}`;
    if (placed.has(name)) continue;
    placed.add(name);
    const pass = passes.find((others) => others.every((other) => !disturb(other.dataSet, dataSet)));
    if (pass) pass.push({ dataSet, beforeMs });
    else passes.push([{ dataSet, beforeMs }]);
  }
  return passes;
}

function disturb(a: string, b: string): boolean {
  return a === b || (ofPersons.includes(a) && ofPersons.includes(b));
}

function toOverdue({ dataSet, beforeMs }: Asked, counts: readonly ScopeCount[]): Overdue {
  const own = counts.filter((count) => count.dataSet === dataSet);
  const oldest = own.flatMap(({ oldestMs }) => (oldestMs === null ? [] : [oldestMs]));
  return {
    dataSet,
    beforeMs,
    n: own.reduce((sum, { n }) => sum + n, 0),
    oldestMs: oldest.length === 0 ? null : oldest.reduce((a, b) => Math.min(a, b)),
  };
}
