import { Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { PlanView } from '../../electron/contract/calls/purge.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import { errorText } from '../i18n/error-text.ts';
import { personalProblem } from '../i18n/personal-problem.ts';
import { useText } from '../i18n/use-text.ts';
import { TextField } from '../ui/text-field.tsx';
import { HostButton } from '../ui/host-button.tsx';
import { confirmationWords, heardConfirmation } from './typed-confirmation.ts';

export interface ConfirmFormProps {
  readonly plan: PlanView;
  /** The host was asked and has not answered yet. */
  readonly isAsked: boolean;
  /** What was typed is not what confirms it; null = nothing was refused for that. */
  readonly wrong: ContractError | null;
  /** With what the host hears, and why. */
  readonly confirmed: (confirm: string, reason: string) => void;
  /** Where it is typed, for whoever leads there. */
  readonly typedInput: RefObject<HTMLInputElement | null>;
}

/** The last word before something is erased: it has to be typed, and nothing is filled in. */
export function ConfirmForm({ plan, isAsked, wrong, confirmed, typedInput }: ConfirmFormProps) {
  const text = useText();
  const words = text.words.purge.confirm;
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const entered = typed.trim();
  const reasonProblem = personalProblem(text, reason);
  const { problem, sent } = useRefusal({ wrong, entered, typedInput });
  const toType = confirmationWords(plan, text);
  const heard = heardConfirmation(plan, entered, text);
  return (
    <form
      className="card purge-confirm"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (heard === null || reasonProblem !== null || isAsked) return;
        sent();
        confirmed(heard, reason.trim());
      }}
    >
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <TextField
        label={toType === null ? words.typePerson : text.fill(words.type, { words: toType })}
        help={toType === null ? words.personHelp : undefined}
        problem={problem}
        mono
        inputRef={typedInput}
        value={typed}
        typed={setTyped}
      />
      <CertifiedReason reason={reason} typed={setReason} problem={reasonProblem} />
      <div className="purge-actions">
        <HostButton
          type="submit"
          className="button danger"
          act="changes"
          isOff={isAsked}
          disabled={heard === null || reasonProblem !== null}
        >
          <Trash2 size={14} aria-hidden="true" />
          {isAsked ? words.starting : words.run}
        </HostButton>
      </div>
    </form>
  );
}

interface CertifiedReasonProps {
  readonly reason: string;
  readonly typed: (reason: string) => void;
  readonly problem: string | null;
}

function CertifiedReason({ reason, typed, problem }: CertifiedReasonProps) {
  const { purge } = useText().words;
  return (
    <TextField
      label={purge.confirm.reason}
      mark={<span className="sub">{purge.confirm.optional}</span>}
      help={purge.confirm.reasonHelp}
      problem={problem}
      maxLength={500}
      value={reason}
      typed={typed}
    />
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
