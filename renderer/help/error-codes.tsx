import { useText } from '../i18n/use-text.ts';

/** Each message that the window can show, from the catalogue that it is shown from. */
export function ErrorCodes({ meant }: { readonly meant: string | null }) {
  const { help, errors } = useText().words;
  return (
    <section className="help-part">
      <h2>{help.errors}</h2>
      <dl className="help-codes">
        {Object.entries(errors).map(([code, { what, why, next }]) => (
          <div key={code} data-part={code} className={code === meant ? 'help-part meant' : 'help-part'}>
            <dt className="mono">{code}</dt>
            <dd>
              <strong>{shown(what)}</strong> {shown(why)} {shown(next)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What the host fills in differs from case to case. */
function shown(words: string): string {
  return words.replaceAll(/\{\w+\}/g, '…');
}
