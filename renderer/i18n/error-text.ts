import type { ContractError } from '../../electron/contract/result.ts';
import type { Text } from './text.ts';
import type { ErrorWords } from './en/error-words.ts';
import type { ShownErrorCode } from './en/errors.ts';

/** An error as data: from a call, or as it was kept with what failed. */
export type ShownError = Pick<ContractError, 'code' | 'message'> & Partial<Pick<ContractError, 'details'>>;

/** What happened, why and what to do, in the window's language. */
export function errorText(text: Text, error: ShownError): ErrorWords {
  const { errors } = text.words;
  const input = inputWords(text, error);
  if (input !== null) return input;
  return isShownErrorCode(errors, error.code)
    ? filled(text, errors[error.code], error.details ?? {})
    : errors.unexpected;
}

/** Why an input cannot be read; null where the host does not know better than its code says. */
function inputWords(text: Text, { code, details = {} }: ShownError): ErrorWords | null {
  if (code !== 'input-unreadable' && code !== 'input-not-found') return null;
  const { inputErrors } = text.words;
  const reason = inputReason(String(details['reason']));
  return Object.hasOwn(inputErrors, reason)
    ? filled(text, inputErrors[reason as keyof typeof inputErrors], details)
    : null;
}

/** Node and zlib have codes of their own. */
function inputReason(reason: string): string {
  if (reason === 'EACCES' || reason === 'EPERM') return 'permission';
  if (reason === 'ENOENT' || reason === 'ENOTDIR') return 'missing';
  return reason.startsWith('Z_') ? 'damaged' : reason;
}

/** Whether what a code means can be said; an unexpected error means what its own words say. */
export function hasWords(text: Text, code: string): boolean {
  return code !== 'unexpected' && isShownErrorCode(text.words.errors, code);
}

/** The host's own words, which are English, where the window has none for the code. */
export function originalOf(text: Text, { code, message }: ShownError): string | null {
  return hasWords(text, code) || message === '' ? null : message;
}

/** With what the host says of this case in their places. */
function filled({ fill }: Text, { what, why, next }: ErrorWords, details: ContractError['details']): ErrorWords {
  return { what: fill(what, details), why: fill(why, details), next: fill(next, details) };
}

function isShownErrorCode(errors: Text['words']['errors'], code: string): code is ShownErrorCode {
  return Object.hasOwn(errors, code);
}
