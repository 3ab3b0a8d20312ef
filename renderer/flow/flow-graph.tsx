import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLive, useSettings } from '../state/app-context.ts';
import { isHeard } from '../state/selectors.ts';
import { LiveText } from '../ui/live-text.tsx';
import { useSize } from '../ui/use-size.ts';
import { edgeNames } from '../../pipeline/domain/edges.ts';
import type { EdgeName } from '../../pipeline/domain/edges.ts';
import { EdgeMark } from './edge-mark.tsx';
import { layoutGraph, leastGraphHeight, nodeNames } from './graph-layout.ts';
import type { Box, Edge, NodeName } from './graph-layout.ts';
import { nodeTitle, nodeTone, nodeWriters, storeOf } from './graph-text.ts';
import { NodeOpener } from './node-details.tsx';
import { nodeIcons } from './node-icons.ts';
import { SourceBar } from './source-progress.tsx';
import { sourceText } from './source-text.ts';
import { heardTone } from './tone.ts';
import { useEdgeRate } from './use-edge-rate.ts';

/** Source, topics, stages and stores as they are joined, each with what it says now; laid out in CSS pixels. */
export function FlowGraph() {
  const { graph } = useText().words.pipeline;
  const [frame, { width, height }] = useSize<HTMLDivElement>();
  const layout = useMemo(() => layoutGraph({ width, height }), [width, height]);
  return (
    <section className="card flow-card" aria-label={graph.title}>
      <div ref={frame} className="flow" style={{ minHeight: leastGraphHeight }}>
        {width > 0 && (
          <>
            <svg width={layout.width} height={layout.height} aria-hidden="true">
              {edgeNames.map((name) => (
                <EdgeLine key={name} name={name} path={layout.edges[name].path} />
              ))}
            </svg>
            <ul>
              {nodeNames.map((name) => (
                <Node key={name} name={name} box={layout.nodes[name]} />
              ))}
              {edgeNames.map((name) => (
                <EdgeNotes key={name} name={name} edge={layout.edges[name]} />
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

function Node({ name, box }: { readonly name: NodeName; readonly box: Box }) {
  const text = useText();
  const tone = useLive((live) => (live.snapshot === null ? 'quiet' : heardTone(nodeTone(name, live.snapshot), live)));
  const isDamaged = useIsDamaged(name);
  const Icon = nodeIcons[name];
  const [first, second] = nodeWriters[name];
  return (
    <li className={`flow-node tone-${isDamaged ? 'bad' : tone}`} style={toStyle(box)}>
      <NodeOpener name={name}>
        <span className="flow-title">
          <Icon size={14} aria-hidden="true" />
          {nodeTitle(name, text)}
        </span>
        {name === 'source' ? <SourceName /> : <LiveText write={first} className="flow-detail" />}
        {isDamaged ? (
          <span className="flow-detail">{text.words.pipeline.graph.damaged}</span>
        ) : (
          <LiveText write={second} className="flow-detail" />
        )}
      </NodeOpener>
      {name === 'source' && <SourceBar />}
    </li>
  );
}

/** Whether damage was found in the store that keeps what the node stands for: its figures may be wrong. */
function useIsDamaged(name: NodeName): boolean {
  const { damage } = useApp();
  return useStore(damage, ({ found }) => found.some(({ store }) => store === storeOf(name)));
}

function SourceName() {
  const text = useText();
  const source = useSettings((state) => state.settings?.source ?? null);
  const name = source === null ? '' : sourceText(source, text);
  return (
    <span className="flow-detail" title={name}>
      {name}
    </span>
  );
}

export function EdgeLine({ name, path }: { readonly name: EdgeName; readonly path: string }) {
  const canHear = useLive(isHeard);
  const flows = useEdgeRate(name, (rate) => (rate ?? 0) > 0) && canHear;
  return <path className={flows ? 'flow-edge flows' : 'flow-edge'} d={path} />;
}

/** The rate over its line, and below it what went wrong there; whoever hears the page is told from where to where. */
export function EdgeNotes({ name, edge }: { readonly name: EdgeName; readonly edge: Edge }) {
  const text = useText();
  const { graph } = text.words.pipeline;
  const rate = useEdgeRate(name, (measured) => (measured === null ? null : text.format.shortRate(measured)));
  const ends = { from: nodeTitle(edge.from, text), to: nodeTitle(edge.to, text) };
  return (
    <li>
      {edge.label !== null && (
        <span className="flow-rate" style={toStyle(edge.label)} aria-hidden="true">
          {rate === null ? '–' : text.fill(graph.rate, { rate })}
        </span>
      )}
      {rate !== null && <span className="hidden-text">{text.fill(graph.flow, { ...ends, rate })}</span>}
      <span className="flow-mark" style={toStyle(edge.mark)}>
        <EdgeMark name={name} ends={ends} />
      </span>
    </li>
  );
}

function toStyle({ x, y, width, height }: Box) {
  return { left: x, top: y, width, height };
}
