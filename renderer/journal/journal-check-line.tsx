import { useText } from '../i18n/use-text.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { isFailed, type JournalCheck, sayCheck } from './journal-check.ts';

/** Whether the chain holds, or where it breaks. Its place is always there, so that nothing moves when it speaks. */
export function JournalCheckLine({ check }: { readonly check: JournalCheck }) {
  const text = useText();
  const { journal: words } = text.words;
  if (isFailed(check)) {
    const lead = check.kind === 'not-made' ? words.proof.notMade : words.checkFailed;
    return <ErrorLine error={check.error} lead={lead} />;
  }
  const { tone, text: said } = sayCheck(text, check);
  if (tone === 'bad') return <Trouble report={{ code: `journal-refused ${check.kind}` }}>{said}</Trouble>;
  return (
    <p className={`journal-check tone-${tone}`} role="status">
      {said}
    </p>
  );
}
