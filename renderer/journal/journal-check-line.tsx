import { useText } from '../i18n/use-text.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { isFailed, type JournalCheck, sayCheck } from './journal-check.ts';

export interface JournalCheckLineProps {
  readonly check: JournalCheck;
  /** Whether any line is known. */
  readonly isRead: boolean;
}

/** Whether the chain holds, or where it breaks. Its place is always there, so that nothing moves when it speaks. */
export function JournalCheckLine({ check, isRead }: JournalCheckLineProps) {
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
      {check.kind === 'none' && !isRead ? words.unread : said}
    </p>
  );
}
