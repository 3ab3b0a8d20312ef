import type { MenuItem, WindowMenu } from '../contract/calls/menu.ts';
import { createWakers } from './wakers.ts';

/** Between the page, which says what its menu is, and the shell, which has one. */
export interface MenuDesk {
  show(menu: WindowMenu): void;
  /** Tells what is shown now, if there is something, and whenever it changes. */
  onShown(listener: (menu: WindowMenu) => void): void;
  chosen(id: MenuItem['id']): void;
  /** What is chosen from now on. Ends when the signal aborts. */
  listen(signal: AbortSignal): AsyncIterable<{ readonly id: string }>;
}

export function createMenuDesk(): MenuDesk {
  const { wait, wakeAll } = createWakers();
  const waiting = new Set<string[]>();
  let shown: WindowMenu | null = null;
  let tell: (menu: WindowMenu) => void = () => undefined;

  return {
    show(menu) {
      if (JSON.stringify(menu) === JSON.stringify(shown)) return;
      shown = menu;
      tell(menu);
    },
    onShown(listener) {
      tell = listener;
      if (shown !== null) listener(shown);
    },
    chosen(id) {
      for (const ids of waiting) ids.push(id);
      wakeAll();
    },
    async *listen(signal) {
      const ids: string[] = [];
      waiting.add(ids);
      signal.addEventListener('abort', wakeAll, { once: true });
      try {
        while (!signal.aborted) {
          const id = ids.shift();
          if (id === undefined) await wait();
          else yield { id };
        }
      } finally {
        waiting.delete(ids);
        signal.removeEventListener('abort', wakeAll);
      }
    },
  };
}
