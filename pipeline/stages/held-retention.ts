import { dataSetOfTopic } from '../domain/data-sets.ts';
import { PipelineError } from '../domain/errors.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { type TopicName, topicNames } from '../domain/topics.ts';
import type { LedgerReader, Log, ProfileStore } from '../ports.ts';

export interface RetentionStores {
  readonly log: Pick<Log, 'clock' | 'setRetention'>;
  readonly profiles: Pick<ProfileStore, 'ledger'>;
}

/** What became of a topic's own retention; `ms` is what it was, or is again. */
export interface HeldRetention {
  readonly topic: TopicName;
  readonly outcome: 'held' | 'back' | 'refused';
  readonly ms: number;
}

/**
 * What a hold keeps as a whole no server may remove by itself: its topic has no retention as long as it is held, and then
 * again the one that it had (P-ECS-9). The ledger remembers that one before the topic is touched, so that whoever comes
 * after a crash, on whichever machine, goes on. May be repeated; asks nothing of a log that removes nothing by itself.
 */
export async function settleRetention(stores: RetentionStores): Promise<readonly HeldRetention[]> {
  const { ledger } = stores.profiles;
  const done = new Map<TopicName, HeldRetention>();
  for (;;) {
    const version = await ledger.version();
    const entries = await ledger.entries();
    for (const topic of topicNames) {
      const { held, before } = readHeld(entries, dataSetOfTopic[topic]);
      const became = held
        ? await takeAway(stores, topic, before)
        : before.length > 0
          ? await giveBack(stores, topic, before)
          : null;
      if (became) done.set(topic, became);
    }
    // Somebody may have held or lifted meanwhile.
    if ((await ledger.version()) === version) return [...done.values()];
  }
}

async function takeAway(
  stores: RetentionStores,
  topic: TopicName,
  before: readonly LedgerEntry[],
): Promise<HeldRetention | null> {
  const ms = (await stores.log.clock(topic))?.retentionMs ?? null;
  if (ms === null) return null;
  await remember(stores, { topic, ms, before });
  return { topic, outcome: (await isSet(stores, topic, null)) ? 'held' : 'refused', ms };
}

/** One that somebody has set meanwhile is theirs. */
async function giveBack(
  stores: RetentionStores,
  topic: TopicName,
  before: readonly LedgerEntry[],
): Promise<HeldRetention | null> {
  const ms = before.at(-1)!.beforeMs!;
  const clock = await stores.log.clock(topic);
  // A broker may still tell of a setting that was changed a moment ago.
  const isOurs = clock?.retentionMs === null || clock?.retentionMs === ms;
  const isDone = !isOurs || (await isSet(stores, topic, ms));
  if (isDone) await stores.profiles.ledger.remove(before);
  return isOurs ? { topic, outcome: isDone ? 'back' : 'refused', ms } : null;
}

interface Remembered {
  readonly topic: TopicName;
  readonly ms: number;
  readonly before: readonly LedgerEntry[];
}

/** The newest is the one that counts. */
async function remember({ profiles }: RetentionStores, { topic, ms, before }: Remembered): Promise<void> {
  if (before.at(-1)?.beforeMs === ms) return;
  const names = { kind: 'retention', subject: dataSetOfTopic[topic], intentId: `retention-${ms}` } as const;
  await profiles.ledger.add([{ ...names, effectiveUs: 0, rawEndOffsets: [], beforeMs: ms }]);
  await profiles.ledger.remove(before.filter(({ intentId }) => intentId !== names.intentId));
}

/** Whose rights do not reach so far is no failure of whoever holds: what is refused is said. */
async function isSet({ log }: RetentionStores, topic: TopicName, ms: number | null): Promise<boolean> {
  try {
    await log.setRetention(topic, ms);
    return true;
  } catch (error) {
    if (error instanceof PipelineError && error.code === 'store-refused') return false;
    throw error;
  }
}

/** Sets a topic's retention, or, as long as it is held, what it gets back then. */
export async function setRetention(stores: RetentionStores, topic: TopicName, ms: number): Promise<void> {
  const { held, before } = readHeld(await stores.profiles.ledger.entries(), dataSetOfTopic[topic]);
  if (held) await remember(stores, { topic, ms, before });
  else await stores.log.setRetention(topic, ms);
}

/** The data sets that are held as a whole, and what their topics get back; null = they had none. */
export async function heldRetentions(ledger: LedgerReader): Promise<ReadonlyMap<string, number | null>> {
  const entries = await ledger.entries();
  const held = entries.filter(({ kind }) => kind === 'held').map(({ subject }) => subject);
  return new Map(held.map((name) => [name, readHeld(entries, name).before.at(-1)?.beforeMs ?? null]));
}

function readHeld(entries: readonly LedgerEntry[], dataSet: string) {
  const of = entries.filter(({ subject }) => subject === dataSet);
  return {
    held: of.some(({ kind }) => kind === 'held'),
    before: of.filter(({ kind }) => kind === 'retention'),
  };
}
