import { openAggregatesReader, type StorePlaces } from '../../pipeline/adapters/catalogue.ts';
import { backoffMs } from '../../pipeline/backoff.ts';
import { toAggregatesView } from '../../pipeline/domain/aggregates-view.ts';
import { toPipelineError } from '../../pipeline/domain/errors.ts';
import type { AggregatesView } from '../../pipeline/domain/snapshot.ts';
import type { LogDoor } from '../../pipeline/log.ts';
import { mergeRows } from '../../pipeline/maintenance/recount-profiles.ts';
import type { Clock } from '../../pipeline/ports.ts';

export interface WatchedAggregatesOptions {
  /** Other ones after other stores were taken into use. */
  readonly places: () => StorePlaces;
  readonly clock: Clock;
  readonly log: Pick<LogDoor, 'warn' | 'info'>;
  onChange(): void;
}

/** What the aggregates say that several machines write: what one stage reports is then a part of the whole. */
export interface WatchedAggregates {
  /** Null before they were read; `own` where the stages of this machine alone write the aggregates. */
  view(own: AggregatesView | null): AggregatesView | null;
  close(): void;
}

interface Watching {
  readonly of: StorePlaces['config']['aggregates'];
  readonly ending: AbortController;
  view: AggregatesView | null;
}

/** Follows the stores that are in use. A store that cannot be reached is tried again. */
export function watchAggregates(options: WatchedAggregatesOptions): WatchedAggregates {
  let watching: Watching | null = null;
  const begin = (of: Watching['of']): Watching => {
    watching?.ending.abort();
    const begun: Watching = { of, ending: new AbortController(), view: null };
    if (begun.of.kind !== 'embedded')
      void watchPatiently({ ...options, of: begun.of }, begun.ending.signal, (newest) => {
        begun.view = newest;
        options.onChange();
      });
    return begun;
  };
  return {
    view(own) {
      const { aggregates } = options.places().config;
      if (watching?.of !== aggregates) watching = begin(aggregates);
      return watching.of.kind === 'embedded' ? own : watching.view;
    },
    close: () => watching?.ending.abort(),
  };
}

type Watched = WatchedAggregatesOptions & Pick<Watching, 'of'>;
type Show = (view: AggregatesView) => void;

/** Says once that it is away and once that it is back; what was drawn last stays. */
async function watchPatiently(options: Watched, signal: AbortSignal, show: Show): Promise<void> {
  const { clock, log, of } = options;
  const said = of.kind === 'mongodb' ? { store: 'MongoDB', servers: of.uri } : { store: of.kind, servers: '' };
  let failures = 0;
  while (!signal.aborted) {
    try {
      await watchOnce(options, signal, (view) => {
        if (failures > 0) log.info('store-found', said);
        failures = 0;
        show(view);
      });
    } catch (error) {
      const { code, message } = toPipelineError(error);
      if (failures === 0) log.warn('store-lost', { ...said, message, error: code });
      failures += 1;
    }
    await clock.sleep(backoffMs(Math.max(1, failures), { firstMs: 500, maxMs: 10_000, random: Math.random }), signal);
  }
}

/** The password may be another one than at the last try. */
async function watchOnce({ places, of, clock }: Watched, signal: AbortSignal, show: Show): Promise<void> {
  const { config, ...now } = places();
  const reader = await openAggregatesReader({ ...now, config: { ...config, aggregates: of } });
  if (reader === null) return;
  try {
    for await (const rows of reader.watch?.(signal) ?? []) show(toAggregatesView(mergeRows(rows), clock.nowMs()));
  } finally {
    await reader.close();
  }
}
