/** When a flush may happen: the browser's frames, and whether anybody can see the page. */
export interface FrameClock {
  /** Calls `run` once before the next frame is drawn. */
  requestFrame(run: () => void): void;
  isHidden(): boolean;
  /** Called when the page can be seen again. Returns the way to stop. */
  onShown(run: () => void): () => void;
}

export interface Feed<T> {
  push(item: T): void;
  close(): void;
}

/** Hands on the newest item at most once a frame; while the page is hidden it only remembers it. */
export function createFeed<T>(clock: FrameClock, deliver: (newest: T) => void): Feed<T> {
  let newest: { readonly item: T } | null = null;
  let asked = false;
  let closed = false;

  function flush(): void {
    asked = false;
    if (newest === null || closed || clock.isHidden()) return;
    const { item } = newest;
    newest = null;
    deliver(item);
  }

  function ask(): void {
    if (asked || newest === null || closed || clock.isHidden()) return;
    asked = true;
    clock.requestFrame(flush);
  }

  const unwatch = clock.onShown(ask);
  return {
    push: (item) => {
      newest = { item };
      ask();
    },
    close: () => {
      closed = true;
      unwatch();
    },
  };
}

export function createFrameClock(page: Window): FrameClock {
  const { document } = page;
  return {
    requestFrame: (run) => page.requestAnimationFrame(run),
    isHidden: () => document.hidden,
    onShown: (run) => {
      const changed = (): void => {
        if (!document.hidden) run();
      };
      document.addEventListener('visibilitychange', changed);
      return () => document.removeEventListener('visibilitychange', changed);
    },
  };
}
