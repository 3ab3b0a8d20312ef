import type { TopicName } from '../domain/topics.ts';
import type { LogDoor } from '../log.ts';
import type { Clock } from '../ports.ts';
import { type HeldRetention, type RetentionStores, settleRetention } from './held-retention.ts';

export interface HeldPassDeps extends RetentionStores {
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly console: Pick<LogDoor, 'info' | 'warn'>;
}

/** A setting that somebody changes by hand is looked for this often. */
const lookAgainMs = 60_000;
const dayMs = 86_400_000;

/** Settles the retention of what is held, where the ledger has changed or some time has passed; what was said stays said. */
export function createHeldPass(deps: HeldPassDeps): () => Promise<void> {
  const { profiles, clock, console } = deps;
  let settled: { readonly version: string; readonly atMs: number } | null = null;
  const refused = new Set<TopicName>();
  return async () => {
    const version = await profiles.ledger.version();
    if (settled?.version === version && clock.nowMs() - settled.atMs < lookAgainMs) return;
    const done = await settleRetention(deps);
    const isNews = ({ topic, outcome }: HeldRetention): boolean => outcome !== 'refused' || !refused.has(topic);
    sayRetention(console, done.filter(isNews));
    for (const { topic, outcome } of done)
      if (outcome === 'refused') refused.add(topic);
      else refused.delete(topic);
    settled = { version: await profiles.ledger.version(), atMs: clock.nowMs() };
  };
}

/** A line each. */
export function sayRetention(console: HeldPassDeps['console'], done: readonly HeldRetention[]): void {
  for (const { topic, outcome, ms } of done) {
    const fields = { topic, days: Math.round((ms / dayMs) * 10) / 10 };
    if (outcome === 'refused') console.warn('retention-refused', fields);
    else console.info(outcome === 'held' ? 'retention-held' : 'retention-back', fields);
  }
}
