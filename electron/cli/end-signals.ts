/**
 * Calls `first` at the first SIGINT or SIGTERM and `again` at the next. Returns the way to stop listening.
 */
export function onEndSignals(first: () => void, again: () => void): () => void {
  let count = 0;
  const listener = (): void => {
    count += 1;
    if (count === 1) first();
    else if (count === 2) again();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}
