import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';
import { isHeard } from '../state/selectors.ts';
import { EmptyState, type EmptyStateProps } from './empty-state.tsx';

/** Where the host knows of none: that there is none is said only while it is heard (P-STA-2). */
export function NoneKnown(none: EmptyStateProps) {
  const { notKnownNow, noneWhenHeard } = useText().words.terms;
  return useLive(isHeard) ? <EmptyState {...none} /> : <EmptyState title={notKnownNow}>{noneWhenHeard}</EmptyState>;
}
