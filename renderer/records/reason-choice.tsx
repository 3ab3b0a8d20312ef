import type { ReactElement } from 'react';
import { countRejected, noRejections, rejectionCodes, type RejectionCode } from '../../pipeline/domain/rejection.ts';
import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';
import { isUnread } from '../state/selectors.ts';

interface ReasonChoiceProps {
  readonly chosen: RejectionCode | null;
  /** The balance counts no part of the time: with one, the reasons stand without numbers. */
  readonly isOfTime: boolean;
  readonly choose: (code: RejectionCode | null) => void;
}

/** Each reason that ever occurred, with how many the balance counts where it could be read. */
export function ReasonChoice({ chosen, isOfTime, choose }: ReasonChoiceProps): ReactElement {
  const text = useText();
  const { records: words, terms } = text.words;
  const counts = useLive(({ snapshot }) => snapshot?.balance.rejected ?? noRejections);
  const isKnown = useLive(({ snapshot }) => snapshot !== null && !isUnread(snapshot.balance));
  const counted = (n: number): number | null => (isOfTime || !isKnown ? null : n);
  const reasons = rejectionCodes.filter((code) => counts[code] > 0 || code === chosen);
  return (
    <div className="records-reasons" role="group" aria-label={words.reasons}>
      <Reason
        name={words.everyReason}
        n={counted(countRejected(counts))}
        isOn={chosen === null}
        choose={() => choose(null)}
      />
      {reasons.map((code) => (
        <Reason
          key={code}
          name={terms.rejections[code]}
          n={counted(counts[code])}
          isOn={code === chosen}
          choose={() => choose(code)}
        />
      ))}
    </div>
  );
}

interface ReasonProps {
  readonly name: string;
  readonly n: number | null;
  readonly isOn: boolean;
  readonly choose: () => void;
}

function Reason({ name, n, isOn, choose }: ReasonProps): ReactElement {
  const { format } = useText();
  return (
    <button type="button" className="button small" aria-pressed={isOn} onClick={choose}>
      {name}
      {n !== null && <span className="records-n">{format.count(n)}</span>}
    </button>
  );
}
