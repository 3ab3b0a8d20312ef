import { consumerGroups } from '../domain/topics.ts';
import { toBalance } from '../balance.ts';
import { toReport } from './meter.ts';
import type { TransformerDeps, TransformerState } from './transformer.ts';

/** Where the numbers of a running transformer come from: its own values, and the ends of `users.raw` in the log. */
export async function reportTransformer(deps: TransformerDeps, state: TransformerState): Promise<void> {
  const { log, clock, config, report } = deps;
  deps.console.flush();
  const nowMs = clock.nowMs();
  if (state.values.length === 0) return report(toReport(state.meter, null, nowMs));
  const raw = await log.ensureTopic('users.raw', config.partitions);
  const lag = await log.backlog('users.raw', consumerGroups.transformer);
  report({
    ...toReport(state.meter, lag, nowMs),
    balance: toBalance(state.values, raw),
    latency: state.latencies.read(nowMs),
  });
}
