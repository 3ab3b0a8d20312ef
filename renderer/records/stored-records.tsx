import { Pause, Play } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { FocusEvent, ReactElement } from 'react';
import { useStore } from 'zustand';
import type { ItemOf } from '../../electron/contract/api.ts';
import type { TimeWindow } from '../../pipeline/domain/time-window.ts';
import { useText } from '../i18n/use-text.ts';
import { useStream } from '../live/use-stream.ts';
import { useApp, useLive, useNavigation } from '../state/app-context.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { rowHeight, VirtualTable } from '../ui/virtual-table.tsx';
import { NothingShown } from './nothing-shown.tsx';
import { profileColumns } from './profile-columns.tsx';
import { listState, toneOfList } from './list-state.ts';
import type { Held, RecordsStore } from './records-store.ts';

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
  const opened = ({ id }: Item['rows'][number]): void => store.personOpened(id, nowShown());
  const frame = useReturnTo(store, rows);
  const left = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) store.readingEnded();
  };
  return (
    <>
      <div className="records-bar">
        <Counts item={item} held={held} window={window} />
        <HoldState held={held} window={window} paused={() => store.paused(nowShown())} followed={store.followed} />
      </div>
      <p className="records-note">{words.masked}</p>
      <Problem item={item} />
      <div
        className="records-frame"
        ref={frame}
        onPointerEnter={() => store.readingBegan(nowShown())}
        onPointerLeave={store.readingEnded}
        onFocus={() => store.readingBegan(nowShown())}
        onBlur={left}
      >
        <VirtualTable
          label={words.storedList}
          columns={profileColumns(text, opened)}
          rows={rows}
          keyOf={idOf}
          minWidth={890}
          opened={opened}
          scrolledDown={() => held?.isPaused || store.paused(nowShown())}
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

/** How many of how many, and what came since the list was held. */
function Counts({ item, held, window }: Shown & { readonly held: Held | null }): ReactElement {
  const text = useText();
  const words = text.words.records;
  const persons = useLive(({ snapshot }) => snapshot?.aggregates.persons ?? 0);
  const stored = useLive(({ snapshot }) => snapshot?.balance.stored ?? 0);
  if (item === null) return <div className="records-counts" />;
  const { hidden } = item;
  const shown = text.format.count(item.rows.length);
  return (
    <div className="records-counts">
      <span>
        {window === null ? text.plural(words.shown, persons, { shown }) : text.fill(words.shownInWindow, { shown })}
      </span>
      {held !== null && <span>{text.plural(words.since, Math.max(0, stored - held.stored))}</span>}
      {hidden > 0 && <span>{text.plural(words.hidden, hidden)}</span>}
    </div>
  );
}

interface HoldStateProps {
  readonly held: Held | null;
  readonly window: TimeWindow | null;
  readonly paused: () => void;
  readonly followed: () => void;
}

function HoldState({ held, window, paused, followed }: HoldStateProps): ReactElement {
  const words = useText().words.records;
  const isPaused = held?.isPaused === true;
  const state = useLive(({ connection, snapshot }) =>
    listState({ held, window, snapshot: connection === 'open' ? snapshot : null }),
  );
  return (
    <div className="records-actions">
      <span className={`pill records-state tone-${toneOfList(state)}`}>{words.states[state]}</span>
      <button type="button" className="button" onClick={isPaused ? followed : paused}>
        {isPaused ? <Play size={14} aria-hidden="true" /> : <Pause size={14} aria-hidden="true" />}
        {isPaused ? words.follow : words.pause}
      </button>
    </div>
  );
}

export function Problem({ item }: { readonly item: Pick<Item, 'problem'> | null }): ReactElement | null {
  const problem = item?.problem ?? null;
  return problem === null ? null : <ErrorLine error={problem} />;
}

function NoProfiles({ item, window }: Shown): ReactElement {
  const words = useText().words.records;
  return (
    <NothingShown item={item}>
      {window === null ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <EmptyState title={words.noneInWindow}>{words.noneInWindowText}</EmptyState>
      )}
    </NothingShown>
  );
}
