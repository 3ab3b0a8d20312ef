import { personIdSchema } from '../../electron/contract/calls/person-id.ts';
import { useText } from '../i18n/use-text.ts';
import { TextField } from './text-field.tsx';

export interface PersonIdFieldProps {
  /** What becomes of it, as a sentence. */
  readonly fate: string;
  readonly value: string;
  readonly typed: (value: string) => void;
  /** The form was sent with what stands there. */
  readonly isSent?: boolean;
}

/** The id of a person. One that is not complete is a fault only once the form was sent. */
export function PersonIdField({ fate, value, typed, isSent = false }: PersonIdFieldProps) {
  const { personId: words } = useText().words.terms;
  const entered = value.trim();
  const isComplete = isSent || entered.length >= 36;
  return (
    <TextField
      label={words.label}
      help={`${words.shape} ${fate}`}
      problem={isComplete && !isPersonId(entered) ? words.wrong : null}
      isMissing={!isPersonId(entered)}
      mono
      maxLength={64}
      value={value}
      typed={typed}
    />
  );
}

export function isPersonId(entered: string): boolean {
  return personIdSchema.safeParse(entered.trim()).success;
}
