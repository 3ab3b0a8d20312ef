/** Calls `run` once before the next frame is drawn; a page that nobody sees draws none. */
export type RequestFrame = (run: () => void) => void;

/** Returns where items are pushed: the newest is handed on, at most once a frame. */
export function createFeed<T>(requestFrame: RequestFrame, deliver: (newest: T) => void): (item: T) => void {
  let newest: { readonly item: T } | null = null;

  function flush(): void {
    if (newest === null) return;
    const { item } = newest;
    newest = null;
    deliver(item);
  }

  return (item) => {
    if (newest === null) requestFrame(flush);
    newest = { item };
  };
}
