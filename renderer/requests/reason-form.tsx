import { useState } from 'react';
import type { ContractError } from '../../electron/contract/result.ts';
import { reasonSchema } from '../../gdpr-register/request/request.ts';
import { useText } from '../i18n/use-text.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { ReasonField } from './reason-field.tsx';

export interface ReasonFormProps {
  readonly title: string;
  readonly description: string;
  readonly label: string;
  readonly help?: string;
  readonly given: (reason: string) => Promise<ContractError | null>;
  readonly closed: () => void;
}

/** An act that needs words of the officer and nothing else. */
export function ReasonForm({ title, description, label, help, given, closed }: ReasonFormProps) {
  const { request: words } = useText().words;
  const [reason, setReason] = useState('');
  const parsed = reasonSchema.safeParse(reason);
  return (
    <FormDialog
      title={title.replace(/…$/, '')}
      description={description}
      submit={words.steps.save}
      canSubmit={parsed.success}
      submitted={async () => (parsed.success ? ((await given(parsed.data)) ?? 'done') : 'stay')}
      closed={closed}
    >
      <ReasonField label={label} help={help} reason={reason} typed={setReason} />
    </FormDialog>
  );
}
