import type { ContractError } from '../../electron/contract/result.ts';
import { useText } from '../i18n/use-text.ts';
import { ErrorLine } from './error-line.tsx';

export interface NotDoneLineProps {
  /** What was pressed, in the words of its button. */
  readonly what: string;
  /** null = nothing was refused. */
  readonly error: ContractError | null;
}

/** In a dialog: what was not done, before why it was not and what to do. */
export function NotDoneLine({ what, error }: NotDoneLineProps) {
  const { words, fill } = useText();
  return <ErrorLine error={error} lead={fill(words.terms.notDone, { what: what.replace(/…$/, '') })} />;
}
