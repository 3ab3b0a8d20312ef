import { useText } from '../i18n/use-text.ts';

/** What a driver or the system says in its own words, which are English: as such alone, for whoever opens it (P-HLP-6). */
export function OriginalWords({ words }: { readonly words: string | null }) {
  const { terms } = useText().words;
  if (words === null) return null;
  return (
    <details className="original-words">
      <summary>{terms.details}</summary>
      <q lang="en">{words}</q>
    </details>
  );
}
