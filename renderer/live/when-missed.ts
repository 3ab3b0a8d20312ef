import type { Connection } from '../bridge.ts';

/** Calls `run` whenever something may have been missed: the connection is back, or the page is seen again. Returns the way to stop. */
export function whenMissed({ transport, sight }: Connection, run: () => void): () => void {
  const look = (): void => {
    if (transport.state === 'open' && sight.isSeen) run();
  };
  const stops = [transport.onState(look), sight.onChange(look)];
  return () => stops.forEach((stop) => stop());
}
