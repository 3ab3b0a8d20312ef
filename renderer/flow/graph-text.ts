import type { StoreName } from '../../electron/contract/store-damage.ts';
import type { StageName } from '../../pipeline/domain/config.ts';
import type { Snapshot, StageSnapshot } from '../../pipeline/domain/snapshot.ts';
import type { Text } from '../i18n/text.ts';
import type { LiveState } from '../state/live-store.ts';
import type { Tone } from '../state/frame-text.ts';
import { hinderingWait } from '../state/hindered-stage.ts';
import { isUnread, lagSecondsKnown, rejectedOf, standsStill } from '../state/selectors.ts';
import { nodeNames } from './graph-layout.ts';
import type { NodeName } from './graph-layout.ts';
import { shortProgress } from './source-progress-text.ts';
import { toneOf } from './tone.ts';

/** The name over a node. Topics keep the name that they have in the log. */
export function nodeTitle(node: NodeName, text: Text): string {
  const { graph } = text.words.pipeline;
  const { stages } = text.words.terms;
  const titles: Readonly<Record<NodeName, string>> = {
    source: stages.producer,
    raw: 'users.raw',
    transformer: stages.transformer,
    profiles: graph.profiles,
    clean: 'users.clean',
    rejected: 'users.rejected',
    aggregator: stages.aggregator,
    aggregates: graph.aggregates,
  };
  return titles[node];
}

type Write = (snapshot: Snapshot, text: Text) => string;

/** Two lines a node; what the source is called stands in the settings. */
const details: Readonly<Record<NodeName, readonly [Write, Write]>> = {
  source: [(_, text) => text.words.terms.stages.producer, (snapshot, text) => stageDetail('producer', snapshot, text)],
  raw: [
    (snapshot, text) => waitingDetail('transformer', snapshot, text),
    (snapshot, text) => lagDetail('transformer', snapshot, text),
  ],
  transformer: [latencyDetail, (snapshot, text) => stageDetail('transformer', snapshot, text)],
  profiles: [
    (snapshot, text) => text.plural(text.words.pipeline.graph.stored, snapshot.balance.stored),
    (_, text) => text.words.pipeline.graph.storedSub,
  ],
  clean: [
    (snapshot, text) => waitingDetail('aggregator', snapshot, text),
    (snapshot, text) => lagDetail('aggregator', snapshot, text),
  ],
  rejected: [
    (snapshot, text) => text.plural(text.words.pipeline.graph.rejected, rejectedOf(snapshot)),
    (_, text) => text.words.pipeline.graph.rejectedSub,
  ],
  aggregator: [foldedDetail, (snapshot, text) => stageDetail('aggregator', snapshot, text)],
  aggregates: [
    (snapshot, text) => text.plural(text.words.pipeline.graph.persons, snapshot.aggregates.persons),
    freshness,
  ],
};

export type NodeWriter = (state: LiveState, text: Text) => string;

function writerOf(node: NodeName, write: Write): NodeWriter {
  return ({ snapshot }, text) => {
    if (snapshot === null) return '';
    return isNodeUnread(node, snapshot) ? '–' : write(snapshot, text);
  };
}

/** Whether what a node would say is of a store that could not be read. */
function isNodeUnread(node: NodeName, { balance, aggregates }: Snapshot): boolean {
  if (storeOf(node) === null) return false;
  return isUnread(node === 'aggregates' ? aggregates : balance);
}

/** What writes the two lines of each node; made once, since a figure that moves by itself keeps its writer. */
export const nodeWriters = Object.fromEntries(
  nodeNames.map((node) => [node, details[node].map((write) => writerOf(node, write))]),
) as unknown as Readonly<Record<NodeName, readonly [NodeWriter, NodeWriter]>>;

/** The store that keeps what a node stands for; a source and a stage keep nothing. */
export function storeOf(node: NodeName): StoreName | null {
  if (node === 'profiles' || node === 'aggregates') return node;
  return node === 'raw' || node === 'clean' || node === 'rejected' ? 'log' : null;
}

