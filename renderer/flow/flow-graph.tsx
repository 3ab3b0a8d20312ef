import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';
import { snapshotOf } from '../state/selectors.ts';
import { flowEdges, flowNodes, type FlowEdge, type FlowNode, nodeHeight, nodeWidth } from './flow-model.ts';

/** Source, topics, stages and stores as they are joined, each with what it says now. */
export function FlowGraph() {
  const text = useText();
  const snapshot = useLive(snapshotOf);
  const { graph } = text.words.pipeline;
  if (snapshot === null) return null;
  const nodes = flowNodes(snapshot, text);
  const edges = flowEdges(snapshot, text);
  return (
    <section className="card" aria-label={graph.title}>
      <svg className="flow" viewBox="0 0 1064 270" aria-hidden="true">
        {edges.map((edge) => (
          <Edge key={edge.path} edge={edge} />
        ))}
        {nodes.map((node) => (
          <Node key={node.id} node={node} />
        ))}
      </svg>
      <ul className="hidden-text">
        {nodes.map(({ id, title, detail }) => (
          <li key={id}>{text.fill(graph.node, { name: title, detail })}</li>
        ))}
      </ul>
    </section>
  );
}

function Node({ node: { x, y, title, detail, tone } }: { readonly node: FlowNode }) {
  return (
    <g transform={`translate(${x} ${y})`} className={`flow-node tone-${tone}`}>
      <rect width={nodeWidth} height={nodeHeight} rx="9" />
      <circle cx="16" cy="21" r="4" />
      <text x="28" y="25" className="flow-title">
        {title}
      </text>
      <text x="16" y="46" className="flow-detail">
        {detail}
      </text>
    </g>
  );
}

function Edge({ edge: { path, label, x, y, flows } }: { readonly edge: FlowEdge }) {
  return (
    <g className={flows ? 'flow-edge flows' : 'flow-edge'}>
      <path d={path} />
      <text x={x} y={y} textAnchor="middle">
        {label}
      </text>
    </g>
  );
}
