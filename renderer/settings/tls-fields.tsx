import { useText } from '../i18n/use-text.ts';
import { TextField } from '../ui/text-field.tsx';
import type { EnteredTls } from './entered-connection.ts';
import { useTested } from './tested-fields.ts';

export interface TlsFieldsProps {
  readonly tls: EnteredTls;
  /** A password would travel. */
  readonly hasUser: boolean;
  readonly changed: (tls: EnteredTls) => void;
}

/** Whether the way is encrypted, whose certificates are trusted, and the own certificate where the server asks for one. */
export function TlsFields({ tls, hasUser, changed }: TlsFieldsProps) {
  const tested = useTested();
  const { form: words } = useText().words.settings;
  const isHalf = (tls.certificateFile.trim() === '') !== (tls.keyFile.trim() === '');
  const path = (name: 'caFile' | 'certificateFile' | 'keyFile') => (
    <TextField
      label={words[name]}
      help={words[`${name}Help`]}
      problem={isHalf && name === 'keyFile' ? words.pairMissing : tested(name)}
      value={tls[name]}
      mono
      typed={(typed) => changed({ ...tls, [name]: typed })}
    />
  );
  return (
    <fieldset className="check-group settings-tls">
      <legend>{words.tls}</legend>
      <label className="check">
        <input type="checkbox" checked={tls.on} onChange={({ target }) => changed({ ...tls, on: target.checked })} />
        {words.tlsOn}
      </label>
      {!tls.on && hasUser && <p className="settings-plain">{words.plainWarning}</p>}
      {tls.on && (
        <div className="form-grid thirds">
          {path('caFile')}
          {path('certificateFile')}
          {path('keyFile')}
        </div>
      )}
    </fieldset>
  );
}
