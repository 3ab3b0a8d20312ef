import { useText } from '../i18n/use-text.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { Trouble } from '../ui/trouble.tsx';
import type { Recount } from './dashboard-store.ts';

/** How many of the differences are named. */
const most = 3;

/** What a recount was kept from, or what it found to differ. */
export function RecountTrouble({ recount }: { readonly recount: Recount }) {
  const text = useText();
  const words = text.words.dashboard.recounts;
  if (recount.kind === 'failed') return <ErrorLine error={recount.error} lead={words.failed} />;
  if (recount.kind !== 'done' || recount.outcome.agrees) return null;
  const { atMs, differences } = recount.outcome;
  const time = text.format.time(atMs);
  return (
    <Trouble report={{ code: 'recount-differs', call: 'recount.run' }}>
      <strong>{text.fill(words.differsLead, { time })}</strong>{' '}
      {text.fill(words.differsText, { differences: differences.slice(0, most).join(', ') })}
    </Trouble>
  );
}
