import type { RequestView } from '../../electron/contract/calls/request.ts';
import { useText } from '../i18n/use-text.ts';
import { Badge } from '../ui/badge.tsx';
import { clockText, toneOfClock } from './request-text.ts';

/** How much time is left. A closed request has no clock. */
export function ClockBadge({ deadline }: Pick<RequestView, 'deadline'>) {
  const text = useText();
  if (deadline === null) return <>–</>;
  return (
    <Badge tone={toneOfClock(deadline.state)} title={text.words.request.clockHints[deadline.state]}>
      {clockText(text, deadline)}
    </Badge>
  );
}
