import type { ReactElement } from 'react';
import { countRejected, noRejections, rejectionCodes, type RejectionCode } from '../../pipeline/domain/rejection.ts';
import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';

interface ReasonChoiceProps {
  readonly chosen: RejectionCode | null;
  readonly choose: (code: RejectionCode | null) => void;
}

/** Each reason that occurred, with how many the balance counts. */
export function ReasonChoice({ chosen, choose }: ReasonChoiceProps): ReactElement {
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
