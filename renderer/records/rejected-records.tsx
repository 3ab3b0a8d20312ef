import { RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import type { ItemOf } from '../../electron/contract/api.ts';
import type { Rejection } from '../../pipeline/domain/rejected.ts';
import {
  contentRejectionCodes,
  countRejected,
  noRejections,
  rejectionCodes,
  type RejectionCode,
} from '../../pipeline/domain/rejection.ts';
import type { TimeWindow } from '../../pipeline/domain/time-window.ts';
import { HelpLink } from '../help/help-link.tsx';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { useStream } from '../live/use-stream.ts';
import { useLive, useNavigation } from '../state/app-context.ts';
import { useWish } from '../state/use-wish.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { VirtualTable, type VirtualColumn } from '../ui/virtual-table.tsx';
import type { RecordsStore } from './records-store.ts';
import { RedriveDialog } from './redrive-dialog.tsx';
import { Problem } from './stored-records.tsx';

type Item = ItemOf<'rejection'>;

/** The newest rejections: where, why, and what to do. Never content. */
export function RejectedRecords({ store }: { readonly store: RecordsStore }): ReactElement {
  const window = useNavigation((state) => state.recordsWindow);
  const code = useStore(store, (state) => state.code);
  return (
    <>
      <div className="records-bar">
        <ReasonChoice chosen={code} choose={store.codeChosen} />
        <RedriveButton code={code} />
        <HelpLink page="redrive" part={null} />
      </div>
      <RejectionList key={JSON.stringify([code, window])} code={code} window={window} />
    </>
  );
}

/** Offered for what was rejected for its content, of one reason or of all. */
function RedriveButton({ code }: { readonly code: RejectionCode | null }): ReactElement | null {
  const { redrive } = useText().words.records;
  const [isOpen, setOpen] = useState(false);
  useWish('records.redrive', () => setOpen(true));
  const codes = contentRejectionCodes.filter((one) => code === null || one === code);
  if (codes.length === 0) return null;
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        <RotateCcw size={14} aria-hidden="true" />
        {redrive.open}
      </button>
      {isOpen && <RedriveDialog codes={codes} closed={() => setOpen(false)} />}
    </>
  );
}

interface RejectionListProps {
  readonly code: RejectionCode | null;
  readonly window: TimeWindow | null;
}

function RejectionList({ code, window }: RejectionListProps): ReactElement {
  const text = useText();
  const words = text.words.records;
  const item = useStream('rejection', { code, window });
  const columns = useMemo(() => rejectionColumns(text), [text]);
  const rejections = item?.rejections ?? [];
  return (
    <>
      <div className="records-bar">
        <div className="records-counts">
          <span>{item === null ? words.loading : countText(text, item, code)}</span>
          <span>{words.rejectedText}</span>
        </div>
      </div>
      <Problem item={item} />
      <div className="records-frame">
        <VirtualTable label={words.rejectedList} columns={columns} rows={rejections} keyOf={placeOf} minWidth={890} />
        {item !== null && rejections.length === 0 && (
          <div className="records-none">
            {code === null && window === null ? (
              <EmptyState title={words.noRejection}>{words.noRejectionText}</EmptyState>
            ) : (
              <EmptyState title={words.noRejectionOfReason}>{words.noRejectionOfReasonText}</EmptyState>
            )}
          </div>
        )}
      </div>
    </>
  );
}

function placeOf({ partition, offset, index }: Rejection): string {
  return `${partition}:${offset}:${index}`;
}

function countText(text: Text, { rejections, looked, there }: Item, code: RejectionCode | null): string {
  const { rejectionsShown, rejectionsLooked } = text.words.records;
  const shown = text.format.count(rejections.length);
  if (code === null) return text.plural(rejectionsShown, there, { shown });
  return text.fill(rejectionsLooked, { shown, count: text.format.count(looked) });
}

interface ReasonChoiceProps {
  readonly chosen: RejectionCode | null;
  readonly choose: (code: RejectionCode | null) => void;
}

/** Each reason that occurred, with how many the balance counts. */
function ReasonChoice({ chosen, choose }: ReasonChoiceProps): ReactElement {
  const text = useText();
  const { records: words, terms } = text.words;
  const counts = useLive(({ snapshot }) => snapshot?.balance.rejected ?? noRejections);
  const reasons = rejectionCodes.filter((code) => counts[code] > 0 || code === chosen);
  return (
    <div className="records-reasons" role="group" aria-label={words.reasons}>
      <Reason name={words.everyReason} n={countRejected(counts)} isOn={chosen === null} choose={() => choose(null)} />
      {reasons.map((code) => (
        <Reason
          key={code}
          name={terms.rejections[code]}
          n={counts[code]}
          isOn={code === chosen}
          choose={() => choose(code)}
        />
      ))}
    </div>
  );
}

interface ReasonProps {
  readonly name: string;
  readonly n: number;
  readonly isOn: boolean;
  readonly choose: () => void;
}

function Reason({ name, n, isOn, choose }: ReasonProps): ReactElement {
  const { format } = useText();
  return (
    <button type="button" className="button small" aria-pressed={isOn} onClick={choose}>
      {name}
      <span className="records-n">{format.count(n)}</span>
    </button>
  );
}

function rejectionColumns(text: Text): readonly VirtualColumn<Rejection>[] {
  const { records, terms } = text.words;
  const words = records.rejectedColumns;
  return [
    { key: 'time', label: words.time, width: '66px', cell: ({ atMs }) => <Time text={text} atMs={atMs} /> },
    { key: 'reason', label: words.reason, width: '150px', cell: ({ code }) => terms.rejections[code] },
    {
      key: 'advice',
      label: words.advice,
      width: 'minmax(240px, 1fr)',
      cell: ({ code }) => <Advice text={text} code={code} />,
    },
    { key: 'place', label: words.place, width: '236px', cell: (row) => placeText(text, row) },
  ];
}

function Advice({ text, code }: { readonly text: Text; readonly code: RejectionCode }): ReactElement {
  const advice = text.words.records.advice[code];
  return <span title={advice}>{advice}</span>;
}

/** The day is seen by who looks closer, as in the list of what is stored. */
function Time({ text, atMs }: { readonly text: Text; readonly atMs: number }): ReactElement {
  return <time title={text.format.moment(atMs)}>{text.format.time(atMs)}</time>;
}

function placeText(text: Text, { partition, offset, index }: Rejection): string {
  return text.fill(text.words.records.place, { partition, offset: text.format.count(offset), index });
}
