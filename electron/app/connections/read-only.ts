import type { CallName } from '../../contract/api.ts';
import type { Handlers } from '../handler-parts.ts';
import type { PersonPort } from '../person/person-port.ts';
import { refuseReadOnly, type Stores } from './refuse-read-only.ts';

/**
 * What changes the stores, wherever they are, or with what the pipeline feeds them. A request's act is let through: what it
 * does in them is not.
 */
const changingCalls: ReadonlySet<CallName> = new Set<CallName>([
  'pipeline.start',
  'stage.start',
  'pace.set',
  'source.set',
  'stores.repair',
  'rewind.run',
  'redrive.run',
  'purge.run',
  'purge.resume',
  'hold.add',
  'hold.lift',
  'person.restrict',
  'person.lift',
  'person.rectify',
]);

/** The calls of the contract, of which those that change the stores are refused as `read-only` while they are. */
export function guardCalls(handlers: Handlers, stores: Stores): Handlers {
  const guarded = Object.entries(handlers).map(([name, handler]) => [
    name,
    changingCalls.has(name as CallName) ? guard(stores, handler as AnyWork) : handler,
  ]);
  return Object.fromEntries(guarded) as Handlers;
}

type AnyWork = (...args: readonly unknown[]) => Promise<unknown>;

function guard<Args extends readonly unknown[], T>(
  stores: Stores,
  work: (...args: Args) => Promise<T>,
): (...args: Args) => Promise<T> {
  return async (...args) => {
    refuseReadOnly(stores);
    return await work(...args);
  };
}

/** The rights of a person in stores that may be read-only: they are found and handed out, and nothing is changed. */
export function guardPersons(port: PersonPort, stores: Stores): PersonPort {
  return {
    ...port,
    restrict: guard(stores, port.restrict),
    lift: guard(stores, port.lift),
    rectify: guard(stores, port.rectify),
    resume: async (signal) => (stores.isReadOnly() ? 0 : await port.resume(signal)),
  };
}
