import { RotateCw } from 'lucide-react';
import { useStore } from 'zustand';
import { type AddendumPayload, clockNow } from '../../gdpr-register/addendum.ts';
import type { ServerCertificate } from '../../gdpr-register/certificate.ts';
import type { ClockRow } from '../../gdpr-register/deletion-clock.ts';
import { clockText, pendingText } from '../../gdpr-register/deletion-words.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { RecordTable } from '../ui/record-table.tsx';
import { certificateStoreOf } from './certificate-store.ts';
import { HostButton } from '../ui/host-button.tsx';

interface ServerClockProps {
  readonly id: string;
  readonly content: ServerCertificate;
  readonly addenda: readonly AddendumPayload[];
}

/** Since when it is gone where the stores are servers: as the last look has it, what waits, and by which settings. */
export function ServerClock({ id, content, addenda }: ServerClockProps) {
  const text = useText();
  const { certificate: words, terms } = text.words;
  const certificates = certificateStoreOf(useApp().connection);
  const isLooking = useStore(certificates, ({ rechecks }) => rechecks[id] === 'running');
  const moment = (instant: string): string => text.format.moment(Date.parse(instant));
  const clock = clockNow(content, addenda);
  const pending = addenda.at(-1)?.pending ?? content.pending;
  const say = (row: ClockRow) => clockText(row, text.language, moment);
  const asPair = ({ dataSet, how }: ReturnType<typeof say>) => text.fill(terms.pair, { name: dataSet, value: how });
  const last = addenda.at(-1);
  return (
    <>
      <RecordTable<ClockRow>
        label={words.clock}
        rows={clock}
        keyOf={({ dataSet, store }) => `${dataSet}/${store}`}
        columns={[
          { key: 'set', label: words.dataSet, cell: (row) => say(row).dataSet },
          { key: 'system', label: words.store, cell: (row) => say(row).system },
          { key: 'gone', label: words.logically, cell: (row) => say(row).logicallyGone },
          { key: 'bytes', label: words.physically, cell: (row) => say(row).physicallyGoneFrom },
          { key: 'seen', label: words.verified, cell: (row) => say(row).verifiedOn },
        ]}
      />
      <ul className="certificate-proof">
        {pendingText({ pending, clock }, text.language, moment).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {clock.map((row) => (
          <li key={`${row.dataSet}/${row.store}`}>{asPair(say(row))}</li>
        ))}
        {last !== undefined && (
          <li>{text.fill(words.lookedAgain, { at: moment(last.issuedAt), number: text.format.count(last.number) })}</li>
        )}
      </ul>
      {clock.some(({ verifiedOn }) => verifiedOn === null) && (
        <HostButton
          type="button"
          className="button"
          isOff={isLooking}
          onClick={() => void certificates.recheckAsked(id)}
        >
          <RotateCw size={14} aria-hidden="true" />
          {isLooking ? words.lookingAgain : words.lookAgain}
        </HostButton>
      )}
    </>
  );
}
