import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';
import { EmptyState } from '../ui/empty-state.tsx';

/** In the place of alerts, where none lasts as far as is known. */
export function NoAlerts() {
  const { alert: words } = useText().words;
  const isHeard = useLive(({ connection }) => connection === 'open');
  return isHeard ? (
    <EmptyState title={words.none}>{words.noneText}</EmptyState>
  ) : (
    <EmptyState title={words.unknown}>{words.unknownText}</EmptyState>
  );
}
