import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { RefObject } from 'react';
import { personIdSchema } from '../../electron/contract/calls/person-id.ts';
import type { PlanView } from '../../electron/contract/calls/purge.ts';
import { useText } from '../i18n/use-text.ts';
import { TextField } from '../ui/text-field.tsx';

export interface ConfirmFormProps {
  readonly plan: PlanView;
  /** The host was asked and has not answered yet. */
  readonly isAsked: boolean;
  readonly confirmed: (typed: string, reason: string) => void;
  /** Where it is typed, for whoever leads there. */
  readonly typedInput: RefObject<HTMLInputElement | null>;
}

/** The last word before something is erased: it has to be typed, and nothing is filled in. */
export function ConfirmForm({ plan: { confirmation }, isAsked, confirmed, typedInput }: ConfirmFormProps) {
  const text = useText();
  const words = text.words.purge.confirm;
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const entered = typed.trim();
  const isTyped = confirmation === null ? personIdSchema.safeParse(entered).success : entered === confirmation;
  return (
    <form
      className="card purge-confirm"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (isTyped && !isAsked) confirmed(entered, reason.trim());
      }}
    >
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <TextField
        label={confirmation === null ? words.typePerson : text.fill(words.type, { words: confirmation })}
        help={confirmation === null ? words.personHelp : undefined}
        mono
        inputRef={typedInput}
        value={typed}
        typed={setTyped}
      />
      <TextField
        label={words.reason}
        mark={<span className="sub">{words.optional}</span>}
        help={words.reasonHelp}
        maxLength={500}
        value={reason}
        typed={setReason}
      />
      <div className="purge-actions">
        <button type="submit" className="button danger" disabled={!isTyped || isAsked}>
          <Trash2 size={14} aria-hidden="true" />
          {isAsked ? words.starting : words.run}
        </button>
      </div>
    </form>
  );
}
