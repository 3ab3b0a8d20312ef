import { useState } from 'react';
import type { ContractError } from '../../electron/contract/result.ts';
import { useText } from '../i18n/use-text.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { isOfDays } from './act-day.ts';
import type { ActDays } from './act-day.ts';
import { ActDayField } from './act-day-field.tsx';

export interface DayFormProps {
  readonly title: string;
  readonly description: string;
  readonly submit?: string;
  /** What the day is of; left out: that it was done on it. */
  readonly day?: string;
  readonly days: ActDays;
  readonly given: (on: string) => Promise<ContractError | null>;
  readonly closed: () => void;
}

/** An act that needs its day and nothing else. */
export function DayForm({ title, description, submit, day, days, given, closed }: DayFormProps) {
  const { steps } = useText().words.request;
  const [on, setOn] = useState(days.last);
  return (
    <FormDialog
      title={title.replace(/…$/, '')}
      description={description}
      submit={submit ?? steps.save}
      canSubmit={isOfDays(days, on)}
      submitted={async () => (await given(on)) ?? 'done'}
      closed={closed}
    >
      <ActDayField label={day} days={days} day={on} chosen={setOn} />
    </FormDialog>
  );
}
