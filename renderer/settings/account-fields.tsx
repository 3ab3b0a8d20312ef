import { saslMechanisms } from '../../pipeline/domain/connections.ts';
import { useText } from '../i18n/use-text.ts';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { isMoved } from './connection-wish.ts';
import type { EnteredConnection } from './entered-connection.ts';
import type { FormPartProps } from './general-card.tsx';
import { oneOf } from './look-card.tsx';
import type { ServiceCardProps } from './service-card.tsx';

/** Who gets in, and with what; a password of the connection in use can be changed, its user cannot. */
export function AccountFields(props: ServiceCardProps) {
  const { service, entered, changed, isLocked } = props;
  const { form: words } = useText().words.settings;
  const part = entered[service];
  return (
    <div className="settings-grid thirds">
      <fieldset className="settings-locked" disabled={isLocked}>
        <TextField
          label={words.user}
          help={words.userHelp}
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
function PasswordField({ service, before, entered, changed, isForgotten, forgetToggled }: ServiceCardProps) {
  const { form: words, secretStates } = useText().words.settings;
  const part = entered[service];
  const state = before?.secrets[service] ?? 'none';
  const canForget = ['saved', 'session', 'unreadable'].includes(state) && part.password === '';
  const moved = part.password === '' && isMoved(before, entered, service);
  return (
    <>
      <TextField
        label={words.password}
        help={isForgotten && canForget ? words.forgotten : secretStates[state]}
        problem={moved ? words.moved : null}
        type="password"
        value={part.password}
        typed={(password) => changed({ [service]: { ...part, password } } as Partial<EnteredConnection>)}
      />
      {canForget && (
        <label className="check settings-forget">
          <input type="checkbox" checked={isForgotten} onChange={forgetToggled} />
          {words.forget}
        </label>
      )}
    </>
  );
}
