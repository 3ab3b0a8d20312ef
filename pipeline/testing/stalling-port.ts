/** The port, which holds its next call of the method back until `go`. */
export function stalling<T extends object>(port: T, method: keyof T) {
  const [stalled, going] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const store = new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (name !== method || typeof member !== 'function') return member;
      return async (...args: unknown[]): Promise<unknown> => {
        stalled.resolve();
        await going.promise;
        return Reflect.apply(member, target, args);
      };
    },
  });
  return { store, stalled: stalled.promise, go: going.resolve };
}
