import type { ErasurePort, ErasureScope, ScopeCount, StoreCount } from '../../../gdpr-register/erasure-port.ts';
import type { ConsoleBuffer } from '../console-buffer.ts';

const place = { dataSet: 'logs', store: 'console' } as const;
const forgotten = { ...place, system: 'memory', way: 'overwritten', delayMs: 0, settings: {} } as const;

export interface ConsoleLines {
  readonly lines: Pick<ConsoleBuffer, 'older' | 'forget'>;
  /** Whether a hold protects the data set. */
  isHeld(signal: AbortSignal): Promise<boolean>;
}

/**
 * The stores and, beside them, the lines of the console, which the host keeps in memory and which name nobody: an erasure
 * of a person finds nothing in them, a purge by age forgets them.
 */
export function withConsole(stores: ErasurePort<AbortSignal>, console: ConsoleLines): ErasurePort<AbortSignal> {
  return {
    async count(scopes, signal) {
      const counts = await stores.count(scopes, signal);
      return isAsked(scopes) ? [...counts.filter(isElsewhere), await countLines(scopes, console, signal)] : counts;
    },
    record: (intentId, scopes, signal) => stores.record(intentId, scopes, signal),
    awaitBarrier: (receipt, signal) => stores.awaitBarrier(receipt, signal),
    async erase(work, dataSet, on) {
      if (dataSet !== place.dataSet) return await stores.erase(work, dataSet, on);
      const n = (await console.isHeld(work.signal)) ? 0 : console.lines.forget(beforeOf(work.scopes));
      on({ erased: n, due: n });
      return [{ ...place, n }];
    },
    settle: (receipt, signal) => stores.settle(receipt, signal),
    async verify(work) {
      const verification = await stores.verify(work);
      if (!isAsked(work.scopes)) return verification;
      const { n } = await countLines(work.scopes, console, work.signal);
      return {
        ...verification,
        remaining: [...verification.remaining.filter(isElsewhere), { ...place, n }],
        clock: [...verification.clock.filter(isElsewhere), forgotten],
      };
    },
    recheck: (closed) => stores.recheck(closed),
  };
}

async function countLines(
  scopes: readonly ErasureScope[],
  { lines, isHeld }: ConsoleLines,
  signal: AbortSignal,
): Promise<ScopeCount> {
  const older = lines.older(beforeOf(scopes));
  return (await isHeld(signal)) ? { ...place, ...older, n: 0, held: older.n } : { ...place, ...older, held: 0 };
}

function isAsked(scopes: readonly ErasureScope[]): boolean {
  return Number.isFinite(beforeOf(scopes));
}

function beforeOf(scopes: readonly ErasureScope[]): number {
  const asked = scopes.flatMap((scope) => (scope.kind === 'older' && scope.dataSet === place.dataSet ? [scope] : []));
  return Math.max(Number.NEGATIVE_INFINITY, ...asked.map(({ beforeMs }) => beforeMs));
}

function isElsewhere({ dataSet }: Pick<StoreCount, 'dataSet'>): boolean {
  return dataSet !== place.dataSet;
}
