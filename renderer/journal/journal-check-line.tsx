import { errorText } from '../i18n/error-text.ts';
import { useText } from '../i18n/use-text.ts';
import type { JournalCheck } from './journal-store.ts';

/** Whether the chain holds, or where it breaks. Its place is always there, so that nothing moves when it speaks. */
export function JournalCheckLine({ check }: { readonly check: JournalCheck }) {
  const text = useText();
  const { journal: words } = text.words;
  if (check.kind === 'done' && !check.outcome.ok) {
    const { line, why } = check.outcome;
    return (
      <p className="journal-check tone-bad" role="alert">
        {text.fill(words.broken, { line: text.format.count(line), why: words.faults[why] })}
      </p>
    );
  }
  if (check.kind === 'failed') {
    return (
      <p className="journal-check tone-bad" role="alert">
        {text.fill(words.checkFailed, { why: errorText(text, check.error).what })}
      </p>
    );
  }
  return (
    <p className={check.kind === 'done' ? 'journal-check tone-ok' : 'journal-check tone-quiet'} role="status">
      {check.kind === 'running' && words.checking}
      {check.kind === 'none' && words.unchecked}
      {check.kind === 'done' && text.plural(words.holds, check.outcome.ok ? check.outcome.entries : 0)}
    </p>
  );
}
