/** The browser's frames and its clock, so that tests own them. */
export interface Frames {
  readonly now: () => number;
  readonly requestFrame: (run: () => void) => void;
}

/** Of the 16 ms of a frame; the rest is for layout, painting and what a person does meanwhile. */
const budgetMs = 8;

/**
 * Shares frames among all drawings: what a frame has no time left for comes in the next one, in the order in which it was
 * asked for, so that a dozen charts at once never hold up the page. Returns the way to ask, which returns the way to cancel.
 */
export function createFrameQueue({ now, requestFrame }: Frames): (task: () => void) => () => void {
  const waiting = new Set<() => void>();
  let asked = false;

  function ask(): void {
    if (asked || waiting.size === 0) return;
    asked = true;
    requestFrame(run);
  }

  function run(): void {
    asked = false;
    const endMs = now() + budgetMs;
    try {
      for (const task of [...waiting]) {
        if (!waiting.delete(task)) continue;
        task();
        if (now() >= endMs) break;
      }
    } finally {
      ask();
    }
  }

  return (task) => {
    waiting.add(task);
    ask();
    return () => void waiting.delete(task);
  };
}
