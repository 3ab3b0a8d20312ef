import { toBalance } from '../balance.ts';
import type { CommittedValue } from '../domain/committed.ts';
import { consumerGroups } from '../domain/topics.ts';
import type { TopicDescription } from '../ports.ts';
import { resumeFrom } from './committed-values.ts';
import { type Lag, toReport } from './meter.ts';
import { createPacedLook } from './paced-look.ts';
import type { TransformerDeps, TransformerState } from './transformer.ts';

interface Look {
  readonly raw: TopicDescription;
  readonly lag: Lag;
  /** Of the partitions that other members of the group have, as they have committed. */
  readonly others: ReadonlyMap<number, CommittedValue>;
  readonly readerLag: number | null;
}

/**
 * Where the numbers of a running transformer come from: its own values, those of the group for what others have
 * (P-GRP-4), and the ends of `users.raw` in the log.
 */
export function createTransformerReport(
  deps: TransformerDeps,
  state: TransformerState,
): (options?: { readonly fresh: boolean }) => Promise<void> {
  const { clock, report } = deps;
  const look = createPacedLook(clock, () => lookAtLog(deps, state));
  return async (options) => {
    deps.console.flush();
    if (!state.isOpen) return report(toReport(state.meter, null, clock.nowMs()));
    const last = await look(options);
    // What was lost since is in neither.
    const isWhole = everyPartition(deps).every((each) => state.values.has(each) || last.others.has(each));
    const { raw, lag, others, readerLag } = isWhole ? last : await look({ fresh: true });
    const nowMs = clock.nowMs();
    report({
      ...toReport(state.meter, lag, nowMs),
      balance: toBalance(new Map([...others, ...state.values]), raw),
      readerLag: deps.counting?.isOn ? readerLag : null,
      latency: state.latencies.read(nowMs),
      latencyBands: state.latencies.readBands(nowMs),
    });
  };
}

async function lookAtLog(deps: TransformerDeps, { values }: TransformerState): Promise<Look> {
  const { log, profiles, config, counting } = deps;
  const ofOthers = everyPartition(deps).filter((partition) => !values.has(partition));
  const stored =
    ofOthers.length === 0
      ? null
      : {
          inLog: await log.committed('users.raw', consumerGroups.transformer),
          inProfiles: await profiles.committed(),
        };
  const raw = await log.ensureTopic('users.raw', config.partitions);
  return {
    raw,
    lag: await log.backlog('users.raw', consumerGroups.transformer),
    readerLag: counting?.isOn ? (await log.backlog('users.clean', consumerGroups.aggregator)).records : null,
    others: stored === null ? new Map() : resumeFrom({ ...stored, raw }, null, ofOthers).values,
  };
}

function everyPartition({ config }: TransformerDeps): number[] {
  return Array.from({ length: config.partitions }, (_, partition) => partition);
}
