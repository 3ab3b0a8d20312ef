import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { BalanceCard } from './balance-card.tsx';
import { EdgeLine, EdgeNotes } from './flow-graph.tsx';
import { layoutGraph } from './graph-layout.ts';
import { StageState } from './stage-controls.tsx';
import { LatencyCard } from './trend-card.tsx';

const edge = layoutGraph({ width: 900, height: 300 }).edges.published;

function shown(snapshot: Snapshot | null, connection: 'open' | 'offline' = 'open'): string {
  const { parts } = createSampleParts(snapshot);
  const live = { ...parts.live, getInitialState: () => ({ connection, snapshot }) };
  return renderToStaticMarkup(
    <AppContext value={{ ...parts, live }}>
      <EdgeLine name="published" path="" />
      <EdgeNotes name="published" edge={edge} />
      <LatencyCard />
      <StageState stage={sampleStage()} />
      <BalanceCard />
    </AppContext>,
  );
}

test('P-STA-1: what was not measured is said to be unknown, and is no zero', () => {
  const nothing = sampleSnapshot({ latency: null });
  expect(shown(nothing)).toContain('nothing is being stored');
  expect(shown(nothing)).toMatch(/>[\d,.]+\/s</);
  const unknown = shown(null);
  expect(unknown).toMatch(/class="flow-rate"[^>]*>–</);
  expect(unknown).not.toMatch(/\/s<|per second|nothing|records flow/);
  expect(unknown.match(/Not known yet/g)).toHaveLength(1);
});

test('P-STA-2: nothing is drawn as flowing or well while the host does not answer', () => {
  const { stages } = sampleSnapshot();
  const flowing = sampleSnapshot({ stages: { ...stages, producer: sampleStage({ recordsPerSecond: 900 }) } });
  expect(shown(flowing)).toContain('flow-edge flows');
  expect(shown(flowing, 'offline')).toContain('900/s');
  expect(shown(flowing, 'offline')).not.toContain('flow-edge flows');
  expect(shown(flowing)).toContain('tone-ok">Running');
  expect(shown(flowing, 'offline')).toContain('tone-quiet">Running');
  expect(shown(flowing)).toMatch(/tone-ok"><svg.*<\/svg>Agrees, nothing missing</);
  expect(shown(flowing, 'offline')).toContain('verdict tone-quiet">Agreed when last heard<');
});
