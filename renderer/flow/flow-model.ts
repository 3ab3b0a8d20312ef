import type { Snapshot, StageSnapshot } from '../../pipeline/domain/snapshot.ts';
import type { Text } from '../i18n/text.ts';
import type { Tone } from '../state/frame-text.ts';
import { rejectedOf } from '../state/selectors.ts';

export const nodeWidth = 148;
export const nodeHeight = 60;

export interface FlowNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly title: string;
  readonly detail: string;
  readonly tone: Tone;
}

export interface FlowEdge {
  readonly path: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly flows: boolean;
}

const columns = [0, 229, 458, 687, 916] as const;
const rows = { top: 8, middle: 105, bottom: 202 } as const;

/** The eight places of the graph with what each says now. */
export function flowNodes(snapshot: Snapshot, text: Text): readonly FlowNode[] {
  const { stages, balance, aggregates, source } = snapshot;
  const { graph } = text.words.pipeline;
  const { terms } = text.words;
  const rejected = rejectedOf(snapshot);
  const at = (column: number, row: keyof typeof rows) => ({ x: columns[column] ?? 0, y: rows[row] });
  const sourceDetail = source.ended ? graph.ended : terms.sources[source.kind];
  return [
    { id: 'source', ...at(0, 'middle'), title: graph.source, detail: sourceDetail, tone: toneOf(stages.producer) },
    { id: 'raw', ...at(1, 'middle'), title: 'users.raw', detail: behindText(stages.transformer, text), tone: 'quiet' },
    { id: 'transformer', ...at(2, 'middle'), title: terms.stages.transformer, ...stageText(stages.transformer, text) },
    {
      id: 'profiles',
      ...at(3, 'top'),
      title: graph.profiles,
      detail: text.plural(graph.records, balance.stored),
      tone: 'quiet',
    },
    {
      id: 'clean',
      ...at(3, 'middle'),
      title: 'users.clean',
      detail: behindText(stages.aggregator, text),
      tone: 'quiet',
    },
    {
      id: 'rejected',
      ...at(3, 'bottom'),
      title: 'users.rejected',
      detail: text.plural(graph.records, rejected),
      tone: rejected > 0 ? 'warn' : 'quiet',
    },
    { id: 'aggregator', ...at(4, 'middle'), title: terms.stages.aggregator, ...stageText(stages.aggregator, text) },
    {
      id: 'aggregates',
      ...at(4, 'top'),
      title: graph.aggregates,
      detail: text.plural(graph.persons, aggregates.persons),
      tone: 'quiet',
    },
  ];
}

export function flowEdges({ stages }: Snapshot, text: Text): readonly FlowEdge[] {
  const rate = (value: number): string => text.fill(text.words.pipeline.graph.rate, { rate: text.format.rate(value) });
  const published = stages.producer.recordsPerSecond;
  const stored = stages.transformer.recordsPerSecond;
  const folded = stages.aggregator.recordsPerSecond;
  const middle = rows.middle + nodeHeight / 2;
  const across = (from: number, value: number, labelled: boolean): FlowEdge => {
    const [start, end] = [(columns[from] ?? 0) + nodeWidth, columns[from + 1] ?? 0];
    const label = labelled ? rate(value) : '';
    return { path: `M${start} ${middle} H${end}`, label, x: (start + end) / 2, y: middle - 9, flows: value > 0 };
  };
  const [start, end] = [columns[2] + nodeWidth, columns[3]];
  const half = (start + end) / 2;
  const bend = (row: 'top' | 'bottom', value: number): FlowEdge => {
    const y = rows[row] + nodeHeight / 2;
    const path = `M${start} ${middle} C${half} ${middle} ${half} ${y} ${end} ${y}`;
    return { path, label: '', x: half, y, flows: value > 0 };
  };
  const x = columns[4] + nodeWidth / 2;
  return [
    across(0, published, true),
    across(1, stored, true),
    across(2, stored, false),
    across(3, folded, true),
    bend('top', stored),
    bend('bottom', 0),
    { path: `M${x} ${rows.middle} V${rows.top + nodeHeight}`, label: '', x, y: middle, flows: folded > 0 },
  ];
}

export function toneOf({ state, wait }: StageSnapshot): Tone {
  if (state === 'failed') return 'bad';
  if (state === 'stopped') return 'quiet';
  return wait === null || wait.reason === 'source-pause' ? 'ok' : 'warn';
}

function stageText(stage: StageSnapshot, text: Text): Pick<FlowNode, 'detail' | 'tone'> {
  return { detail: text.words.terms.states[stage.state], tone: toneOf(stage) };
}

function behindText({ lagRecords, lagSeconds }: StageSnapshot, text: Text): string {
  const { graph } = text.words.pipeline;
  if (lagRecords === 0) return graph.upToDate;
  return text.plural(graph.behind, lagRecords, { seconds: text.format.seconds(lagSeconds) });
}
