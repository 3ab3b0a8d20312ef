import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import type { Submitted } from '../ui/form-dialog.tsx';
import { PersonChoice } from './person-choice.tsx';
import { PersonSelector } from './person-selector.tsx';
import type { EnteredSelector } from './person-selector.tsx';
import type { RequestStore } from './request-store.ts';
import { selectorOf } from './selector-wish.ts';

export interface LiftFormProps {
  readonly liftAsked: RequestStore['liftAsked'];
  readonly lifted: () => void;
  readonly closed: () => void;
}

/** Lifts a restriction. The request that asked for it is closed long since and no longer says of whom it was. */
export function LiftForm({ liftAsked, lifted, closed }: LiftFormProps) {
  const { lift: words } = useText().words.request;
  const [entered, setEntered] = useState<EnteredSelector>({ kind: 'id', value: '' });
  const [several, setSeveral] = useState<readonly string[]>([]);
  const [person, setPerson] = useState('');
  const selector = entered.kind === 'none' ? null : selectorOf(entered.kind, entered.value);
  const by = several.length === 0 ? selector : selectorOf('id', person);
  const submitted = async (): Promise<Submitted> => {
    if (by === null) return 'stay';
    const lifting = await liftAsked(by);
    if (lifting.kind === 'refused') return lifting.error;
    if (lifting.kind === 'several') {
      setSeveral(lifting.ids);
      return 'stay';
    }
    lifted();
    return 'done';
  };
  return (
    <FormDialog
      title={words.open.replace(/…$/, '')}
      description={words.description}
      submit={words.submit}
      canSubmit={by !== null}
      submitted={submitted}
      closed={closed}
    >
      {several.length === 0 ? (
        <PersonSelector entered={entered} changed={setEntered} mayWait={false} isOfRequest={false} />
      ) : (
        <PersonChoice ids={several} chosen={person} choose={setPerson} />
      )}
    </FormDialog>
  );
}
