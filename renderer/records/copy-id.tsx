import { Check, Copy, X } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';

const icons = { copied: Check, copyRefused: X } as const;

/** The beginning of an id; a click copies all of it. What came of it has the room of an icon: its words are heard, or pointed at. */
export function CopyId({ id }: { readonly id: string }) {
  const text = useText();
  const words = text.words.records;
  const [outcome, setOutcome] = useState<'copied' | 'copyRefused' | null>(null);
  const copied = (): void =>
    void navigator.clipboard.writeText(id).then(
      () => setOutcome('copied'),
      () => setOutcome('copyRefused'),
    );
  const Icon = outcome === null ? Copy : icons[outcome];
  return (
    <button
      type="button"
      className="records-id"
      title={outcome === 'copyRefused' ? words.copyRefused : id}
      aria-label={text.fill(words.copyId, { id })}
      onClick={copied}
    >
      {id.slice(0, 8)}…
      <Icon size={12} aria-hidden="true" />
      {outcome !== null && (
        <span className="hidden-text" role="status">
          {words[outcome]}
        </span>
      )}
    </button>
  );
}
