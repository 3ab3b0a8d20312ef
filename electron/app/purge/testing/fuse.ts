/** What a process that is killed throws from then on at whatever it tries to change. */
export class Killed extends Error {}

/**
 * Counts the changes that outlive a process, and from a given one on refuses them all, as if it had been killed there:
 * neither the change nor any clean-up behind it happens.
 */
export interface Fuse {
  /** Called before each change. */
  change(): void;
  changes(): number;
}

export function createFuse(killAt = Number.POSITIVE_INFINITY): Fuse {
  let changes = 0;
  return {
    change() {
      if (changes >= killAt) throw new Killed(`killed at change ${changes}`);
      changes += 1;
    },
    changes: () => changes,
  };
}

/** The methods in `names` are changes of this fuse. */
export function behindFuse<T extends object>(target: T, fuse: Fuse, names: readonly (keyof T & string)[]): T {
  return new Proxy(target, {
    get(of, name, receiver) {
      const value: unknown = Reflect.get(of, name, receiver);
      if (typeof value !== 'function' || !names.some((it) => it === name)) return value;
      return (...args: unknown[]): unknown => {
        fuse.change();
        return Reflect.apply(value, of, args);
      };
    },
  });
}
