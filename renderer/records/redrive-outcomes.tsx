import type { ReactElement } from 'react';
import type { RedrivePlan, RedriveResult } from '../../pipeline/domain/redrive.ts';
import { useText } from '../i18n/use-text.ts';

const always = ['passing', 'failing', 'done', 'barred', 'gone'] as const;

interface RedriveOutcomesProps {
  readonly plan: RedrivePlan;
  /** What was published of it; null = nothing yet. */
  readonly result: RedriveResult | null;
}

/** How many can be redriven; how many cannot, and why; and then how many were. */
export function RedriveOutcomes({ plan, result }: RedriveOutcomesProps): ReactElement {
  const { redrive: words } = useText().words.records;
  const shown = result?.ended === 'done' ? result : plan;
  return (
    <table className="record-table" aria-label={words.outcomesLabel}>
      <tbody>
        {always.map((outcome) => (
          <Outcome
            key={outcome}
            words={outcome === 'passing' && shown === result ? words.published : words.outcomes[outcome]}
            n={shown[outcome]}
          />
        ))}
        {shown.unknown > 0 && <Outcome words={words.unknown} n={shown.unknown} />}
        <Outcome words={words.rejected} n={shown.rejected} />
      </tbody>
    </table>
  );
}

function Outcome({ words, n }: { readonly words: string; readonly n: number }): ReactElement {
  const { format } = useText();
  return (
    <tr>
      <th scope="row" className="grow">
        {words}
      </th>
      <td className="number">{format.count(n)}</td>
    </tr>
  );
}
