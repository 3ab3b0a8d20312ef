import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';

/** The beginning of an id; a click copies all of it. */
export function CopyId({ id }: { readonly id: string }) {
  const text = useText();
  const words = text.words.records;
  const [outcome, setOutcome] = useState<'copied' | 'copyRefused' | null>(null);
  const copied = (): void =>
    void navigator.clipboard.writeText(id).then(
      () => setOutcome('copied'),
      () => setOutcome('copyRefused'),
    );
  return (
    <button
      type="button"
      className="records-id"
      title={id}
      aria-label={text.fill(words.copyId, { id })}
      onClick={copied}
    >
      {id.slice(0, 8)}…
      {outcome === 'copied' ? <Check size={12} aria-hidden="true" /> : <Copy size={12} aria-hidden="true" />}
      {outcome !== null && (
        <span className="records-said" role="status">
          {words[outcome]}
        </span>
      )}
    </button>
  );
}
