import { useState } from 'react';
import { personIdSchema } from '../../electron/contract/calls/person-id.ts';
import { useText } from '../i18n/use-text.ts';
import { TextField } from '../ui/text-field.tsx';
import { SteadyButton } from '../ui/steady-button.tsx';

export interface PersonFormProps {
  readonly isCounting: boolean;
  readonly planAsked: (id: string) => void;
}

/** The id of one person, for the preview of their erasure. It leaves the form with the call. */
export function PersonForm({ isCounting, planAsked }: PersonFormProps) {
  const { person: words } = useText().words.purge;
  const [id, setId] = useState('');
  const entered = id.trim();
  const isId = personIdSchema.safeParse(entered).success;
  return (
    <form
      className="card purge-way"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isId) return;
        setId('');
        planAsked(entered);
      }}
    >
      <h2>{words.title}</h2>
      <p className="sub">{words.text}</p>
      <TextField
        label={words.id}
        help={words.help}
        problem={entered.length >= 36 && !isId ? words.invalid : null}
        mono
        value={id}
        typed={setId}
      />
      <span className="grow" />
      <div className="purge-actions">
        <SteadyButton type="submit" className="button" isOff={isCounting} disabled={!isId}>
          {words.preview}
        </SteadyButton>
      </div>
    </form>
  );
}
