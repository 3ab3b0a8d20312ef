import type { Handlers } from '../handler-parts.ts';
import type { Holds } from './holds.ts';

export function createHoldHandlers(
  holds: Holds,
): Pick<Handlers, 'hold.add' | 'hold.review' | 'hold.lift' | 'hold.list'> {
  return {
    'hold.add': ({ subject, ...wish }, signal, actor) => holds.add(subject, wish, { actor, signal }),
    'hold.review': async ({ id, reviewOn }, signal, actor) => {
      await holds.review(id, reviewOn, { actor, signal });
      return {};
    },
    'hold.lift': async ({ id, reason }, signal, actor) => {
      await holds.lift(id, reason, { actor, signal });
      return {};
    },
    'hold.list': async (_, signal) => [...(await holds.list(signal))],
  };
}
