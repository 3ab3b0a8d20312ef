import { reasonSchema } from '../../gdpr-register/request/request.ts';
import { useText } from '../i18n/use-text.ts';
import { TextField } from '../ui/text-field.tsx';

export interface ReasonFieldProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly reason: string;
  readonly typed: (reason: string) => void;
}

/** Words of the officer, which are kept: an address or a long number in them is refused as it is typed. */
export function ReasonField({ label, help, reason, typed }: ReasonFieldProps) {
  const text = useText();
  const isMissing = !reasonSchema.safeParse(reason).success;
  const isRefused = reason.trim().length >= 3 && isMissing;
  return (
    <TextField
      label={label}
      help={help}
      problem={isRefused ? text.words.terms.personal : null}
      isMissing={isMissing}
      lines={3}
      maxLength={2000}
      value={reason}
      typed={typed}
    />
  );
}
