import { useMemo } from 'react';
import type { ActivityVersion } from '../../../gdpr-register/activity-record.ts';
import { differences } from '../../../gdpr-register/difference.ts';
import { fieldAt } from '../../../gdpr-register/fields.ts';
import { useText } from '../../i18n/use-text.ts';
import { useTableText } from '../use-table-text.ts';
import { ValueView } from '../value-view.tsx';

export interface VersionDifferencesProps {
  readonly before: ActivityVersion;
  readonly after: ActivityVersion;
}

/** What one version says and the other does not, field by field. */
export function VersionDifferences({ before, after }: VersionDifferencesProps) {
  const text = useText();
  const { register: words } = text.words;
  const said = useTableText();
  const found = useMemo(() => differences(before.entry, after.entry), [before, after]);
  const heads = { before: before.version, after: after.version };
  return (
    <section className="card table-card" aria-labelledby="differences">
      <h2 id="differences">{text.fill(words.differences, heads)}</h2>
      {found.length === 0 ? (
        <p className="sub">{words.noDifference}</p>
      ) : (
        <table className="difference-table">
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{text.fill(words.inVersion, { version: before.version })}</th>
              <th scope="col">{text.fill(words.inVersion, { version: after.version })}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ path, label, before: was, after: is }) => {
              const field = fieldAt(path);
              return (
                <tr key={path.join('.')}>
                  <th scope="row">{said(label)}</th>
                  <td className="was">
                    {field === null ? String(was ?? '') : <ValueView field={field} value={was} />}
                  </td>
                  <td className="is">{field === null ? String(is ?? '') : <ValueView field={field} value={is} />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
