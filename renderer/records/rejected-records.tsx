import { X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import type { ItemOf } from '../../electron/contract/api.ts';
import { shownRows } from '../../electron/contract/calls/record.ts';
import type { Rejection } from '../../pipeline/domain/rejected.ts';
import { contentRejectionCodes, type RejectionCode } from '../../pipeline/domain/rejection.ts';
import type { TimeWindow } from '../../pipeline/domain/time-window.ts';
import { HelpLink } from '../help/help-link.tsx';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { useStream } from '../live/use-stream.ts';
import { ReadOnlyNote } from '../settings/read-only-note.tsx';
import { useNavigation } from '../state/app-context.ts';
import { NoneKnown } from '../ui/none-known.tsx';
import type { RowChoice } from '../ui/row-choice.ts';
import { VirtualTable } from '../ui/virtual-table.tsx';
import { NothingShown } from './nothing-shown.tsx';
import { ReasonChoice } from './reason-choice.tsx';
import type { RecordsStore } from './records-store.ts';
import { RedriveButton } from './redrive-button.tsx';
import { placeText, rejectionColumns } from './rejection-columns.tsx';
import { Problem } from './stored-records.tsx';

type Item = ItemOf<'rejection'>;

/** What was there when the first was chosen stays before whoever chooses. */
interface Chosen {
  readonly item: Item;
  readonly places: ReadonlySet<string>;
  /** Of which reason and time. */
  readonly shown: string;
}

/** The newest rejections: where, why, and what to do. Never content. */
export function RejectedRecords({ store }: { readonly store: RecordsStore }): ReactElement {
  const window = useNavigation((state) => state.recordsWindow);
  const code = useStore(store, (state) => state.code);
  const [last, setLast] = useState<Chosen | null>(null);
  const shown = JSON.stringify([code, window]);
  const chosen = last?.shown === shown ? last : null;
  const rejections = chosen?.item.rejections.filter((each) => chosen.places.has(placeOf(each))) ?? [];
  return (
    <>
      <div className="records-bar">
        <ReasonChoice chosen={code} isOfTime={window !== null} choose={store.codeChosen} />
        <RedriveButton code={code} chosen={rejections} redriven={() => setLast(null)} />
        <HelpLink page="redrive" part={null} />
      </div>
      <ReadOnlyNote />
      <RejectionList
        key={shown}
        code={code}
        window={window}
        chosen={chosen}
        changed={(item, places) => setLast(places.size === 0 ? null : { item, places, shown })}
      />
    </>
  );
}

interface RejectionListProps {
  readonly code: RejectionCode | null;
  readonly window: TimeWindow | null;
  readonly chosen: Chosen | null;
  readonly changed: (item: Item, places: ReadonlySet<string>) => void;
}

function RejectionList({ code, window, chosen, changed }: RejectionListProps): ReactElement {
  const text = useText();
  const words = text.words.records;
  const live = useStream('rejection', { code, window });
  const item = chosen?.item ?? live;
  const columns = useMemo(() => rejectionColumns(text), [text]);
  const choice: RowChoice<Rejection> = {
    chosen: chosen?.places ?? noPlaces,
    changed: (places) => item && changed(item, places),
    isOffered: isOfContent,
    labelOf: (row) => text.fill(words.choose, { place: placeText(text, row) }),
    allLabel: words.chooseAll,
  };
  const frame = useRef<HTMLDivElement>(null);
  const dropped = (): void => {
    choice.changed(noPlaces);
    // The button goes; whoever pressed it stays at the list.
    frame.current?.querySelector<HTMLElement>('[role=table]')?.focus();
  };
  return (
    <>
      <div className="records-bar">
        <div className="records-counts">
          {item !== null && item.problem === null && <Counts item={item} code={code} window={window} />}
          <span role="status">
            {choice.chosen.size === 0 ? words.rejectedText : text.plural(words.chosen, choice.chosen.size)}
          </span>
        </div>
        {choice.chosen.size > 0 && (
          <button type="button" className="button small" onClick={dropped}>
            <X size={13} aria-hidden="true" />
            {words.chooseNone}
          </button>
        )}
      </div>
      <Problem item={item} lead={words.rejectedReadFailed} />
      <div className="records-frame" ref={frame}>
        <VirtualTable
          label={words.rejectedList}
          columns={columns}
          rows={item?.rejections ?? noRejections}
          keyOf={placeOf}
          minWidth={920}
          choice={choice}
        />
        {!item?.rejections.length && <NoRejection item={item} isWhole={code === null && window === null} />}
      </div>
    </>
  );
}

const noRejections: readonly Rejection[] = [];
const noPlaces: ReadonlySet<string> = new Set();
const ofContent: ReadonlySet<RejectionCode> = new Set(contentRejectionCodes);

/** Who was erased stays away, and what expired is gone: there is nothing to redrive. */
function isOfContent({ code }: Rejection): boolean {
  return ofContent.has(code);
}

function placeOf({ partition, offset, index }: Rejection): string {
  return `${partition}:${offset}:${index}`;
}

function NoRejection({ item, isWhole }: { readonly item: Item | null; readonly isWhole: boolean }): ReactElement {
  const words = useText().words.records;
  return (
    <NothingShown item={item}>
      {isWhole ? (
        <NoneKnown title={words.noRejection}>{words.noRejectionText}</NoneKnown>
      ) : (
        <NoneKnown title={words.noRejectionOfReason}>{words.noRejectionOfReasonText}</NoneKnown>
      )}
    </NothingShown>
  );
}

interface CountedOf {
  readonly code: RejectionCode | null;
  readonly window: TimeWindow | null;
}

/** How many are shown, and where to find the others. */
function Counts({ item, code, window }: CountedOf & { readonly item: Item }): ReactElement {
  const text = useText();
  const counts = countText(text, item, { code, window });
  return (
    <>
      {counts !== '' && <span>{counts}</span>}
      {item.rejections.length >= shownRows && <span>{text.words.records.rejectionsOthers}</span>}
    </>
  );
}

function countText(text: Text, { rejections, looked, there }: Item, { code, window }: CountedOf): string {
  const isOfTime = window !== null;
  const { rejectionsShown, rejectionsOfTime, rejectionsAll, rejectionsLooked, rejectionsLookedOfTime } =
    text.words.records;
  const shown = text.format.count(rejections.length);
  if (code === null && rejections.length === 0) return '';
  if (code === null) return text.plural(isOfTime ? rejectionsOfTime : rejectionsShown, there, { shown });
  const isAll = !isOfTime && looked === there && rejections.length > 0 && rejections.length < shownRows;
  if (isAll) return text.plural(rejectionsAll, rejections.length);
  return text.fill(isOfTime ? rejectionsLookedOfTime : rejectionsLooked, { shown, count: text.format.count(looked) });
}
