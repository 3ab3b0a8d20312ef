import { useState } from 'react';
import { personalProblem } from '../i18n/personal-problem.ts';
import { useText } from '../i18n/use-text.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { ListedHold } from './hold-columns.tsx';
import type { HoldStore } from './hold-store.ts';
import { holdGroundText } from './hold-text.ts';

export interface LiftFormProps {
  readonly listed: ListedHold;
  readonly liftAsked: HoldStore['liftAsked'];
  readonly closed: () => void;
}

/** A hold is lifted with a reason alone. */
export function LiftForm({ listed: { id, hold }, liftAsked, closed }: LiftFormProps) {
  const text = useText();
  const words = text.words.hold.lifting;
  const [reason, setReason] = useState('');
  const entered = reason.trim();
  const problem = personalProblem(text, reason);
  return (
    <FormDialog
      title={text.fill(words.title, { ground: holdGroundText(text, hold) })}
      description={words.description}
      submit={words.lift}
      canSubmit={entered !== '' && problem === null}
      submitted={async () => (await liftAsked({ id, reason: entered })) ?? 'done'}
      closed={closed}
    >
      <TextField
        label={words.reason}
        help={words.reasonHelp}
        problem={problem}
        isMissing={entered === ''}
        lines={2}
        maxLength={500}
        value={reason}
        typed={setReason}
      />
    </FormDialog>
  );
}
