import { openLogReader, type StorePlaces } from '../../pipeline/adapters/catalogue.ts';
import { toPipelineError } from '../../pipeline/domain/errors.ts';
import type { Clock } from '../../pipeline/ports.ts';
import type { LogReader } from '../../pipeline/store-readers.ts';
import type { ItemOf } from '../contract/api.ts';

export interface WatchLogOptions {
  /** Asked before each look: another connection may have been chosen. */
  places(): StorePlaces;
  readonly clock: Clock;
}

/** Brokers are asked this often, and only while somebody looks. */
const everyMs = 2000;

/**
 * What the log is and how far it is read, again and again until the signal aborts (P-WCH-2). A log that cannot be reached
 * is said, and asked again.
 */
export async function* watchLog(
  { places, clock }: WatchLogOptions,
  signal: AbortSignal,
): AsyncGenerator<ItemOf<'watch'>> {
  let opened: Opened | null = null;
  try {
    while (!signal.aborted) {
      const wanted = places();
      if (opened !== null && opened.config !== wanted.config.log) {
        await opened.reader.close();
        opened = null;
      }
      const item: ItemOf<'watch'> = { atMs: clock.nowMs(), kind: wanted.config.log.kind, log: null, problem: null };
      try {
        opened ??= await open(wanted);
        yield { ...item, log: (await opened?.reader.observe()) ?? null };
      } catch (thrown) {
        yield { ...item, problem: toPipelineError(thrown).message };
      }
      await clock.sleep(everyMs, signal);
    }
  } finally {
    await opened?.reader.close();
  }
}

interface Opened {
  readonly config: StorePlaces['config']['log'];
  readonly reader: LogReader;
}

async function open(places: StorePlaces): Promise<Opened | null> {
  const reader = await openLogReader(places);
  return reader === null ? null : { config: places.config.log, reader };
}
