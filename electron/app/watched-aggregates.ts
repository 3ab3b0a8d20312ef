import { openAggregatesReader, type StorePlaces } from '../../pipeline/adapters/catalogue.ts';
import { backoffMs } from '../../pipeline/backoff.ts';
import { toAggregatesView } from '../../pipeline/domain/aggregates-view.ts';
import { toPipelineError } from '../../pipeline/domain/errors.ts';
import type { AggregatesView } from '../../pipeline/domain/snapshot.ts';
import type { LogDoor } from '../../pipeline/log.ts';
import { mergeRows } from '../../pipeline/maintenance/recount-profiles.ts';
import type { Clock } from '../../pipeline/ports.ts';

export interface WatchedAggregatesOptions {
  readonly places: StorePlaces;
  readonly clock: Clock;
  readonly log: Pick<LogDoor, 'warn' | 'info'>;
  onChange(): void;
}

/** What the aggregates say that several machines write: what one stage reports is then a part of the whole. */
export interface WatchedAggregates {
  /** Null before they were read. */
  view(): AggregatesView | null;
  close(): void;
}

/** Null where the stages of this machine alone write the aggregates. A store that cannot be reached is tried again. */
export function watchAggregates(options: WatchedAggregatesOptions): WatchedAggregates | null {
  if (options.places.config.aggregates.kind === 'embedded') return null;
  const closing = new AbortController();
  let view: AggregatesView | null = null;
  void watchPatiently(options, closing.signal, (newest) => {
    view = newest;
    options.onChange();
  });
  return { view: () => view, close: () => closing.abort() };
}

type Show = (view: AggregatesView) => void;

/** Says once that it is away and once that it is back; what was drawn last stays. */
async function watchPatiently(options: WatchedAggregatesOptions, signal: AbortSignal, show: Show): Promise<void> {
  const { clock, log, places } = options;
  const store = places.config.aggregates.kind;
  let failures = 0;
  while (!signal.aborted) {
    try {
      await watchOnce(options, signal, (view) => {
        if (failures > 0) log.info('store-found', { store, servers: serversOf(places) });
        failures = 0;
        show(view);
      });
    } catch (error) {
      const { message } = toPipelineError(error);
      if (failures === 0) log.warn('store-lost', { store, servers: serversOf(places), message });
      failures += 1;
    }
    await clock.sleep(backoffMs(Math.max(1, failures), { firstMs: 500, maxMs: 10_000, random: Math.random }), signal);
  }
}

async function watchOnce({ places, clock }: WatchedAggregatesOptions, signal: AbortSignal, show: Show): Promise<void> {
  const reader = await openAggregatesReader(places);
  if (reader === null) return;
  try {
    for await (const rows of reader.watch?.(signal) ?? []) show(toAggregatesView(mergeRows(rows), clock.nowMs()));
  } finally {
    await reader.close();
  }
}

function serversOf({ config: { aggregates } }: StorePlaces): string {
  return aggregates.kind === 'mongodb' ? aggregates.uri : '';
}
