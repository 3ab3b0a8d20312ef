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
import type { DashboardHeadProps } from './dashboard-head.tsx';
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
import { RecountTrouble } from './recount-trouble.tsx';
import { SaidLine, useSaid } from './said-line.tsx';
import { personsText } from './shown-text.ts';
import { useHidesSmall } from './use-hides-small.ts';
import { useArrangement } from './use-arrangement.ts';
import type { Arranging } from './use-arrangement.ts';
import { rowsEnlarged, useSnapshot } from './use-dashboard.ts';

import { SpanChoice } from './span-choice.tsx';
import { boundsOf } from './history-window.ts';
import { usePanelWishes } from './use-panel-wishes.ts';
import { type Selected, useSelected } from './use-selected.ts';
import { hasNobody } from './why-no-panels.ts';
import { whyNotRecount } from './why-not-recount.ts';
import { WhoBar } from './who-bar.tsx';
import { useFocusReturn } from '../ui/use-focus-return.ts';

/** The connected parent of the dashboards. */
export function DashboardTab(): ReactElement {
  const { connection, live } = useApp();
  const text = useText();
  const store = dashboardStoreOf(connection.bridge);
  const state = useStore(store);
  const snapshot = useSnapshot(live, store);
  const arranging = useArrangement();
  const [said, setSaid] = useSaid();
  const shown = { state, text, arranging, said: setSaid };
  useEffect(() => {
    const read = (): void => void store.historyMissed();
    read();
    // What was missed is in the host's history.
    return whenMissed(connection, read);
  }, [store, connection]);
  return (
    <section className="screen dash" aria-label={text.words.dashboard.title}>
      {snapshot === null ? <Dashboards {...shown} selected={null} /> : <OfWhom {...shown} all={snapshot} />}
      <SaidLine said={said} />
    </section>
  );
}

interface ShownProps {
  readonly state: DashboardState;
  readonly text: Text;
  readonly arranging: Arranging;
  readonly said: (what: string) => void;
}

/** Holds what is shown, and of whom, for all that is below: small groups are hidden once a snapshot. */
function OfWhom({ all, ...props }: ShownProps & { readonly all: Snapshot }): ReactElement {
  const { connection } = useApp();
  const hidesSmall = useHidesSmall();
  const { text, state } = props;
  return <Dashboards {...props} selected={useSelected(connection, all, { text, span: state.span, hidesSmall })} />;
}

function Dashboards({ selected, ...props }: ShownProps & { readonly selected: Selected | null }): ReactElement {
  const { state, text } = props;
  const store = dashboardStoreOf(useApp().connection.bridge);
  const pipelineState = useLive(pipelineStateOf);
  const words = text.words.dashboard;
  return (
    <>
      <DashboardHead
        text={text}
        counted={selected === null ? null : countedOf(selected, text)}
        recount={state.recount}
        whyNotRecount={whyNotRecount(pipelineState, state.recount)}
        range={state.span === null ? state.range : null}
        recountAsked={store.recountAsked}
        rangeChosen={store.rangeChosen}
        tools={selected !== null && <DashboardTools {...props} selected={selected} />}
      />
      <ErrorLine error={state.historyFailure} lead={words.historyFailed} again={store.historyMissed} />
      <RecountTrouble recount={state.recount} />
      {selected === null ? (
        <p className="dash-none">{words.connecting}</p>
      ) : hasNobody(selected.all) ? (
        <EmptyState title={words.noneTitle}>{words.noneText}</EmptyState>
      ) : (
        <Panels {...props} selected={selected} />
      )}
    </>
  );
}

function countedOf({ all, who }: Selected, text: Text): DashboardHeadProps['counted'] {
  return {
    persons: personsText(who.snapshot.aggregates, text),
    aggregates: all.aggregates,
    hidesSmall: who.hidesSmall,
  };
}

function Panels({ selected, ...props }: ShownProps & { readonly selected: Selected }): ReactElement {
  const { state, text, arranging, said } = props;
  const { connection, navigation } = useApp();
  const { all, snapshot, who, format, context, readRows, picked, subject } = selected;
  const { spanChosen } = dashboardStoreOf(connection.bridge);
  const [largeId, setLargeId] = useState<string | null>(null);
  const panels = toPanels(snapshot, state.window, context).map(withoutReading);
  const shared = { text, format, readRows, said, picked, brushed: spanChosen, limits: state.span, subject };
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

/** A table that is shown first follows what is counted: all of its rows are read where it is enlarged or searched. */
function withoutReading(panel: PanelView): PanelView {
  return panel.isTableFirst === true ? { ...panel, readsAll: null, readsSought: panel.readsAll } : panel;
}

type LargePanelProps = Pick<
  PanelProps,
  'panel' | 'text' | 'format' | 'readRows' | 'said' | 'picked' | 'brushed' | 'limits' | 'subject'
> & {
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
          <Panel {...panel} place={null} enlarged={null} placing={null} handle={null} drop={null} />
          <Dialog.Close className="button ghost small icon dash-close" aria-label={close} title={close}>
            <X size={14} aria-hidden />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
