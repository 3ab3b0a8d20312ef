import { useState } from 'react';
import type { ContractError } from '../../electron/contract/result.ts';
import { reasonSchema } from '../../gdpr-register/request/request.ts';
import { useText } from '../i18n/use-text.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { isOfDays } from './act-day.ts';
import type { ActDays } from './act-day.ts';
import { ActDayField } from './act-day-field.tsx';
import { ReasonField } from './reason-field.tsx';
import { localDay } from '../i18n/local-day.ts';

export interface ReasonFormProps {
  readonly title: string;
  readonly description: string;
  readonly label: string;
  readonly help?: string;
  readonly submit?: string;
  /** Given where the day is kept and may be before today. */
  readonly days?: ActDays;
  readonly given: (reason: string, on: string) => Promise<ContractError | null>;
  readonly closed: () => void;
}

/** An act that needs words of the officer, and its day where that is kept. */
export function ReasonForm({ title, description, label, help, submit, days, given, closed }: ReasonFormProps) {
  const { request: words } = useText().words;
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(days?.last ?? localDay());
  const parsed = reasonSchema.safeParse(reason);
  return (
    <FormDialog
      title={title.replace(/…$/, '')}
      description={description}
      submit={submit ?? words.steps.save}
      canSubmit={parsed.success && (days === undefined || isOfDays(days, on))}
      submitted={async () => (parsed.success ? ((await given(parsed.data, on)) ?? 'done') : 'stay')}
      closed={closed}
    >
      <ReasonField label={label} help={help} reason={reason} typed={setReason} />
      {days !== undefined && <ActDayField days={days} day={on} chosen={setOn} />}
    </FormDialog>
  );
}
