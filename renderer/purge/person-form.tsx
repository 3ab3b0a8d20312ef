import { useState } from 'react';
import { personIdSchema } from '../../electron/contract/calls/person-id.ts';
import { useText } from '../i18n/use-text.ts';
import { TextField } from '../ui/text-field.tsx';
import { HostButton } from '../ui/host-button.tsx';

export interface PersonFormProps {
  readonly isCounting: boolean;
  readonly planAsked: (id: string) => void;
}

/** The id of one person, for the preview of their erasure. It leaves the form with the call. */
export function PersonForm({ isCounting, planAsked }: PersonFormProps) {
  const { purge, terms } = useText().words;
  const { person: words } = purge;
  const [id, setId] = useState('');
  const [isAsked, setAsked] = useState(false);
  const entered = id.trim();
  const isId = personIdSchema.safeParse(entered).success;
  return (
    <form
      className="card purge-way"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(!isId);
        if (!isId) return;
        setId('');
        planAsked(entered);
      }}
    >
      <h2>{words.title}</h2>
      <p className="sub">{words.text}</p>
      <TextField
        label={terms.personId.label}
        help={words.help}
        problem={(isAsked || entered.length >= 36) && !isId ? terms.personId.wrong : null}
        mono
        value={id}
        typed={setId}
      />
      <span className="grow" />
      <div className="purge-actions">
        <HostButton type="submit" className="button" isOff={isCounting}>
          {words.preview}
        </HostButton>
      </div>
    </form>
  );
}
