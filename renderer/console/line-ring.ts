/** A double-ended queue of at most `capacity` items in one array: nothing is moved when an old item falls out. */
export interface LineRing<T> {
  readonly length: number;
  readonly capacity: number;
  /** 0 is the oldest. */
  at(index: number): T | undefined;
  /** Appends; returns the item that fell out for it, if any. */
  push(item: T): T | undefined;
  /** Puts an older item in front; false where there is no room. */
  pushFront(item: T): boolean;
  shift(): T | undefined;
  clear(): void;
}

export function createLineRing<T>(capacity: number): LineRing<T> {
  const items: (T | undefined)[] = [];
  let start = 0;
  let length = 0;

  function placeOf(index: number): number {
    return (start + index) % capacity;
  }

  function shift(): T | undefined {
    if (length === 0) return undefined;
    const oldest = items[start];
    items[start] = undefined;
    start = (start + 1) % capacity;
    length -= 1;
    return oldest;
  }

  return {
    get length() {
      return length;
    },
    capacity,
    at: (index) => (index < 0 || index >= length ? undefined : items[placeOf(index)]),
    push(item) {
      const fallen = length === capacity ? shift() : undefined;
      items[placeOf(length)] = item;
      length += 1;
      return fallen;
    },
    pushFront(item) {
      if (length === capacity) return false;
      start = (start - 1 + capacity) % capacity;
      items[start] = item;
      length += 1;
      return true;
    },
    shift,
    clear() {
      items.length = 0;
      start = 0;
      length = 0;
    },
  };
}
