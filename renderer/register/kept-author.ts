const storageKey = 'vigie.author';

/** Who saved last in this window: the one who most likely saves next. Empty = nobody yet. */
export function readAuthor(storage: Pick<Storage, 'getItem'>): string {
  return storage.getItem(storageKey) ?? '';
}

export function keepAuthor(storage: Pick<Storage, 'setItem'>, author: string): void {
  storage.setItem(storageKey, author);
}
