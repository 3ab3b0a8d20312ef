import type { ContractError } from '../../electron/contract/result.ts';
import type { Text } from './text.ts';
import type { ErrorWords } from './en/error-words.ts';
import type { ShownErrorCode } from './en/errors.ts';

/** An error as data: from a call, or as it was kept with what failed. */
export type ShownError = Pick<ContractError, 'code' | 'message'> & Partial<Pick<ContractError, 'details'>>;

/** What happened, why and what to do, in the window's language. A code that has no words is shown with the host's own. */
export function errorText(text: Text, error: ShownError): ErrorWords {
  const { errors } = text.words;
  if (error.code !== 'unexpected' && isShownErrorCode(errors, error.code))
    return filled(text, errors[error.code], error.details ?? {});
  return { ...errors.unexpected, why: error.message };
}

/** With what the host says of this case in their places. */
function filled({ fill }: Text, { what, why, next }: ErrorWords, details: ContractError['details']): ErrorWords {
  return { what: fill(what, details), why: fill(why, details), next: fill(next, details) };
}

function isShownErrorCode(errors: Text['words']['errors'], code: string): code is ShownErrorCode {
  return Object.hasOwn(errors, code);
}
