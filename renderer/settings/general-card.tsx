import { useId } from 'react';
import { connectionColours } from '../../pipeline/domain/named-connection.ts';
import { useText } from '../i18n/use-text.ts';
import { TextField } from '../ui/text-field.tsx';
import { nameProblemOf } from './connection-wish.ts';
import type { EnteredConnection } from './entered-connection.ts';

export interface FormPartProps {
  readonly entered: EnteredConnection;
  readonly changed: (part: Partial<EnteredConnection>) => void;
}

export interface GeneralCardProps extends FormPartProps {
  readonly isInUse: boolean;
}

/** The name, what it is marked with, and whether it may change anything. */
export function GeneralCard({ entered, changed, isInUse }: GeneralCardProps) {
  const text = useText();
  const { form: words } = text.words.settings;
  const { name, readOnly } = entered;
  const isReserved = nameProblemOf(name) === 'reserved';
  return (
    <section className="card settings-card" aria-label={words.general}>
      <div className="form-grid general-grid">
        <TextField
          label={words.name}
          help={text.fill(words.nameHelp, { name: name.trim() || '…' })}
          problem={isReserved ? words.nameReserved : null}
          value={name}
          maxLength={60}
          typed={(typed) => changed({ name: typed })}
        />
        <ColourChoice entered={entered} changed={changed} />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={readOnly}
          disabled={isInUse}
          onChange={({ target }) => changed({ readOnly: target.checked })}
        />
        {words.readOnly}
      </label>
    </section>
  );
}

function ColourChoice({ entered, changed }: FormPartProps) {
  const { form: words, colours } = useText().words.settings;
  const id = useId();
  return (
    <div className="form-field" role="radiogroup" aria-labelledby={id} aria-describedby={`${id}-help`}>
      <div id={id} className="form-label">
        <span className="form-group-label">{words.colour}</span>
      </div>
      <p id={`${id}-help`} className="sub form-help">
        {words.colourHelp}
      </p>
      <div className="colour-choice">
        {connectionColours.map((colour) => (
          <label key={colour} className="colour" data-colour={colour} title={colours[colour]}>
            <input
              type="radio"
              name="connection-colour"
              checked={entered.colour === colour}
              onChange={() => changed({ colour })}
            />
            <span className="connection-dot" aria-hidden="true" />
            {colours[colour]}
          </label>
        ))}
      </div>
    </div>
  );
}
