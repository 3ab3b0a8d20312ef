import { Pause, Play } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import type { ItemOf } from '../../electron/contract/api.ts';
import type { TimeWindow } from '../../pipeline/domain/time-window.ts';
import { useText } from '../i18n/use-text.ts';
import { useStream } from '../live/use-stream.ts';
import { useApp, useLive, useNavigation } from '../state/app-context.ts';
import { hearingOf } from '../state/selectors.ts';
import { NoneKnown } from '../ui/none-known.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { SteadyButton } from '../ui/steady-button.tsx';
import { rowHeight, VirtualTable } from '../ui/virtual-table.tsx';
import { watchReading } from '../ui/watch-reading.ts';
import { NothingShown } from './nothing-shown.tsx';
import { profileColumns } from './profile-columns.tsx';
import { listState, toneOfList } from './list-state.ts';
import type { Held, RecordsStore } from './records-store.ts';
import { StoredCounts } from './stored-counts.tsx';

type Item = ItemOf<'record'>;

/** The newest profiles as they are stored; held while somebody reads. */
export function StoredRecords({ store }: { readonly store: RecordsStore }): ReactElement {
  const { live } = useApp();
  const text = useText();
  const words = text.words.records;
  const window = useNavigation((state) => state.recordsWindow);
  const held = useStore(store, (state) => state.held);
  const item = useStream('record', { window, held: held === null ? null : [...held.ids] });
  const rows = item?.rows ?? noRows;
  const nowShown = () => ({
    ids: rows.map(({ id }) => id),
    atMs: item?.atMs ?? 0,
    stored: live.getState().snapshot?.balance.stored ?? 0,
  });
  const paused = (): void => store.paused(nowShown());
  const opened = ({ id }: Item['rows'][number]): void => store.personOpened(id, nowShown());
  const frame = useReturnTo(store, rows);
  const reading = watchReading({ began: () => store.readingBegan(nowShown()), ended: store.readingEnded });
  return (
    <>
      <div className="records-bar">
        <StoredCounts item={item} held={held} window={window} />
        <HoldState held={held} window={window} paused={item && paused} followed={store.followed} />
      </div>
      <p className="records-note">{words.masked}</p>
      <Problem item={item} lead={words.readFailed} />
      <div className="records-frame" ref={frame} {...reading}>
        <VirtualTable
          label={words.storedList}
          columns={profileColumns(text, opened)}
          rows={rows}
          keyOf={idOf}
          minWidth={902}
          opened={opened}
          scrolledDown={() => held?.isPaused || paused()}
        />
        {rows.length === 0 && <NoProfiles item={item} window={window} />}
      </div>
    </>
  );
}

/** Back from a row that was opened, the list stands where that row is, and has the focus. */
function useReturnTo(store: RecordsStore, rows: Item['rows']) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { opened } = store.getState();
    const table = frame.current?.querySelector<HTMLElement>('[role=table]');
    if (opened === null || rows.length === 0 || !table) return;
    table.scrollTop = rows.findIndex(({ id }) => id === opened.id) * rowHeight - table.clientHeight / 2;
    table.focus({ preventScroll: true });
    store.setState({ opened: null });
  }, [store, rows]);
  return frame;
}

const noRows: Item['rows'] = [];

function idOf({ id }: Item['rows'][number]): string {
  return id;
}

interface Shown {
  readonly item: Item | null;
  readonly window: TimeWindow | null;
}

interface HoldStateProps {
  readonly held: Held | null;
  readonly window: TimeWindow | null;
  /** null = there is nothing to hold yet. */
  readonly paused: (() => void) | null;
  readonly followed: () => void;
}

function HoldState({ held, window, paused, followed }: HoldStateProps): ReactElement {
  const words = useText().words.records;
  const isPaused = held?.isPaused === true;
  const state = useLive((live) => listState({ held, window, snapshot: live.snapshot, hearing: hearingOf(live) }));
  return (
    <div className="records-actions">
      <span className={`pill records-state tone-${toneOfList(state)}`}>{words.states[state]}</span>
      <SteadyButton
        className="button"
        isOff={paused === null && !isPaused}
        onClick={isPaused ? followed : (paused ?? undefined)}
      >
        {isPaused ? <Play size={14} aria-hidden="true" /> : <Pause size={14} aria-hidden="true" />}
        {isPaused ? words.follow : words.pause}
      </SteadyButton>
    </div>
  );
}

interface ProblemProps {
  readonly item: Pick<Item, 'problem'> | null;
  readonly lead: string;
}

export function Problem({ item, lead }: ProblemProps): ReactElement {
  return <ErrorLine error={item?.problem ?? null} lead={lead} again="by-itself" />;
}

function NoProfiles({ item, window }: Shown): ReactElement {
  const words = useText().words.records;
  return (
    <NothingShown item={item}>
      {window === null ? (
        <NoneKnown title={words.none}>{words.noneText}</NoneKnown>
      ) : (
        <NoneKnown title={words.noneInWindow}>{words.noneInWindowText}</NoneKnown>
      )}
    </NothingShown>
  );
}
