import { z } from 'zod';

const storageKey = 'vigie.recent-actions';
const maxRecent = 6;
const schema = z.array(z.string().regex(/^[A-Za-z0-9.-]{1,64}$/)).max(maxRecent);

/** Ids of the actions that were used last, the newest first. */
export function readRecent(storage: Pick<Storage, 'getItem'>): readonly string[] {
  try {
    return schema.catch([]).parse(JSON.parse(storage.getItem(storageKey) ?? '[]'));
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

export function keepRecent(storage: Pick<Storage, 'getItem' | 'setItem'>, id: string): void {
  const recent = [id, ...readRecent(storage).filter((one) => one !== id)].slice(0, maxRecent);
  storage.setItem(storageKey, JSON.stringify(recent));
}
