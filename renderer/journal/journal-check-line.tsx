import { useText } from '../i18n/use-text.ts';
import { type JournalCheck, sayCheck } from './journal-check.ts';

/** Whether the chain holds, or where it breaks. Its place is always there, so that nothing moves when it speaks. */
export function JournalCheckLine({ check }: { readonly check: JournalCheck }) {
  const { tone, text } = sayCheck(useText(), check);
  return (
    <p className={`journal-check tone-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {text}
    </p>
  );
}
