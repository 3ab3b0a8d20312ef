import { Tabs } from 'radix-ui';
import { useMemo } from 'react';
import type { Connections } from '../../electron/contract/calls/connection.ts';
import type { Settings } from '../../electron/contract/settings.ts';
import { sourceConfigSchema } from '../../pipeline/domain/config.ts';
import { type NamedConnection, namedConnectionSchema } from '../../pipeline/domain/named-connection.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { noRejections } from '../../pipeline/domain/rejection.ts';
import { Banners } from '../frame/banners.tsx';
import { Footer } from '../frame/footer.tsx';
import { Header } from '../frame/header.tsx';
import { Navigation } from '../frame/navigation.tsx';
import { connectionsStoreOf } from '../settings/connections-store.ts';
import { AppContext } from '../state/app-context.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import type { ConnectionState } from '../transport/connection-state.ts';
import { Specimen, Specimens } from './specimen.tsx';

const balance = {
  published: 40_385,
  stored: 38_161,
  rejected: { ...noRejections, minor: 2224 },
  waiting: 0,
  ageMismatches: 0,
};
const transformer = sampleStage({ recordsPerSecond: 1103, lagRecords: 110, lagSeconds: 0.1 });
const stages = { producer: transformer, transformer, aggregator: sampleStage() };
const failed = { ...stages, producer: sampleStage({ state: 'failed' }) };
const running = sampleSnapshot({ stages, balance });

const production = namedConnectionSchema.parse({ name: 'Production', colour: 'red', readOnly: true });
const elsewhere = listOf(production);
const here = listOf(namedConnectionSchema.parse({ name: 'embedded' }));

function listOf(connection: NamedConnection): Connections {
  const secrets = { kafka: 'none', cassandra: 'none', mongodb: 'none' } as const;
  return { inUse: connection.name, protection: 'key-store', keyStore: null, connections: [{ connection, secrets }] };
}

interface FrameState {
  readonly name: string;
  readonly snapshot: Snapshot | null;
  readonly connection?: ConnectionState;
  /** What is in use instead of the files of this machine. */
  readonly isElsewhere?: boolean;
  /** Whether its banners stand below the screen. */
  readonly isTroubled?: boolean;
}

const states: readonly FrameState[] = [
  { name: 'running', snapshot: running },
  { name: 'connecting', snapshot: null, connection: 'connecting' },
  { name: 'stopped, elsewhere', snapshot: { ...running, state: 'stopped' }, isElsewhere: true },
  { name: 'draining, offline', snapshot: { ...running, state: 'draining' }, connection: 'offline' },
  {
    name: 'failed, its numbers differ, in trouble',
    snapshot: { ...running, state: 'failed', stages: failed, balance: { ...balance, stored: 38_160 } },
    isTroubled: true,
  },
];

/** The frame around every screen, with its own parts: nothing is at the other end of its connection. */
export function Frames() {
  return (
    <Specimens title="Frame">
      {states.map((state) => (
        <Specimen key={state.name} name={state.name}>
          <Frame {...state} />
        </Specimen>
      ))}
    </Specimens>
  );
}

function Frame(state: FrameState) {
  const parts = useMemo(() => partsOf(state), [state]);
  return (
    <AppContext value={parts}>
      <Tabs.Root className="frame gallery-frame" orientation="vertical" value="purge">
        <Header />
        <Navigation />
        <main className="content">
          <Banners />
        </main>
        <Footer />
      </Tabs.Root>
    </AppContext>
  );
}

function partsOf({ snapshot, connection = 'open', isElsewhere = false, isTroubled = false }: FrameState) {
  const { parts } = createSampleParts(snapshot);
  parts.live.setState({ connection });
  if (snapshot !== null) {
    connectionsStoreOf(parts.connection).setState({ list: here });
    parts.settings.setState({ settings: { source: sourceConfigSchema.parse({ kind: 'synthetic' }) } as Settings });
  }
  if (isElsewhere) connectionsStoreOf(parts.connection).setState({ list: elsewhere });
  if (isTroubled) {
    parts.damage.setState({
      found: [{ store: 'aggregates', where: 'aggregates.sqlite', foundMs: 0, offers: ['rebuild'] }],
    });
    parts.notices.setState({ error: { call: 'pipeline.start', code: 'disk-full', message: '', details: {} } });
  }
  return parts;
}
