import { openLogReader } from '../../../pipeline/adapters/catalogue.ts';
import { newestRejections } from '../../../pipeline/records/newest-rejections.ts';
import type { InputOf, ItemOf } from '../../contract/api.ts';
import { shownRows } from '../../contract/calls/record.ts';
import { keepLooking } from '../keep-looking.ts';
import type { RecordWatchOptions } from './watch-profiles.ts';

const everyMs = 2000;
const none = { rejections: [], looked: 0, there: 0 };

/** The newest pointers of `users.rejected`, again and again until the signal aborts (P-REC-5). */
export async function* watchRejections(
  options: RecordWatchOptions,
  { code = null, window = null }: InputOf<'rejection'>,
  signal: AbortSignal,
): AsyncGenerator<ItemOf<'rejection'>> {
  const wish = { limit: shownRows, code, window };
  const looks = keepLooking(
    { ...options, everyMs, store: 'log', open: openLogReader, look: (log) => newestRejections(log, wish, signal) },
    signal,
  );
  for await (const { atMs, seen, problem } of looks)
    yield { atMs, ...(seen ?? none), problem: problem && { code: problem.code, message: problem.message } };
}
