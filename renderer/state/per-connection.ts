import type { Connection } from '../bridge.ts';

/** One for each connection, made when it is first asked for: what it holds survives navigation. */
export function perConnection<T>(create: (connection: Connection) => T): (connection: Connection) => T {
  const made = new WeakMap<Connection, { readonly one: T }>();
  return (connection) => {
    const kept = made.get(connection) ?? { one: create(connection) };
    made.set(connection, kept);
    return kept.one;
  };
}
