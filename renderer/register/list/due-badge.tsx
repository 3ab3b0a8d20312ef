import { useText } from '../../i18n/use-text.ts';
import { Badge } from '../../ui/badge.tsx';

export interface DueBadgeProps {
  /** YYYY-MM-DD; null = no review is planned. */
  readonly dueOn: string | null;
  readonly nowMs: number;
}

const soonMs = 30 * 86_400_000;

/** When the activity is to be looked at again; louder when that is soon, or over. */
export function DueBadge({ dueOn, nowMs }: DueBadgeProps) {
  const text = useText();
  const { register: words } = text.words;
  if (dueOn === null) return <span className="sub">{words.noReview}</span>;
  const leftMs = Date.parse(dueOn) + 86_400_000 - nowMs;
  const day = text.format.day(dueOn);
  if (leftMs > soonMs) return <time dateTime={dueOn}>{day}</time>;
  return leftMs <= 0 ? (
    <Badge tone="bad">{text.fill(words.reviewOverdue, { day })}</Badge>
  ) : (
    <Badge tone="warn">{text.fill(words.reviewSoon, { day })}</Badge>
  );
}