const readers = { raw: 'transformer', clean: 'aggregator', profiles: null, aggregates: null } as const;

/** The colour of a node: a stage's own; stores have none, but rejected records, and those that nobody reads, are to be noticed. */
export function nodeTone(node: NodeName, snapshot: Snapshot): Tone {
  const { stages } = snapshot;
  if (node === 'source') return toneOf(stages.producer);
  if (node === 'transformer' || node === 'aggregator') return toneOf(stages[node]);
  if (node === 'rejected') return rejectedOf(snapshot) > 0 ? 'warn' : 'quiet';
  const reader = readers[node];
  return reader !== null && standsStill(stages[reader]) && stages[reader].lagRecords > 0 ? 'warn' : 'quiet';
}

/** What a stage does now, in words: what it waits for, else its state. How many errors it had stands on the edges. */
function stageDetail(stage: StageName, snapshot: Snapshot, text: Text): string {
  const { state, wait } = snapshot.stages[stage];
  const { terms, pipeline } = text.words;
  if (wait !== null) return terms.waits[wait.reason];
  if (stage === 'producer' && snapshot.source.ended) return pipeline.graph.ended;
  const progress = stage === 'producer' ? shortProgress(snapshot, text) : null;
  return progress ?? terms.states[state];
}

function waitingDetail(reader: StageName, snapshot: Snapshot, text: Text): string {
  const stage = snapshot.stages[reader];
  const { graph } = text.words.pipeline;
  if (isBehind(stage)) return text.plural(graph.behind, stage.lagRecords);
  return flows(stage) ? graph.readOn : graph.upToDate;
}

/** Whether records pass through: then some lie somewhere at each moment. */
function flows({ state, recordsPerSecond }: StageSnapshot): boolean {
  return state === 'running' && recordsPerSecond > 0;
}

/**
 * Records that are passing through always lie somewhere; to be behind is to have let one lie for a second, or to be no
 * reader that runs.
 */
function isBehind(stage: StageSnapshot): boolean {
  return stage.lagRecords > 0 && (stage.state !== 'running' || (lagSecondsKnown(stage) ?? Infinity) >= leastLagSeconds);
}

const leastLagSeconds = 1;

function lagDetail(reader: StageName, snapshot: Snapshot, text: Text): string {
  const stage = snapshot.stages[reader];
  const { graph, details: more } = text.words.pipeline;
  if (standsStill(stage) && stage.lagRecords > 0) return more.stands;
  const seconds = lagSecondsKnown(stage);
  return seconds === null ? graph.noLag : text.fill(graph.lag, { seconds: text.format.seconds(seconds) });
}

/** Six digits beside these words would not have room in the least window. */
function foldedDetail({ stages }: Snapshot, text: Text): string {
  const { records } = stages.aggregator;
  const count = records < 100_000 ? text.format.count(records) : text.format.short(records);
  return text.plural(text.words.pipeline.graph.folded, records, { count });
}

function latencyDetail({ latency }: Snapshot, text: Text): string {
  return `p99 ${latency === null ? '–' : text.format.ms(latency.p99Ms)}\u00a0ms`;
}

/** Whether nothing moves there, until somebody or something else lets it. */
function isHeld(stage: StageSnapshot): boolean {
  return standsStill(stage) || hinderingWait(stage) !== null;
}

function freshness({ stages: { transformer, aggregator }, balance }: Snapshot, text: Text): string {
  const { graph } = text.words.pipeline;
  if (standsStill(aggregator)) return aggregator.lagRecords + balance.waiting > 0 ? graph.notFollowing : graph.upToDate;
  const behind = [aggregator, transformer].filter(isBehind);
  if (behind.length === 0) return flows(aggregator) ? graph.keptUpToDate : graph.upToDate;
  return behind.every(isHeld) ? graph.notFollowing : graph.catchingUp;
}
