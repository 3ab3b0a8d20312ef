import { Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { personIdSchema } from '../../electron/contract/calls/person-id.ts';
import type { PlanView } from '../../electron/contract/calls/purge.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import { errorText } from '../i18n/error-text.ts';
import { useText } from '../i18n/use-text.ts';
import { TextField } from '../ui/text-field.tsx';
import { SteadyButton } from '../ui/steady-button.tsx';

export interface ConfirmFormProps {
  readonly plan: PlanView;
  /** The host was asked and has not answered yet. */
  readonly isAsked: boolean;
  /** What was typed is not what confirms it; null = nothing was refused for that. */
  readonly wrong: ContractError | null;
  readonly confirmed: (typed: string, reason: string) => void;
  /** Where it is typed, for whoever leads there. */
  readonly typedInput: RefObject<HTMLInputElement | null>;
}

/** The last word before something is erased: it has to be typed, and nothing is filled in. */
export function ConfirmForm({ plan: { confirmation }, isAsked, wrong, confirmed, typedInput }: ConfirmFormProps) {
  const text = useText();
  const words = text.words.purge.confirm;
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const entered = typed.trim();
  const { problem, sent } = useRefusal({ wrong, entered, typedInput });
  const isTyped = confirmation === null ? personIdSchema.safeParse(entered).success : entered === confirmation;
  return (
    <form
      className="card purge-confirm"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isTyped || isAsked) return;
        sent();
        confirmed(entered, reason.trim());
      }}
    >
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <TextField
        label={confirmation === null ? words.typePerson : text.fill(words.type, { words: confirmation })}
        help={confirmation === null ? words.personHelp : undefined}
        problem={problem}
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
        <SteadyButton type="submit" className="button danger" isOff={isAsked} disabled={!isTyped}>
          <Trash2 size={14} aria-hidden="true" />
          {isAsked ? words.starting : words.run}
        </SteadyButton>
      </div>
    </form>
  );
}

type Refused = Pick<ConfirmFormProps, 'wrong' | 'typedInput'> & { readonly entered: string };

/** Why it was refused, as long as what was refused stands there. Whoever sent it is led back to it. */
function useRefusal({ wrong, entered, typedInput }: Refused) {
  const text = useText();
  const [refused, setRefused] = useState('');
  useEffect(() => {
    if (wrong !== null) typedInput.current?.focus();
  }, [wrong, typedInput]);
  const sent = (): void => setRefused(entered);
  if (wrong === null || entered !== refused) return { problem: null, sent };
  const { what, why, next } = errorText(text, wrong);
  return { problem: `${what} ${why} ${next}`, sent };
}
