import type { Client } from 'cassandra-driver';

/** Looks for a node to follow the others by; with the rest of the nodes where the search itself goes on. */
const search = '_refresh';

/** The driver's part that follows the nodes, over a connection to one of them. */
interface NodeWatch {
  [search](rest?: Iterator<unknown>): Promise<void>;
}

/**
 * One search for a node at a time, and another behind it where more were wanted meanwhile. When a node comes back and goes
 * again the driver begins a second one (NODEJS-681), which takes away what the first one has found: that then ends in a
 * TypeError which nobody catches, and with it the thread.
 */
export function searchInTurn(client: Client): void {
  const { controlConnection: watch } = client as Client & { readonly controlConnection: NodeWatch };
  const searchOnce = watch[search].bind(watch);
  let [isSearching, isWantedAgain] = [false, false];
  watch[search] = async (rest) => {
    if (rest !== undefined) return searchOnce(rest);
    isWantedAgain = isSearching;
    if (isSearching) return;
    isSearching = true;
    try {
      do {
        isWantedAgain = false;
        await searchOnce();
      } while (isWantedAgain);
    } finally {
      isSearching = false;
    }
  };
}
