import { RefreshCw } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { historyRanges } from '../../electron/contract/calls/pipeline.ts';
import type { HistoryRange } from '../../electron/contract/calls/pipeline.ts';
import type { WhyNot } from '../actions/window-action.ts';
import { HelpLink } from '../help/help-link.tsx';
import { helpOfTab } from '../help/help-places.ts';
import type { Text } from '../i18n/text.ts';
import type { Recount } from './dashboard-store.ts';
import { HostButton } from '../ui/host-button.tsx';
import { type RecountedBeside, recountText } from './recount-text.ts';

export interface DashboardHeadProps {
  readonly text: Text;
  /** How many are counted, in words and as they are; null = nothing is known yet. */
  readonly counted: ({ readonly persons: string } & RecountedBeside) | null;
  readonly recount: Recount;
  readonly whyNotRecount: WhyNot | null;
  /** null while a span of it is shown instead. */
  readonly range: HistoryRange | null;
  readonly recountAsked: () => void;
  readonly rangeChosen: (range: HistoryRange) => void;
  /** At the end of the line. */
  readonly tools: ReactNode;
}

export function DashboardHead({
  text,
  counted,
  recount,
  whyNotRecount,
  range,
  recountAsked,
  rangeChosen,
  tools,
}: DashboardHeadProps): ReactElement {
  const words = text.words.dashboard;
  return (
    <header className="screen-head">
      <h1>{words.title}</h1>
      <HelpLink {...helpOfTab.dashboards} />
      <p className="sub dash-recount grow">
        {counted !== null && <span>{counted.persons}</span>}
        <span role="status">
          {counted !== null &&
            ` · ${recount.kind === 'none' && whyNotRecount === 'needs-stop' ? words.recounts.needsStop : recountText(recount, counted, text)}`}
        </span>
      </p>
      <RecountButton {...{ text, whyNotRecount, recountAsked }} />
      <div className="segments" role="radiogroup" aria-label={words.range}>
        {historyRanges.map((each) => (
          <button
            key={each}
            type="button"
            role="radio"
            className="segment"
            aria-checked={each === range}
            onClick={() => rangeChosen(each)}
          >
            {words.ranges[each]}
          </button>
        ))}
      </div>
      {tools}
    </header>
  );
}

type RecountButtonProps = Pick<DashboardHeadProps, 'text' | 'whyNotRecount' | 'recountAsked'>;

function RecountButton({ text, whyNotRecount, recountAsked }: RecountButtonProps): ReactElement {
  return (
    <HostButton className="button" whyNot={whyNotRecount} onClick={recountAsked}>
      <RefreshCw size={14} aria-hidden />
      {text.words.dashboard.recounts.run}
    </HostButton>
  );
}
