import { openAggregatesReader, openLog, openLogReader, openProfilesReader } from '../adapters/catalogue.ts';
import type { StillStores } from '../erasure/agreement.ts';
import type { AggregateReader } from '../store-readers.ts';
import { ledgerHashOf } from './installation-key-file.ts';
import { keeping, type OnStores } from './open-stores.ts';

export interface StandingOn extends OnStores {
  readonly intentId: string;
  /** `own`: the aggregates as this machine keeps them; else as every reader of theirs sees them. */
  readonly view?: 'own' | 'shared';
}

/**
 * All three stores as they stood at one moment, after which everybody goes on and `work` still sees it. Embedded, nothing can
 * be appended to `users.clean` meanwhile, a few milliseconds; servers are read in an order in which nothing is missed: how
 * far profiles are stored, then the aggregates, then the ends of the topic. Null where no stage has made them all yet.
 */
export function standingStill<T>(on: StandingOn, work: (stores: StillStores | null) => Promise<T>): Promise<T> {
  return keeping(async (keep) => {
    const logReader = await keep(openLogReader(on));
    const profiles = await keep(openProfilesReader(on));
    const { config, view } = on;
    const own = { ...config, aggregates: { kind: 'embedded' as const } };
    const aggregates = await keep(openAggregatesReader(view === 'own' ? { ...on, config: own } : on));
    if (logReader === null || profiles === null || aggregates === null) return work(null);
    if ((await logReader.describe('users.clean')) === null) return work(null);
    const isPinned = config.log.kind === 'embedded' && config.profiles.kind === 'embedded';
    const ownPartitionsOnly = config.log.kind !== 'embedded' && config.aggregates.kind === 'embedded';
    const log = await keep(openLog(on));
    const look = async () => {
      profiles.pin();
      const committed = await profiles.committed();
      // In a server they are seen as everybody sees them, unless it is asked for what this machine has.
      if (view === 'own' || config.aggregates.kind === 'embedded') aggregates.pin();
      const seen = await seeAggregates(aggregates);
      return { committed, aggregates: seen, clean: (await log.describe('users.clean'))! };
    };
    const moment = await log.whileStill('users.clean', look);
    const changing = await profiles.notedElse(on.intentId);
    const ledgerHash = ledgerHashOf(on.dataDirectory);
    return work({ log, profiles, ...moment, isPinned, ownPartitionsOnly, changing, ledgerHash });
  });
}

/** What cannot be pinned was written to in between where it has got on meanwhile: then it is read again. */
async function seeAggregates(aggregates: AggregateReader): Promise<StillStores['aggregates']> {
  for (let before = await aggregates.positions(); ;) {
    const rows = await aggregates.rows();
    const after = await aggregates.positions();
    const isStill = [...after].every(([partition, { offset }]) => before.get(partition)?.offset === offset);
    if (isStill) return { rows: async () => rows, positions: async () => after, earlier: aggregates.earlier };
    before = after;
  }
}
