import { useEffect, useEffectEvent } from 'react';
import { useApp } from './app-context.ts';
import type { Wish, WishOf } from './wish-store.ts';

/** Takes a wish once it is there, also one from before this screen was drawn. */
export function useWish<W extends Wish['what']>(what: W, taken: (wish: WishOf<W>) => void): void {
  const { wishes } = useApp();
  const take = useEffectEvent(taken);
  useEffect(() => {
    const look = (): void => {
      const { wish } = wishes.getState();
      if (wish === null || !isOf(wish, what)) return;
      wishes.setState({ wish: null });
      take(wish);
    };
    look();
    return wishes.subscribe(look);
  }, [wishes, what]);
}

function isOf<W extends Wish['what']>(wish: Wish, what: W): wish is WishOf<W> {
  return wish.what === what;
}
