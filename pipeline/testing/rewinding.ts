import type { RewindWish } from '../domain/rewind.ts';
import { consumerGroups } from '../domain/topics.ts';
import { planRewind } from '../rewind/plan-rewind.ts';
import { rewind } from '../rewind/rewind.ts';
import { hashForLedger, type World } from './stage-world.ts';

const never = new AbortController().signal;

export const toOffset = (offset: number, partition: number | null = null): RewindWish => ({
  to: { kind: 'offset', offset },
  partition,
});
export const toTime = (atMs: number): RewindWish => ({ to: { kind: 'time', atMs }, partition: null });

/** Rewinds of the world that there is when they are asked for. */
export function rewindingOf(world: () => World) {
  const reading = () => ({ ...world(), ledgerHash: hashForLedger });
  return {
    back: (wish: RewindWish) => rewind(reading(), wish, never),
    plan: async (wish: RewindWish) => (await planRewind(reading(), wish, never)).plan,
    /** How many messages the transformer has before it. */
    lag: async () => (await world().log.backlog('users.raw', consumerGroups.transformer)).records,
  };
}
