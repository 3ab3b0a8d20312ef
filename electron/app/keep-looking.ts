import type { StorePlaces } from '../../pipeline/adapters/catalogue.ts';
import { type PipelineError, toPipelineError } from '../../pipeline/domain/errors.ts';
import type { Clock } from '../../pipeline/ports.ts';

interface Reader {
  close(): Promise<void>;
}

export interface Looking<R extends Reader, T> {
  /** Asked before each look: another connection may have been chosen. */
  places(): StorePlaces;
  readonly clock: Clock;
  /** From the end of one look to the next. */
  readonly everyMs: number;
  readonly store: 'log' | 'profiles';
  /** null where the store was never made. */
  open(places: StorePlaces): Promise<R | null>;
  look(reader: R, places: StorePlaces): Promise<T>;
}

export interface Look<T> {
  readonly atMs: number;
  readonly kind: string;
  /** null where the store was never made, or cannot be read. */
  readonly seen: T | null;
  readonly problem: PipelineError | null;
}

/** A store as it is seen again and again until the signal aborts. One that cannot be reached is said, and asked again. */
export async function* keepLooking<R extends Reader, T>(
  { places, clock, everyMs, store, open, look }: Looking<R, T>,
  signal: AbortSignal,
): AsyncGenerator<Look<T>> {
  let opened = null as { readonly config: unknown; readonly reader: R } | null;
  try {
    while (!signal.aborted) {
      const wanted = places();
      const config = wanted.config[store];
      if (opened !== null && opened.config !== config) {
        await opened.reader.close();
        opened = null;
      }
      const at = { atMs: clock.nowMs(), kind: config.kind };
      try {
        const reader: R | null = opened?.reader ?? (await open(wanted));
        opened = reader && { config, reader };
        yield { ...at, seen: reader && (await look(reader, wanted)), problem: null };
      } catch (thrown) {
        yield { ...at, seen: null, problem: toPipelineError(thrown) };
      }
      await clock.sleep(everyMs, signal);
    }
  } finally {
    await opened?.reader.close();
  }
}
