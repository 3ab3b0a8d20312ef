import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { LiftForm } from './lift-form.tsx';
import type { LiftFormProps } from './lift-form.tsx';
import { HostButton } from '../ui/host-button.tsx';

/** The button that lifts a restriction, and beside it that it was. */
export function LiftRestriction({ liftAsked }: Pick<LiftFormProps, 'liftAsked'>) {
  const { lift: words } = useText().words.request;
  const [isOpen, setOpen] = useState(false);
  const [isLifted, setLifted] = useState(false);
  return (
    <>
      <span className="sub" role="status">
        {isLifted ? words.done : ''}
      </span>
      <HostButton className="button" act="changes" onClick={() => setOpen(true)}>
        {words.open}
      </HostButton>
      {isOpen && <LiftForm liftAsked={liftAsked} lifted={() => setLifted(true)} closed={() => setOpen(false)} />}
    </>
  );
}
