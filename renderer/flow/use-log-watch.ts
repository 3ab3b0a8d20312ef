import { useEffect, useState } from 'react';
import type { ItemOf } from '../../electron/contract/api.ts';
import { useApp } from '../state/app-context.ts';

export type LogWatch = ItemOf<'watch'>;

/** What the log is now, asked of the host as long as this is shown; null before the first answer. */
export function useLogWatch(): LogWatch | null {
  const { connection } = useApp();
  const [watch, setWatch] = useState<LogWatch | null>(null);
  useEffect(
    () => connection.bridge.listen('watch', {}, { onItem: setWatch, onEnd: () => setWatch(null) }),
    [connection],
  );
  return watch;
}
