import type { ConnectionWarning } from '../domain/connection-check.ts';

/** What is told of: below, what two machines write one behind the other still comes in this order for people. */
const mostSkewMs = 1000;

export interface Compared<T> {
  readonly answer: T;
  /** One where the server's clock is off by more than a second, whenever on its way the answer was made. */
  readonly warnings: ConnectionWarning[];
}

/** Asks a server for something by which it tells its time (milliseconds; null where it does not). */
export async function compareClocks<T>(
  ask: () => Promise<T>,
  timeIn: (answer: T) => number | null,
): Promise<Compared<T>> {
  const before = Date.now();
  const answer = await ask();
  const after = Date.now();
  const time = timeIn(answer);
  if (time === null) return { answer, warnings: [] };
  const skewMs = Math.round(time - (before + after) / 2);
  const isOff = Math.abs(skewMs) - (after - before) / 2 > mostSkewMs;
  return { answer, warnings: isOff ? [{ cause: 'clock-skew', details: { skewMs } }] : [] };
}
