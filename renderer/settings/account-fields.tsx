import { saslMechanisms } from '../../pipeline/domain/connections.ts';
import { useText } from '../i18n/use-text.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { isMoved } from './connection-wish.ts';
import type { EnteredConnection } from './entered-connection.ts';
import type { FormPartProps } from './general-card.tsx';
import { oneOf } from './look-card.tsx';
import type { ServiceCardProps } from './service-card.tsx';
import { useTested } from './tested-fields.ts';

/** Who gets in, and with what; a password of the connection in use can be changed, its user cannot. */
export function AccountFields(props: ServiceCardProps) {
  const { service, entered, changed, isLocked } = props;
  const tested = useTested();
  const { form: words } = useText().words.settings;
  const part = entered[service];
  return (
    <div className="form-grid thirds">
      <fieldset className="settings-locked" disabled={isLocked}>
        <TextField
          label={words.user}
          help={words.userHelp}
          problem={tested('user')}
          value={part.user}
          mono
          typed={(user) => changed({ [service]: { ...part, user } } as Partial<EnteredConnection>)}
        />
        {service === 'kafka' && <Mechanism entered={entered} changed={changed} />}
      </fieldset>
      {part.user.trim() !== '' && <PasswordField {...props} />}
    </div>
  );
}

function Mechanism({ entered, changed }: FormPartProps) {
  const { form: words, sasl } = useText().words.settings;
  const { kafka } = entered;
  return (
    <SelectField
      label={words.mechanism}
      value={kafka.sasl}
      chosen={(value) => changed({ kafka: { ...kafka, sasl: oneOf(saslMechanisms, value) } })}
      options={saslMechanisms.map((value) => ({ value, label: sasl[value] }))}
    />
  );
}

/** Where a password is, never which; what is typed replaces it. */
function PasswordField(props: ServiceCardProps) {
  const { service, before, entered, changed, isForgotten, isKept, forgetToggled } = props;
  const tested = useTested();
  const { form: words, secretStates } = useText().words.settings;
  const part = entered[service];
  const state = before?.secrets[service] ?? 'none';
  const canForget = ['saved', 'session', 'unreadable'].includes(state) && part.password === '';
  const typed = isKept ? words.typed.kept : words.typed.notKept;
  const there = isForgotten && canForget ? words.forgotten : secretStates[state];
  const help = part.password === '' ? there : typed;
  const moved = part.password === '' && isMoved(before, entered, service);
  return (
    <>
      <TextField
        label={words.password}
        help={help}
        problem={moved ? words.moved : tested('password')}
        type="password"
        value={part.password}
        typed={(password) => changed({ [service]: { ...part, password } } as Partial<EnteredConnection>)}
      />
      {canForget && (
        <div className="form-field settings-forget">
          <label className="check">
            <input type="checkbox" checked={isForgotten} onChange={forgetToggled} />
            {words.forget}
          </label>
        </div>
      )}
    </>
  );
}
