import { useText } from '../i18n/use-text.ts';
import type { Imported } from './connections-store.ts';

/** What was taken of a file, and of what was not, why. */
export function ImportOutcome({ imported }: { readonly imported: Imported | null }) {
  const text = useText();
  const { list: words } = text.words.settings;
  if (imported === null) return <div role="status" />;
  const { fileName, added, unchanged, refused } = imported;
  const counts = {
    file: fileName,
    added: text.format.count(added.length),
    unchanged: text.format.count(unchanged.length),
    refused: text.format.count(refused.length),
  };
  return (
    <div role="status" className="settings-outcome">
      <p className={`trouble tone-${refused.length === 0 ? 'ok' : 'warn'}`}>
        <span>{text.fill(words.imported, counts)}</span>
      </p>
      {refused.map(({ where, why }) => (
        <p key={where} className="sub">
          {text.fill(words.refusals[why], { where })}
        </p>
      ))}
    </div>
  );
}
