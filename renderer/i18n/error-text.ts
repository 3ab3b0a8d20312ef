import type { ContractError } from '../../electron/contract/result.ts';
import type { Text } from './text.ts';
import type { ErrorWords } from './en/error-words.ts';
import type { ShownErrorCode } from './en/errors.ts';

/** What happened, why and what to do, in the window's language. A code that has no words is shown with the host's own. */
export function errorText(text: Text, error: Pick<ContractError, 'code' | 'message'>): ErrorWords {
  const { errors } = text.words;
  if (error.code !== 'unexpected' && isShownErrorCode(errors, error.code)) return errors[error.code];
  return { ...errors.unexpected, why: error.message };
}

function isShownErrorCode(errors: Text['words']['errors'], code: string): code is ShownErrorCode {
  return Object.hasOwn(errors, code);
}
