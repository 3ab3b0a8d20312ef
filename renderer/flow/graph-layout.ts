import type { EdgeName } from '../../pipeline/domain/edges.ts';

export const nodeNames = [
  'source',
  'raw',
  'transformer',
  'profiles',
  'clean',
  'rejected',
  'aggregator',
  'aggregates',
] as const;
export type NodeName = (typeof nodeNames)[number];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Edge {
  /** An SVG path of straight lines and round corners. */
  readonly path: string;
  /** Where its rate is written, free of every line and node; null = it has none. */
  readonly label: Box | null;
  /** Where is said what went wrong on it: below its line, or beside an upright one. */
  readonly mark: Box;
  readonly from: NodeName;
  readonly to: NodeName;
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: Readonly<Record<NodeName, Box>>;
  readonly edges: Readonly<Record<EdgeName, Edge>>;
}

const nodeHeight = 62;
const widestNode = 212;
/** What goes wrong on the upright edge is written between two rows. */
const leastRowGap = 24;
/** A narrow window needs the room for words more than for rates. */
const nodeShares = { narrow: 0.16, wide: 0.152, wideFrom: 950 } as const;
const labelHeight = 16;
const markHeight = 24;
const cornerRadius = 10;

const cells: Readonly<Record<NodeName, readonly [column: number, row: number]>> = {
  source: [0, 1],
  raw: [1, 1],
  transformer: [2, 1],
  profiles: [3, 0],
  clean: [3, 1],
  rejected: [3, 2],
  aggregator: [4, 1],
  aggregates: [4, 0],
};

export interface GraphSize {
  readonly width: number;
  readonly height: number;
}

/** The least height that three rows need. */
export const leastGraphHeight = nodeHeight * 3 + leastRowGap * 2;

/** Places nodes and edges in a frame in CSS pixels; text is never scaled, gaps take what nodes do not need. */
export function layoutGraph({ width, height }: GraphSize): GraphLayout {
  const share = width < nodeShares.wideFrom ? nodeShares.narrow : nodeShares.wide;
  const nodeWidth = Math.min(widestNode, Math.floor(width * share));
  const gap = (width - nodeWidth * 5) / 4;
  const rowGap = Math.max(leastRowGap, Math.floor((height - nodeHeight * 3) / 2));
  const boxOf = ([column, row]: readonly [number, number]): Box => ({
    x: Math.round(column * (nodeWidth + gap)),
    y: row * (nodeHeight + rowGap),
    width: nodeWidth,
    height: nodeHeight,
  });
  const entries = nodeNames.map((name) => [name, boxOf(cells[name])] as const);
  const nodes = Object.fromEntries(entries) as Record<NodeName, Box>;
  return { width, height: nodeHeight * 3 + rowGap * 2, nodes, edges: layoutEdges(nodes) };
}

function layoutEdges(nodes: Readonly<Record<NodeName, Box>>): Readonly<Record<EdgeName, Edge>> {
  return {
    published: straight(nodes, 'source', 'raw'),
    read: straight(nodes, 'raw', 'transformer'),
    stored: elbow(nodes, 'profiles'),
    cleaned: straight(nodes, 'transformer', 'clean'),
    rejected: elbow(nodes, 'rejected'),
    folded: straight(nodes, 'clean', 'aggregator'),
    kept: upwards(nodes),
  };
}

type Nodes = Readonly<Record<NodeName, Box>>;

function straight(nodes: Nodes, from: NodeName, to: NodeName): Edge {
  const x1 = nodes[from].x + nodes[from].width;
  const x2 = nodes[to].x;
  const y = middleOf(nodes[from]);
  return { from, to, path: `M${x1} ${y}H${x2}`, label: labelAbove(x1, x2, y), mark: markBelow(x1, x2, y) };
}

/** Leaves the transformer by its top or bottom, so that three edges never share a point and each label has its own line. */
function elbow(nodes: Nodes, to: 'profiles' | 'rejected'): Edge {
  const { transformer } = nodes;
  const x1 = Math.round(transformer.x + transformer.width / 2);
  const isUp = to === 'profiles';
  const y1 = isUp ? transformer.y : transformer.y + transformer.height;
  const y2 = middleOf(nodes[to]);
  const turn = isUp ? y2 + cornerRadius : y2 - cornerRadius;
  const x2 = nodes[to].x;
  const path = `M${x1} ${y1}V${turn}Q${x1} ${y2} ${x1 + cornerRadius} ${y2}H${x2}`;
  const right = transformer.x + transformer.width;
  return { from: 'transformer', to, path, label: labelAbove(right, x2, y2), mark: markBelow(right, x2, y2) };
}

function upwards({ aggregator, aggregates }: Nodes): Edge {
  const x = Math.round(aggregator.x + aggregator.width / 2);
  const bottom = aggregates.y + aggregates.height;
  const y = bottom + (aggregator.y - bottom - markHeight) / 2;
  return {
    from: 'aggregator',
    to: 'aggregates',
    path: `M${x} ${aggregator.y}V${aggregates.y + aggregates.height}`,
    label: null,
    mark: { x: x + 6, y, width: Math.floor(aggregator.width / 2) - 6, height: markHeight },
  };
}

function labelAbove(x1: number, x2: number, y: number): Box {
  return { x: x1 + 2, y: y - labelHeight - 2, width: x2 - x1 - 4, height: labelHeight };
}

function markBelow(x1: number, x2: number, y: number): Box {
  return { x: x1 + 2, y: y + 3, width: x2 - x1 - 4, height: markHeight };
}

function middleOf(box: Box): number {
  return box.y + box.height / 2;
}
