import { toBalance } from '../balance.ts';
import type { PipelineConfig } from '../domain/config.ts';
import type { CommittedValue } from '../domain/committed.ts';
import { consumerGroups } from '../domain/topics.ts';
import type { Log, ProfileStore, TopicDescription } from '../ports.ts';
import { resumeFrom } from './committed-values.ts';
import { type Lag, toReport, without } from './meter.ts';
import { createPacedLook } from './paced-look.ts';
import type { TransformerDeps, TransformerState } from './transformer.ts';

type ReportDeps = Pick<TransformerDeps, 'clock' | 'console' | 'report' | 'counting'> & {
  readonly log: Pick<Log, 'ensureTopic' | 'backlog' | 'committed'>;
  readonly profiles: Pick<ProfileStore, 'committed'>;
  readonly config: Pick<PipelineConfig, 'partitions'>;
};

type Known = Pick<TransformerState, 'meter' | 'latencies' | 'isOpen' | 'values'>;

interface Look {
  readonly raw: TopicDescription;
  readonly lag: Lag;
  /** What the balance called waiting then. */
  readonly waiting: number;
  /** Of the partitions that other members of the group have, as they have committed. */
  readonly others: ReadonlyMap<number, CommittedValue>;
  readonly readerLag: number | null;
}

/**
 * Where the numbers of a running transformer come from: its own values, those of the group for what others have
 * (P-GRP-4), and the ends of `users.raw` in the log.
 */
export function createTransformerReport(
  deps: ReportDeps,
  state: Known,
): (options?: { readonly fresh: boolean }) => Promise<void> {
  const { clock, report } = deps;
  const look = createPacedLook(clock, () => lookAtLog(deps, state));
  return async (options) => {
    deps.console.flush();
    if (!state.isOpen) return report(toReport(state.meter, null, clock.nowMs()));
    const last = await look(options);
    // What was lost since is in neither.
    const isWhole = everyPartition(deps).every((each) => state.values.has(each) || last.others.has(each));
    const { raw, lag, waiting, others, readerLag } = isWhole ? last : await look({ fresh: true });
    const nowMs = clock.nowMs();
    const balance = toBalance(new Map([...others, ...state.values]), raw);
    report({
      ...toReport(state.meter, without(lag, waiting - balance.waiting), nowMs),
      balance,
      readerLag: deps.counting?.isOn ? readerLag : null,
      latency: state.latencies.read(nowMs),
      latencyBands: state.latencies.readBands(nowMs),
    });
  };
}

async function lookAtLog(deps: ReportDeps, state: Known): Promise<Look> {
  const { log, profiles, config, counting } = deps;
  const { values } = state;
  const ofOthers = everyPartition(deps).filter((partition) => !values.has(partition));
  const stored =
    ofOthers.length === 0
      ? null
      : {
          inLog: await log.committed('users.raw', consumerGroups.transformer),
          inProfiles: await profiles.committed(),
        };
  const raw = await log.ensureTopic('users.raw', config.partitions);
  const others = stored === null ? new Map() : resumeFrom({ ...stored, raw }, null, ofOthers).values;
  const lag = await log.backlog('users.raw', consumerGroups.transformer);
  return {
    raw,
    lag,
    waiting: toBalance(new Map([...others, ...state.values]), raw).waiting,
    readerLag: counting?.isOn ? (await log.backlog('users.clean', consumerGroups.aggregator)).records : null,
    others,
  };
}

function everyPartition({ config }: Pick<ReportDeps, 'config'>): number[] {
  return Array.from({ length: config.partitions }, (_, partition) => partition);
}
