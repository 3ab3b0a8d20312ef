import type { Handlers } from '../handlers.ts';
import type { Holds } from './holds.ts';

export function createHoldHandlers(holds: Holds): Pick<Handlers, 'hold.add' | 'hold.lift' | 'hold.list'> {
  return {
    'hold.add': ({ subject, ...wish }, signal, actor) => holds.add(subject, wish, { actor, signal }),
    'hold.lift': async ({ id, reason }, signal, actor) => {
      await holds.lift(id, reason, { actor, signal });
      return {};
    },
    'hold.list': async (_, signal) => [...(await holds.list(signal))],
  };
}
