import { useEffect, useEffectEvent } from 'react';
import { useApp } from './app-context.ts';
import type { Wish } from './wish-store.ts';

/** Takes a wish once it is there, also one from before this screen was drawn. */
export function useWish(wish: Wish, taken: () => void): void {
  const { wishes } = useApp();
  const take = useEffectEvent(taken);
  useEffect(() => {
    const look = (): void => {
      if (wishes.getState().wish !== wish) return;
      wishes.setState({ wish: null });
      take();
    };
    look();
    return wishes.subscribe(look);
  }, [wishes, wish]);
}
