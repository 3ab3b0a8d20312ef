import { ArrowDown } from 'lucide-react';
import type { PlanView } from '../../electron/contract/calls/purge.ts';
import { wordFor } from '../../gdpr-register/certificate-words.ts';
import { useText } from '../i18n/use-text.ts';
import { PreviewCounts } from './preview-counts.tsx';
import { PreviewHolds } from './preview-holds.tsx';
import { PreviewReasons } from './preview-reasons.tsx';
import { wouldGoText } from './purge-text.ts';
import { shownParts } from './shown-parts.ts';

export interface PurgePreviewProps {
  readonly plan: PlanView;
  /** Leads to where it is confirmed, which may be below what is seen; null = there is nothing to confirm. */
  readonly confirmWanted: (() => void) | null;
}

/** What would go, who asks for it, and what stays. */
export function PurgePreview({ plan, confirmWanted }: PurgePreviewProps) {
  const text = useText();
  const words = text.words.purge.preview;
  const { origin, total, held, oldestMs, newestMs, createdMs } = plan;
  const { counts, reasons, empty } = shownParts(plan);
  return (
    <>
      <section className="card purge-summary" aria-label={words.counts}>
        <div className="purge-head">
          <p className="figure">{total === 0 ? words.nothing : wouldGoText(text, plan)}</p>
          <span className="grow" />
          {confirmWanted !== null && (
            <button type="button" className="button" onClick={confirmWanted}>
              <ArrowDown size={14} aria-hidden="true" />
              {text.words.purge.confirm.goTo}
            </button>
          )}
        </div>
        {total === 0 && <p>{origin === 'person' ? words.nothingOfPerson : words.nothingText}</p>}
        {held > 0 && <p className="purge-held tone-warn">{text.plural(words.protected, held)}.</p>}
        <p className="sub">
          {oldestMs !== null &&
            newestMs !== null &&
            `${text.fill(words.range, { oldest: text.format.moment(oldestMs), newest: text.format.moment(newestMs) })} `}
          {text.fill(words.made, { time: text.format.moment(createdMs) })}
        </p>
        {counts.length > 0 && <PreviewCounts counts={counts} />}
        {counts.length > 0 && empty.length > 0 && (
          <p className="sub">
            {text.fill(words.empty, { dataSets: text.format.list(empty.map((name) => wordFor(name, text.language))) })}
          </p>
        )}
      </section>
      <div className="purge-columns">
        <PreviewReasons origin={origin} reasons={reasons} />
        <PreviewHolds holds={plan.holds} />
      </div>
    </>
  );
}
