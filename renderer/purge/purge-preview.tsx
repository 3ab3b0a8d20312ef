import type { PlanView } from '../../electron/contract/calls/purge.ts';
import { useText } from '../i18n/use-text.ts';
import { PreviewCounts } from './preview-counts.tsx';
import { PreviewHolds } from './preview-holds.tsx';
import { PreviewReasons } from './preview-reasons.tsx';

/** What would go, who asks for it, and what stays. */
export function PurgePreview({ plan }: { readonly plan: PlanView }) {
  const text = useText();
  const words = text.words.purge.preview;
  const { origin, total, held, oldestMs, newestMs, createdMs } = plan;
  // Data sets of which nothing goes and nothing is protected are no news.
  const counts = plan.counts.filter((count) => count.n > 0 || count.held > 0);
  return (
    <>
      <section className="card purge-summary" aria-label={words.counts}>
        <p className="figure">{total === 0 ? words.nothing : text.plural(words.wouldGo, total)}</p>
        {total === 0 && <p>{origin === 'person' ? words.nothingOfPerson : words.nothingText}</p>}
        {held > 0 && <p className="purge-held tone-warn">{text.plural(words.protected, held)}.</p>}
        <p className="sub">
          {oldestMs !== null &&
            newestMs !== null &&
            `${text.fill(words.range, { oldest: text.format.moment(oldestMs), newest: text.format.moment(newestMs) })} `}
          {text.fill(words.made, { time: text.format.moment(createdMs) })}
        </p>
        {counts.length > 0 && <PreviewCounts counts={counts} />}
      </section>
      <div className="purge-columns">
        <PreviewReasons plan={plan} />
        <PreviewHolds holds={plan.holds} />
      </div>
    </>
  );
}
