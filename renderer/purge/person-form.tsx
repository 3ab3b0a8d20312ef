import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { HostButton } from '../ui/host-button.tsx';
import { isPersonId, PersonIdField } from '../ui/person-id-field.tsx';

export interface PersonFormProps {
  readonly isCounting: boolean;
  readonly planAsked: (id: string) => void;
}

/** The id of one person, for the preview of their erasure. It leaves the form with the call. */
export function PersonForm({ isCounting, planAsked }: PersonFormProps) {
  const { person: words } = useText().words.purge;
  const [id, setId] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isId = isPersonId(id);
  return (
    <form
      className="card purge-way"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(!isId);
        if (!isId) return;
        setId('');
        planAsked(id.trim());
      }}
    >
      <h2>{words.title}</h2>
      <p className="sub">{words.text}</p>
      <PersonIdField fate={words.fate} isSent={isAsked} value={id} typed={setId} />
      <span className="grow" />
      <div className="purge-actions">
        <HostButton type="submit" className="button" isOff={isCounting}>
          {words.preview}
        </HostButton>
      </div>
    </form>
  );
}
