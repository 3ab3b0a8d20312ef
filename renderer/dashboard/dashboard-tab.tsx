import { Dialog } from 'radix-ui';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { whenMissed } from '../live/when-missed.ts';
import { useApp, useLive } from '../state/app-context.ts';
import { pipelineStateOf } from '../state/selectors.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { DashboardHead } from './dashboard-head.tsx';
import { dashboardStoreOf } from './dashboard-store.ts';
import type { DashboardState } from './dashboard-store.ts';
import './dashboard.css';
import { FigureTile } from './figure-tile.tsx';
import { toFigures } from './figures.ts';
import { DashboardTools } from './dashboard-tools.tsx';
import { PanelGrid } from './panel-grid.tsx';
import { Panel } from './panel.tsx';
import type { PanelProps } from './panel.tsx';
import type { PanelView } from './panel-view.ts';
import { PartialNote } from './partial-note.tsx';
import { toPanels } from './panels.ts';
import { SaidLine, useSaid } from './said-line.tsx';
import { toShown } from './shown-snapshot.ts';
import { personsText } from './shown-text.ts';
import { useHidesSmall } from './use-hides-small.ts';
import { useArrangement } from './use-arrangement.ts';
import type { Arranging } from './use-arrangement.ts';
import { rowsEnlarged, useSnapshot } from './use-dashboard.ts';

import { SpanChoice } from './span-choice.tsx';
import { boundsOf } from './history-window.ts';
import { usePanelWishes } from './use-panel-wishes.ts';
import { useSelected } from './use-selected.ts';
import { WhoBar } from './who-bar.tsx';
import { useFocusReturn } from '../ui/use-focus-return.ts';

/** The connected parent of the dashboards. */
export function DashboardTab(): ReactElement {
  const { connection, live } = useApp();
  const text = useText();
  const store = dashboardStoreOf(connection.bridge);
  const state = useStore(store);
  const snapshot = useSnapshot(live, store);
  const pipelineState = useLive(pipelineStateOf);
  const arranging = useArrangement();
  const hidesSmall = useHidesSmall();
  const [said, setSaid] = useSaid();
  const shown = { state, text, arranging, hidesSmall, said: setSaid };
  useEffect(() => {
    const read = (): void => void store.rangeChosen(store.getState().range);
    read();
    // What was missed is in the host's history.
    return whenMissed(connection, read);
  }, [store, connection]);
  return (
    <section className="screen dash" aria-label={text.words.dashboard.title}>
      <DashboardHead
        text={text}
        persons={snapshot === null ? null : personsOf(snapshot, hidesSmall, text)}
        recount={state.recount}
        canRecount={pipelineState === 'stopped' || pipelineState === 'failed'}
        range={state.range}
        recountAsked={store.recountAsked}
        rangeChosen={store.rangeChosen}
        tools={snapshot !== null && <DashboardTools {...shown} snapshot={snapshot} />}
      />
      <ErrorLine error={state.historyFailure} lead={text.words.dashboard.historyFailed} />
      <DashboardBody {...shown} snapshot={snapshot} />
      <SaidLine said={said} />
    </section>
  );
}

function personsOf(snapshot: Snapshot, hidesSmall: boolean, text: Text): string {
  return personsText(toShown({ snapshot, hidesSmall }).aggregates, text);
}

interface DashboardBodyProps {
  readonly snapshot: Snapshot | null;
  readonly state: DashboardState;
  readonly text: Text;
  readonly arranging: Arranging;
  readonly said: (what: string) => void;
  readonly hidesSmall: boolean;
}

function DashboardBody({ snapshot, ...props }: DashboardBodyProps): ReactElement {
  const words = props.text.words.dashboard;
  if (snapshot === null) return <p className="dash-none">{words.connecting}</p>;
  if (snapshot.balance.published === 0 && snapshot.aggregates.persons === 0) {
    return <EmptyState title={words.noneTitle}>{words.noneText}</EmptyState>;
  }
  return <Panels {...props} snapshot={snapshot} />;
}

function Panels({ snapshot: all, ...props }: DashboardBodyProps & { snapshot: Snapshot }): ReactElement {
  const { state, text, arranging, said } = props;
  const { connection, navigation } = useApp();
  const selected = useSelected(connection, all, { ...props, span: state.span });
  const { snapshot, who, format, context, readRows, picked } = selected;
  const { spanChosen } = dashboardStoreOf(connection.bridge);
  const [largeId, setLargeId] = useState<string | null>(null);
  const panels = toPanels(snapshot, state.window, context).map(withoutReading);
  const shared = { text, format, readRows, said, picked, brushed: spanChosen };
  usePanelWishes(panels, setLargeId, shared);
  const large =
    largeId === null
      ? undefined
      : toPanels(snapshot, state.window, { ...context, limit: rowsEnlarged }).find(({ id }) => id === largeId);
  return (
    <>
      <PartialNote
        partitions={snapshot.aggregates.partitions}
        text={text}
        settingsAsked={() => navigation.tabChosen('settings')}
      />
      <WhoBar text={text} format={format} bridge={connection.bridge} {...who}>
        <SpanChoice text={text} span={state.span} shown={boundsOf(state.window, all.atMs)} chosen={spanChosen} />
      </WhoBar>
      <PanelGrid {...shared} panels={panels} arranging={arranging} enlarged={setLargeId}>
        {toFigures(snapshot, state.window, context).map((figure) => (
          <FigureTile key={figure.id} figure={figure} />
        ))}
      </PanelGrid>
      {large !== undefined && <LargePanel {...shared} panel={large} closed={() => setLargeId(null)} />}
    </>
  );
}

/** A table that is shown first follows what is counted: all of its rows are read where it is enlarged. */
function withoutReading(panel: PanelView): PanelView {
  return panel.isTableFirst === true ? { ...panel, readsAll: null } : panel;
}

type LargePanelProps = Pick<PanelProps, 'panel' | 'text' | 'format' | 'readRows' | 'said' | 'picked' | 'brushed'> & {
  readonly closed: () => void;
};

function LargePanel({ closed, ...panel }: LargePanelProps): ReactElement {
  const focusReturned = useFocusReturn();
  const { close } = panel.text.words.terms;
  return (
    <Dialog.Root open onOpenChange={closed}>
      <Dialog.Portal>
        <Dialog.Overlay className="dash-overlay" />
        <Dialog.Content className="dash-large" onCloseAutoFocus={focusReturned} aria-describedby={undefined}>
          <Dialog.Title className="hidden-text">{panel.panel.title}</Dialog.Title>
          <Panel {...panel} enlarged={null} placing={null} handle={null} drop={null} />
          <Dialog.Close className="button ghost small icon dash-close" aria-label={close} title={close}>
            <X size={14} aria-hidden />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
