import { openLogReader, type StorePlaces } from '../../pipeline/adapters/catalogue.ts';
import type { Clock } from '../../pipeline/ports.ts';
import type { ItemOf } from '../contract/api.ts';
import { keepLooking } from './keep-looking.ts';

export interface WatchLogOptions {
  places(): StorePlaces;
  readonly clock: Clock;
}

/** Brokers are asked this often, and only while somebody looks. */
const everyMs = 2000;

/** What the log is and how far it is read, again and again until the signal aborts (P-WCH-2). */
export async function* watchLog(options: WatchLogOptions, signal: AbortSignal): AsyncGenerator<ItemOf<'watch'>> {
  const looks = keepLooking(
    { ...options, everyMs, store: 'log', open: openLogReader, look: (reader) => reader.observe() },
    signal,
  );
  for await (const { atMs, kind, seen, problem } of looks)
    yield { atMs, kind, log: seen, problem: problem && { code: problem.code, message: problem.message } };
}
