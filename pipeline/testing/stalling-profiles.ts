import type { ProfileStore } from '../ports.ts';

/** The profile store, which holds its next upsert back until `go`. */
export function stalling(profiles: ProfileStore) {
  const [stalled, going] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const upsert: ProfileStore['upsert'] = async (...args) => {
    stalled.resolve();
    await going.promise;
    return profiles.upsert(...args);
  };
  const store = new Proxy(profiles, {
    get: (target, name) => (name === 'upsert' ? upsert : Reflect.get(target, name)) as unknown,
  });
  return { store, stalled: stalled.promise, go: going.resolve };
}
